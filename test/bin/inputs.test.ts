import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { ownFiles } from '../helpers/processes/fake-io.ts';
import { bash } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
for (const [name, text] of Object.entries(ownFiles)) writeFileSync(path(name), text);
writeFileSync(path('spx.csv.gz'), gzipSync(ownFiles['spx.csv']));
spawnSync('mkfifo', [path('fifo.csv')]);
symlinkSync('loop-b.csv', path('loop-a.csv'));
symlinkSync('loop-a.csv', path('loop-b.csv'));
symlinkSync('/dev/zero', path('zero.csv'));
writeFileSync(path('closed.csv'), 'date,close\n');
chmodSync(path('closed.csv'), 0);
const sparse = openSync(path('huge.csv'), 'w');
ftruncateSync(sparse, 5 * 2 ** 30);
closeSync(sparse);

const isRoot = process.getuid?.() === 0;
const testClosed = isRoot ? test.skip : test;
/** A start takes a tenth of this; whoever opens a pipe without a writer waits for ever. */
const atOnce = 5000;

const check = (input: string, from = '') => {
  const began = performance.now();
  const outcome = bash(`$rotation check --spx ${input} --rut rut.csv --nasdaq nasdaq.csv --quiet ${from}`, {
    cwd: folder,
  });
  return { ...outcome, took: performance.now() - began };
};

describe('what is no file with content is refused at once', () => {
  test.each([
    ['a pipe with a name that nobody writes to', 'fifo.csv', '', '"fifo.csv" is not a regular file'],
    ['a device without end', '/dev/zero', '', '"/dev/zero" is not a regular file'],
    ['a link to such a device', 'zero.csv', '', '"zero.csv" is not a regular file'],
    ['links that lead to each other', 'loop-a.csv', '', '"loop-a.csv" is a link that leads back to itself'],
    ['a folder', '.', '', '"." is a folder'],
    ['a file of five gigabytes', 'huge.csv', '', '"huge.csv" is larger than 1 GiB'],
    ['the same on standard input', '-', '< huge.csv', 'standard input is larger than 32 MiB'],
    ['a device without end on standard input', '-', '< /dev/zero', 'standard input is not a regular file'],
    ['a folder on standard input', '-', '< .', 'standard input is a folder'],
    ['a closed standard input', '-', '<&-', '"-" is empty'],
  ])('%s', (_, input, from, message) => {
    const { status, out, err, took } = check(input, from);
    expect([status, out]).toEqual([3, '']);
    expect(err).toContain(`error: ${message}`);
    expect(took).toBeLessThan(atOnce);
  });

  testClosed(`a file that one may not read${isRoot ? ' (skipped: root may read every file)' : ''}`, () => {
    expect(check('closed.csv')).toMatchObject({ status: 3, err: expect.stringContaining('cannot be read') });
  });
});

describe('standard input', () => {
  it('may be a slow pipe, and compressed', () => {
    const plain = check('spx.csv');
    expect(plain).toMatchObject({ status: 0, err: expect.any(String) });
    const slowly = '< <(head -c 1000 spx.csv; sleep 0.2; tail -c +1001 spx.csv)';
    for (const from of ['< spx.csv', '< spx.csv.gz', slowly, '< <(cat spx.csv.gz)']) {
      expect(check('-', from).out, from).toBe(plain.out);
    }
    expect(check('spx.csv.gz').out).toBe(plain.out);
  });
});
