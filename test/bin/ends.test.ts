import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, test } from 'vitest';
import { ownFiles } from '../helpers/processes/fake-io.ts';
import { bash, bin, rotation } from '../helpers/processes/rotation.ts';
import { isTraceable, traced } from '../helpers/processes/strace.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const inputs = Object.keys(ownFiles).sort();

/** A folder with the three sample files under names of their own. */
function prices(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(ownFiles)) writeFileSync(join(folder, name), text);
  return folder;
}

const toJournal = ['check', '--data', '.', '--quiet', '--journal', 'j.ndjson'];
const toFile = ['check', '--data', '.', '--json', '--output', 'today.json'];
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('a signal', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends a run that waits for a journal, which stays',
    async (signal) => {
      const folder = prices();
      writeFileSync(join(folder, 'j.ndjson'), '{"schemaVersion":2}\n');
      const lock = JSON.stringify({ pid: process.pid, host: hostname(), start: null });
      writeFileSync(join(folder, 'j.ndjson.lock'), lock);
      const child = spawn(process.execPath, [bin, ...toJournal, '--wait', '50'], { cwd: folder, stdio: 'ignore' });
      await sleep(1500);
      const ended = new Promise((resolve) => child.on('exit', (code, by) => resolve(code ?? by)));
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(read(folder, 'j.ndjson')).toBe('{"schemaVersion":2}\n');
      expect(readdirSync(folder).sort()).toEqual(['j.ndjson', 'j.ndjson.lock', ...inputs].sort());
    },
  );

  it('is 130, 143 or 129 to a shell', () => {
    const folder = prices();
    writeFileSync(join(folder, 'j.ndjson.lock'), JSON.stringify({ pid: 1, host: 'elsewhere', start: null }));
    for (const [signal, status] of [
      ['INT', 130],
      ['TERM', 143],
      ['HUP', 129],
    ]) {
      // The shell itself would end with a program that was interrupted.
      const line = `trap : INT; timeout --foreground --preserve-status -s ${signal} 1 $rotation ${toJournal.join(' ')} --wait 50; echo $?`;
      expect(bash(line, { cwd: folder }).out).toBe(`${status}\n`);
    }
  });

  test.skipIf(!isTraceable)('while a journal is written lets it be written, and then ends the run', async () => {
    const folder = prices();
    writeFileSync(join(folder, 'j.ndjson'), '{"schemaVersion":2}\n');
    const how = { inject: ['fsync:signal=SIGTERM:when=1'], path: join(folder, 'j.ndjson') };
    expect(await traced(toJournal, folder, how)).toMatchObject({ status: 'SIGTERM', out: '' });
    expect(read(folder, 'j.ndjson')).toMatch(/^\{"schemaVersion":2\}\n\{"schemaVersion":2,.*\}\n$/);
    expect(readdirSync(folder).sort()).toEqual(['j.ndjson', ...inputs].sort());
  });

  test.skipIf(!isTraceable)('while a file is replaced leaves the new one and nothing else', async () => {
    for (const name of ['fsync', 'rename']) {
      const folder = prices();
      writeFileSync(join(folder, 'today.json'), 'old');
      const { calls } = await traced(toFile, folder);
      const { path } = calls.find((call) => call.name === name && call.path.endsWith('.tmp')) ?? {};
      writeFileSync(join(folder, 'today.json'), 'old');
      expect((await traced(toFile, folder, { inject: [`${name}:signal=SIGINT:when=1`], path })).status).toBe('SIGINT');
      expect(JSON.parse(read(folder, 'today.json'))).toMatchObject({ ok: true });
      expect(readdirSync(folder).sort()).toEqual([...inputs, 'today.json'].sort());
    }
  });
});

describe('a disk that takes only a part', () => {
  it('of an answer leaves the old file, and is told', () => {
    const folder = prices();
    writeFileSync(join(folder, 'today.json'), 'old');
    const { status, err } = bash(`ulimit -f 4; $rotation ${toFile.join(' ')}`, { cwd: folder });
    expect(status).toBe(1);
    expect(err).toMatch(/^error: cannot write "today.json": the file would be larger than is permitted\n/m);
    expect(read(folder, 'today.json')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual([...inputs, 'today.json'].sort());
  });

  it('of a line leaves the journal as it was, and is told', () => {
    const folder = prices();
    rotation(toJournal, { cwd: folder });
    const before = read(folder, 'j.ndjson');
    const { status, out, err } = bash(`ulimit -f 2; $rotation ${toJournal.join(' ')}`, { cwd: folder });
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^error: cannot write "j.ndjson": the file would be larger than is permitted\n/);
    expect(read(folder, 'j.ndjson')).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['j.ndjson', ...inputs].sort());
  });
});
