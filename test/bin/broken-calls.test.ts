import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownFiles } from '../helpers/processes/fake-io.ts';
import { rotation } from '../helpers/processes/rotation.ts';
import { changesIn, isTraceable, type SystemCall, traced } from '../helpers/processes/strace.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const inputs = Object.keys(ownFiles).sort();
/** A day on which the sample's files are not old. */
const strictly = { SOURCE_DATE_EPOCH: '1769900000' };
const fixed = { LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: '1770500000' };

/** A folder with the three sample files under names of their own. */
function prices(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(ownFiles)) writeFileSync(join(folder, name), text);
  return folder;
}

const toJournal = ['check', '--data', '.', '--quiet', '--journal', 'j.ndjson'];
const toFile = ['check', '--data', '.', '--json', '--output', 'today.json'];
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/** Every way in which a call may go wrong: refused, or the process gone before it. */
const wrongs = ['error=ENOSPC', 'error=EIO', 'signal=SIGKILL'];

/** A run in which that call goes wrong. */
function wrongIn(prepared: () => string, args: string[], call: SystemCall, model: string, wrong: string) {
  const folder = prepared();
  const path = call.path.replace(model, folder);
  const { status, calls } = traced(args, folder, `${call.name}:${wrong}:when=${call.nth}`, path);
  const isHit = wrong.startsWith('signal')
    ? status === 'SIGKILL'
    : calls.some(({ line }) => line.includes('(INJECTED)'));
  if (!isHit) throw new Error(`${call.name} ${call.nth} of ${path} was not reached: ${call.line}`);
  return { folder, status };
}

/** Runs the program once for each of its changing calls and each way to go wrong, in a folder of its own. */
function eachWrong(
  prepared: () => string,
  args: string[],
  then: (folder: string, status: number | string | null, at: string) => void,
): number {
  const model = prepared();
  const calls = changesIn(traced(args, model).calls);
  for (const call of calls) {
    for (const wrong of wrongs) {
      const { folder, status } = wrongIn(prepared, args, call, model, wrong);
      then(folder, status, `${call.name} ${call.nth} of ${call.path} ${wrong}`);
    }
  }
  return calls.length;
}

describe.skipIf(!isTraceable)('every change on the disk, refused or the last before a kill', () => {
  const half = '{"schemaVersion":2,"at":"2026-01-';

  test.each([
    ['none', ''],
    ['whole', '\n'],
    ['torn', `\n${half}`],
  ])(
    'of a journal that was %s: nothing recorded is lost, and the next run succeeds',
    (_, tail) => {
      const first = tail === '' ? '' : '{"schemaVersion":2,"at":"2026-01-29T22:00:00Z","state":"undecided"}';
      const prepared = () => {
        const folder = prices();
        if (first !== '') writeFileSync(join(folder, 'j.ndjson'), first + tail);
        return folder;
      };
      const runs = eachWrong(prepared, toJournal, (folder, status, at) => {
        expect([0, 1, 'SIGKILL'], at).toContain(status);
        expect(rotation([...toJournal, '--strict'], { cwd: folder, env: strictly }).status, at).toBe(0);
        const lines = read(folder, 'j.ndjson').split('\n').slice(0, -1);
        for (const line of lines) expect(JSON.parse(line), at).toMatchObject({ schemaVersion: 2 });
        if (first !== '') expect(lines[0], at).toBe(first);
        const least = (first === '' ? 0 : 1) + (status === 0 ? 1 : 0) + 1;
        expect(lines.length, at).toBeGreaterThanOrEqual(least);
        expect(lines.length, at).toBeLessThanOrEqual(least + (status === 'SIGKILL' ? 1 : 0));
        const others = readdirSync(folder).filter((name) => name !== 'j.ndjson' && !inputs.includes(name));
        expect(
          others.filter((name) => !/^j\.ndjson\.torn-\d+$/.test(name)),
          at,
        ).toEqual([]);
        if (tail.length > 1)
          expect(
            others.map((name) => read(folder, name)),
            at,
          ).toContain(half);
      });
      expect(runs).toBeGreaterThanOrEqual(5);
    },
    900_000,
  );

  test.each([
    ['check', toFile],
    ['data import', ['data', 'import', 'rut.csv', '--quiet', '--output', 'today.json']],
  ])(
    'of --output of %s: the old file or the new one, and the next run succeeds',
    (_, args) => {
      const prepared = () => {
        const folder = prices();
        writeFileSync(join(folder, 'today.json'), 'old');
        return folder;
      };
      const done = prepared();
      rotation(args, { cwd: done, env: fixed });
      const size = read(done, 'today.json').length;
      const runs = eachWrong(prepared, args, (folder, status, at) => {
        const text = read(folder, 'today.json');
        expect([0, 1, 'SIGKILL'], at).toContain(status);
        if (status === 1) expect(text, at).toBe('old');
        if (status === 0) expect(text, at).not.toBe('old');
        // The time in it is another one, of the same length.
        if (text !== 'old') expect(text.length, at).toBe(size);
        const left = readdirSync(folder).filter((name) => name !== 'today.json' && !inputs.includes(name));
        if (status !== 'SIGKILL') expect(left, at).toEqual([]);
        expect(rotation(args, { cwd: folder, env: fixed }).status, at).toBe(0);
        expect(read(folder, 'today.json').length, at).toBe(size);
      });
      expect(runs).toBeGreaterThanOrEqual(4);
    },
    900_000,
  );

  test('of a file of observations: it is the old one or the new one, byte for byte, and the next run adds to it', () => {
    const before = '\ufeffdate,series,value,unit,basis,provider\r\n2026-01-02,pe-small,15,ratio,forward,X\r\n';
    const args = 'data note pe-large=22 --provider X --date 2026-01-02 --inputs pe.csv'.split(' ');
    const after = `${before}2026-01-02,pe-large,22,ratio,forward,X\r\n`;
    const prepared = () => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'pe.csv'), before);
      return folder;
    };
    const runs = eachWrong(prepared, args, (folder, status, at) => {
      expect([0, 1, 'SIGKILL'], at).toContain(status);
      expect([before, after], at).toContain(read(folder, 'pe.csv'));
      if (status === 0) expect(read(folder, 'pe.csv'), at).toBe(after);
      expect(rotation(args, { cwd: folder, env: fixed }).status, at).toBe(0);
      expect(read(folder, 'pe.csv'), at).toBe(after);
    });
    expect(runs).toBeGreaterThan(4);
  });
});
