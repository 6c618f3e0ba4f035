import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { processIo } from '../../src/platform/io.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const { files, clock, sampleFolder, publishedFolder } = processIo('/package/fixtures/sample');
const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
writeFileSync(path('b.csv'), 'date,close\n');
writeFileSync(path('a.csv'), '');
mkdirSync(path('c'));
symlinkSync('b.csv', path('soft.csv'));
symlinkSync('nowhere', path('dangling.csv'));
linkSync(path('b.csv'), path('hard.csv'));

describe('the files of the process', () => {
  test.each([
    ['b.csv', 'file'],
    ['soft.csv', 'file'],
    ['c', 'folder'],
    ['none.csv', 'none'],
    ['dangling.csv', 'none'],
    ['/dev/null', 'other'],
  ])('%s is of kind %s', (name, kind) => {
    expect(files.kind(name.startsWith('/') ? name : path(name))).toBe(kind);
  });

  it('lists names in order', () => {
    expect(files.list(folder)).toEqual(['a.csv', 'b.csv', 'c', 'dangling.csv', 'hard.csv', 'soft.csv']);
  });

  it('knows a file by any of its names', () => {
    for (const name of ['b.csv', 'soft.csv', 'hard.csv', 'c/../b.csv']) {
      expect(files.isSame(path('b.csv'), path(name))).toBe(true);
    }
    expect(files.isSame(path('b.csv'), path('a.csv'))).toBe(false);
    expect(files.isSame(path('none.csv'), path('none.csv'))).toBe(false);
  });

  it('takes standard input for a file only where one was redirected to it', () => {
    expect(files.isSame('-', '/dev/stdin')).toBe(statSync('/dev/stdin').isFile());
    expect(files.isSame('-', path('none.csv'))).toBe(false);
  });

  it('reads bytes and their number', () => {
    expect(files.size(path('b.csv'))).toBe(11);
    expect(new TextDecoder().decode(files.read(path('soft.csv')))).toBe('date,close\n');
    expect(() => files.read(path('none.csv'))).toThrow(/ENOENT/);
  });

  it('reads a file into the buffer allocated for its size, and a system file into its own', () => {
    const given = new Uint8Array(20).fill(1);
    const bytes = files.read(path('soft.csv'), undefined, (size) => given.subarray(3, 3 + size));
    expect(bytes.buffer).toBe(given.buffer);
    expect(new TextDecoder().decode(bytes)).toBe('date,close\n');
    expect([...given.subarray(0, 3), ...given.subarray(14)]).toEqual(Array(9).fill(1));
    expect(files.read(path('a.csv'), undefined, () => given)).toHaveLength(0);
    expect(() => files.read(path('none.csv'), undefined, () => given)).toThrow(/ENOENT/);
    expect(() => files.read(path('c'), undefined, (size) => new Uint8Array(size))).toThrow(/EISDIR/);
  });

  it.runIf(existsSync('/proc/self/status'))('reads a file of the system that says it is empty', () => {
    const bytes = files.read('/proc/self/status', undefined, (size) => new Uint8Array(size));
    expect(new TextDecoder().decode(bytes)).toMatch(/^Name:/);
  });

  it('replaces a file in one step: whoever has the old one open keeps it', async () => {
    writeFileSync(path('today.txt'), 'old', { mode: 0o600 });
    linkSync(path('today.txt'), path('old-one.txt'));
    await files.replace(path('today.txt'), 'new');
    expect(readFileSync(path('today.txt'), 'utf8')).toBe('new');
    expect(readFileSync(path('old-one.txt'), 'utf8')).toBe('old');
    expect(statSync(path('today.txt')).mode & 0o777).toBe(0o600);
  });

  it('replaces what a link leads to, and leaves the link', async () => {
    writeFileSync(path('real.txt'), 'old');
    symlinkSync('real.txt', path('link.txt'));
    await files.replace(path('link.txt'), 'new');
    expect(readFileSync(path('real.txt'), 'utf8')).toBe('new');
    expect(files.isSame(path('link.txt'), path('real.txt'))).toBe(true);
  });

  it('leaves nothing behind if it cannot write', async () => {
    const before = readdirSync(folder);
    await expect(files.replace(path('none/a.txt'), 'new')).rejects.toThrow(/ENOENT/);
    await expect(files.replace(path('c'), 'new')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(before);
  });
});

test("the clock is the machine's, and the sample lies where it was said", () => {
  expect(Math.abs(clock() - Date.now())).toBeLessThan(1000);
  expect(sampleFolder).toBe('/package/fixtures/sample');
  expect(publishedFolder).toBe('/package/fixtures/published');
});
