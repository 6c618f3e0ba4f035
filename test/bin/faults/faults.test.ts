import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { here } from '../../../src/platform/processes.ts';
import { sourceListener } from '../../helpers/downloads/source-listener.ts';
import { eachFault } from '../../helpers/faults/each-fault.ts';
import { type Files, filesIn, folderWith, type Scenario } from '../../helpers/faults/scenario.ts';
import { ownFiles } from '../../helpers/processes/fake-io.ts';
import { isTraceable, traced } from '../../helpers/processes/strace.ts';
import { localServer } from '../../sources/local-server.ts';

const server = localServer();

const header = 'date,series,value,unit,basis,provider';
const line = '{"schemaVersion":2,"recordedAt":"2026-01-29T22:00:00Z","state":"undecided"}';
const torn = '{"schemaVersion":2,"recordedAt":"2026-01-';

/** The lock of a process that has ended. */
const staleLock = () => JSON.stringify({ ...here, pid: spawnSync('true').pid, start: null });

/** A journal that begins as this text; only what follows its last whole line may go. */
function journal(text: string | undefined, more: Partial<Scenario> = {}): Scenario {
  const path = 'j.ndjson';
  const whole = text === undefined ? '' : text.slice(0, text.lastIndexOf('\n') + 1) || `${text}\n`;
  // Where there are no links, a new journal may be empty for a moment.
  const between = text === undefined ? (more.always ? [''] : []) : [whole];
  const states = (_: string, after: Files) => [text, ...between, after[path]];
  return {
    args: ['check', '--data', '.', '--quiet', '--journal', path],
    before: { ...ownFiles, ...(text !== undefined && { [path]: text }), ...more.before },
    writes: [path],
    states,
    next: (_, state, after) =>
      state === after[path] ? `${state}${(after[path] ?? '').slice(whole.length)}` : (after[path] ?? ''),
    ...(more.leaves && { leaves: more.leaves }),
    ...(more.always && { always: more.always }),
  };
}

/** Systems without links of any kind: FAT, some shares. */
const noLinks = ['link', 'linkat', 'symlink', 'symlinkat'].map((name) => `?${name}:error=EPERM`);

const note = '2026-01-02,pe-small,15,ratio,forward,X';
const notes = `\ufeff${header}\r\n${note}\r\n`;
const noted = 'data note pe-large=22 --provider X --date 2026-01-02 --inputs pe.csv'.split(' ');

const scenarios: Record<string, () => Scenario | Promise<Scenario>> = {
  'check --journal, a new one': () => journal(undefined),
  'check --journal, one that is there': () => journal(`${line}\n`),
  'check --journal, its last line cut off': () => journal(`${line}\n${torn}`, { leaves: { 'j.ndjson.torn-1': torn } }),
  'check --journal, its last line feed missing': () => journal(line),
  'check --journal, a stale lock': () => journal(`${line}\n`, { before: { 'j.ndjson.lock': staleLock() } }),
  'check --journal, a lock that was never written': () => journal(`${line}\n`, { before: { 'j.ndjson.lock': '' } }),
  'check --journal, a new one without hard links': () => journal(undefined, { always: noLinks }),
  'check --journal, one that is there, without hard links': () => journal(`${line}\n`, { always: noLinks }),
  'check --output': () => ({
    args: ['check', '--data', '.', '--json', '--output', 'today.json'],
    before: { ...ownFiles, 'today.json': 'old' },
    writes: ['today.json'],
  }),
  'check --output, a new file': () => ({
    args: ['check', '--data', '.', '--quiet', '--output', 'today.json'],
    before: ownFiles,
    writes: ['today.json'],
  }),
  report: () => ({
    args: ['report', '--data', '.', '--output', 'report.html'],
    before: { ...ownFiles, 'report.html': '<p>old' },
    writes: ['report.html'],
  }),
  'data import': () => ({
    args: ['data', 'import', 'rut.csv', '--quiet', '--output', 'new.csv'],
    before: { 'rut.csv': ownFiles['rut.csv'], 'new.csv': 'date,close\n2026-01-02,1\n' },
    writes: ['new.csv'],
  }),
  'data note': () => ({ args: noted, before: { 'pe.csv': notes }, writes: ['pe.csv'] }),
  'data note, a new file': () => ({ args: noted, before: { 'other.csv': '' }, writes: ['pe.csv'] }),
  'config init': () => ({
    args: ['config', 'init', '--data', 'prices', '--inputs', 'pe.csv'],
    before: { 'prices/spx.csv': ownFiles['spx.csv'] },
    writes: ['rotation.config.schema.json', 'pe.csv', 'rotation.config.json'],
    isDone: (found) => 'rotation.config.json' in found,
  }),
  'data fetch, a new folder': () => ({
    ...{ args: fetched, before: { 'other.csv': '' }, writes: ['prices/vix.csv', 'prices/manifest.json'] },
    env: { ROTATION_FETCH_BASE: server.base },
  }),
  'data fetch, an old one': async () => {
    const env = { ROTATION_FETCH_BASE: server.base };
    const model = folderWith({});
    await traced(fetched, model, { env });
    const vix = filesIn(model)['prices/vix.csv'] ?? '';
    const old = {
      'prices/vix.csv': vix.replace(/.*\n$/, ''),
      'prices/manifest.json': '{"schemaVersion":2,"files":[]}',
    };
    return { args: fetched, before: old, writes: Object.keys(old), env };
  },
};
const fetched = ['data', 'fetch', '--from', 'cboe', '--into', 'prices', '--quiet'];

describe.skipIf(!isTraceable)('whatever change on the disk is refused, or is the last before a kill', () => {
  test.each(Object.keys(scenarios))(
    '%s leaves the old file or the new one, and the next run succeeds',
    async (name) => {
      server.answer = sourceListener();
      const scenario = await scenarios[name]?.();
      if (!scenario) throw new Error(name);
      const { runs, faults } = await eachFault(name, scenario);
      expect(faults).toEqual([]);
      expect(runs).toBeGreaterThan(0);
      if (process.env.ROTATION_TEST_RUNS) console.log(`${runs} runs: ${name}`);
    },
    3_600_000,
  );
});

describe.skipIf(!isTraceable)('a file system that cannot sync', () => {
  const { args } = journal(undefined);

  test.each(['EINVAL', 'EPERM', 'EOPNOTSUPP'])('a folder, %s, fails no run', async (code) => {
    const folder = folderWith(ownFiles);
    const { status, err, calls } = await traced(args, folder, { inject: [`fsync:error=${code}`], path: folder });
    expect([status, err.includes('error:')]).toEqual([0, false]);
    expect(calls.some(({ line }) => line.includes('(INJECTED)'))).toBe(true);
  });

  test.each(['EINVAL', 'EOPNOTSUPP'])('a file, %s, fails no run', async (code) => {
    const folder = folderWith({ ...ownFiles, 'j.ndjson': `${line}\n` });
    const how = { inject: [`fsync:error=${code}`], path: join(folder, 'j.ndjson') };
    const { status, err, calls } = await traced(args, folder, how);
    expect([status, err.includes('error:')]).toEqual([0, false]);
    expect(calls.some(({ line }) => line.includes('(INJECTED)'))).toBe(true);
  });
});

it.skipIf(isTraceable)('strace is missing or forbidden: no call to the system was broken', () => undefined);
