import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upgradedLine } from '../../../../src/cli/commands/check/journal-version-1.ts';
import { failingFiles } from '../../../helpers/processes/failing-files.ts';
import { cutAfter, ownFiles, ownFlags, run } from '../../../helpers/processes/fake-io.ts';
import { journalWorld } from '../../../helpers/processes/processes.ts';

/** Written by version 0.1.0: two days of default settings, and the second again with settings whose keys were renamed since. */
const journal = readFileSync(new URL('journal-version-1.ndjson', import.meta.url), 'utf8');
const changed =
  '--set verdict.exit=0.15 --set gate.openPercentile=0.75 --set signals.opening-gap.fullWeightFrom=30 ' +
  '--set signals.record-high.watchSessions=200 --set signals.flows.longWindow=26';

const linesOf = (text: string) => text.trimEnd().split('\n');

/** A day's run that goes on with a journal. */
async function nextDay(text: string, day: string, flags = '') {
  const disk = failingFiles();
  disk.set('j', text);
  const state = journalWorld(disk);
  const files = Object.fromEntries(Object.entries(ownFiles).map(([name, own]) => [name, cutAfter(own, day)]));
  const result = await run(`check ${ownFlags} --journal j --on-change --quiet ${flags}`, {
    ...{ files, state, now: `${day}T22:00:00Z` },
  });
  return { ...result, journal: disk.texts().j ?? '' };
}

const withSettings = async (day: string, flags = '') => JSON.parse((await nextDay('', day, flags)).journal);

describe('a journal that version 1 began', () => {
  it.each(['', changed])('goes on under the same settings, changed by %j', async (flags) => {
    // The verdict of 25 June stands on the 26th: nothing has changed, and nothing is printed.
    const { status, out, err, journal: after } = await nextDay(journal, '2025-06-26', flags);
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: '' });
    expect(after.startsWith(journal)).toBe(true);
    expect(JSON.parse(linesOf(after)[3] ?? '')).toMatchObject({ schemaVersion: 2, state: 'undecided' });
    expect((await nextDay(journal, '2025-06-26', `${flags} --set verdict.enter=0.21`)).out).not.toBe('');
  });

  it('has lines that say what this version would have written', async () => {
    const [first, , third] = linesOf(journal).map((line) => upgradedLine(JSON.parse(line)));
    const now = [await withSettings('2025-06-24'), await withSettings('2025-06-25', changed)];
    const { rotation: _, ...line } = now[0];
    expect(first).toMatchObject(line);
    expect(JSON.stringify(first?.settings)).toBe(JSON.stringify(now[0].settings));
    expect(JSON.stringify(third?.settings)).toBe(JSON.stringify(now[1].settings));
  });

  it('is graded and compared by history --journal', async () => {
    const files = { ...ownFiles, j: journal };
    const { status, out, err } = await run(`history --journal j --json ${ownFlags}`, { files });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { records } = JSON.parse(out);
    expect(records).toMatchObject([
      { session: '2025-06-24', recordedAt: '2025-06-24T22:00:00.000Z', graded: true, today: { comparison: 'same' } },
      { session: '2025-06-25', graded: true, today: { comparison: 'same', maxCloseChange: 0 } },
      { session: '2025-06-25', graded: true, today: { comparison: 'other-settings' } },
    ]);
  });
});

it('a line of today is returned as it is', () => {
  const line = { schemaVersion: 2, at: 'kept', settings: { rules: { verdict: { leave: 1 } } } };
  expect(upgradedLine(line)).toBe(line);
});
