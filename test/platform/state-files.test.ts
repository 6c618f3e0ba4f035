import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { processState } from '../../src/platform/state-files.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const { files, wait } = processState;
const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the files of the state', () => {
  it('are appended to, made by that, cut and read', () => {
    expect(files.size(path('j'))).toBeUndefined();
    files.append(path('j'), bytes('one\n'));
    files.append(path('j'), bytes('two\n'));
    files.truncate(path('j'), 5);
    expect(readFileSync(path('j'), 'utf8')).toBe('one\nt');
    expect(files.size(path('j'))).toBe(5);
    expect(new TextDecoder().decode(files.read(path('j'), 2, 5))).toBe('e\nt');
    expect(new TextDecoder().decode(files.read(path('j'), 4, 9))).toBe('t');
  });

  it('are created only if there is none', () => {
    expect(files.create(path('new'), bytes('a'))).toBe(true);
    expect(files.create(path('new'), bytes('b'))).toBe(false);
    expect(readFileSync(path('new'), 'utf8')).toBe('a');
  });

  it('have one name behind all links, which need not be there yet', () => {
    writeFileSync(path('real'), '');
    symlinkSync('real', path('link'));
    expect(files.realPath(path('link'))).toBe(path('real'));
    expect(files.realPath(path('none'))).toBe(path('none'));
    symlinkSync('later', path('link-to-later'));
    expect(files.realPath(path('link-to-later'))).toBe(path('later'));
  });

  it('are removed, if there are any', () => {
    writeFileSync(path('gone'), '');
    files.remove(path('gone'));
    files.remove(path('gone'));
    expect(readdirSync(folder)).not.toContain('gone');
  });

  it('say what the system refuses', () => {
    expect(() => files.append(path('none/j'), bytes('a'))).toThrow(/ENOENT/);
    expect(() => files.read(folder, 0, 1)).toThrow(/EISDIR/);
  });
});

test('waiting takes its time', async () => {
  const before = Date.now();
  await wait(30);
  expect(Date.now() - before).toBeGreaterThanOrEqual(28);
});
