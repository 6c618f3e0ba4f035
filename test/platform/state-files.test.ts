import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { processState } from '../../src/platform/state-files.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const { files, processes, wait } = processState;
const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the files of the state', () => {
  it('are appended to, made by that, cut and read', () => {
    expect(files.size(path('j'))).toBe(0);
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
  });

  it('say what the system refuses', () => {
    expect(() => files.append(path('none/j'), bytes('a'))).toThrow(/ENOENT/);
    expect(() => files.createMarker(path('none/lock'), 'a')).toThrow(/ENOENT/);
    expect(() => files.read(folder, 0, 1)).toThrow(/EISDIR/);
  });
});

test('a marker is created with its text atomically, once, until it is removed', () => {
  expect(files.readMarker(path('lock'))).toBeUndefined();
  expect(files.createMarker(path('lock'), '{"pid":1}')).toBe(true);
  expect(files.createMarker(path('lock'), '{"pid":2}')).toBe(false);
  expect(files.readMarker(path('lock'))).toBe('{"pid":1}');
  files.removeMarker(path('lock'));
  files.removeMarker(path('lock'));
  expect(readdirSync(folder)).not.toContain('lock');
  writeFileSync(path('lock'), 'made by hand');
  expect(files.createMarker(path('lock'), '{"pid":2}')).toBe(false);
  expect(files.readMarker(path('lock'))).toBe('');
});

describe('a process', () => {
  const { self, isRunning } = processes;

  it('is known by number, host and start', () => {
    expect(self).toMatchObject({ pid: process.pid, host: hostname() });
    expect(isRunning(self)).toBe(true);
    expect(isRunning({ ...self, start: null })).toBe(true);
  });

  test.skipIf(!existsSync('/proc/self/stat'))('is another one where its number was given again', () => {
    expect(isRunning({ ...self, start: `${self.start}0` })).toBe(false);
  });

  it('is gone when it has ended', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    expect(isRunning({ ...self, pid, start: null })).toBe(false);
  });

  it('of another host, or of another user, may run for all that is known', () => {
    expect(isRunning({ pid: 2 ** 22 + 1, host: 'elsewhere.example', start: null })).toBe(true);
    expect(isRunning({ ...self, pid: 1, start: null })).toBe(true);
  });
});

test('waiting takes its time', async () => {
  const before = Date.now();
  await wait(30);
  expect(Date.now() - before).toBeGreaterThanOrEqual(28);
});
