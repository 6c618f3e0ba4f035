import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import type { RecordedHistory } from '../../../../src/report/journal/schema.ts';
import { failingFiles } from '../../../helpers/processes/failing-files.ts';
import { cutAfter, ownFiles, ownFlags, run, type World } from '../../../helpers/processes/fake-io.ts';
import { journalWorld } from '../../../helpers/processes/processes.ts';
import { linesOf } from '../../../helpers/reports/places.ts';

const validator = async (what: string) =>
  new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
    JSON.parse((await run(`schema ${what}`)).out),
  );

/** The three files as they were on a day. */
const until = (date: string): Record<string, string> =>
  Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [name, cutAfter(text, date)]));

/** What a journal holds after a run at the close of each day. */
async function recorded(runs: readonly (readonly [day: string, flags?: string, now?: string])[]): Promise<string> {
  const disk = failingFiles();
  const state = journalWorld(disk);
  for (const [day, flags = '', now = `${day}T22:00:00Z`] of runs) {
    const { status, err } = await run(`check ${ownFlags} --journal j --quiet ${flags}`, {
      files: until(day),
      now,
      state,
    });
    if (status !== 0) throw new Error(err);
  }
  return disk.texts().j ?? '';
}

const days = ['2025-06-02', '2025-06-03', '2025-06-04'] as const;
const journal = await recorded(days.map((day) => [day] as const));
const world = (text: string, files: Record<string, string> = ownFiles): World => ({ files: { ...files, j: text } });

async function reportOf(
  text: string,
  flags = '',
  files = ownFiles as Record<string, string>,
): Promise<RecordedHistory> {
  const { status, out, err } = await run(`history --journal j --json ${flags}`, world(text, files));
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
}

describe('a line of a journal', () => {
  it('is as the published schema says', async () => {
    const validate = await validator('journal');
    const withFigures = await recorded([
      ['2025-06-02', '--pe-large 22 --pe-small 15'],
      ['2025-06-03', '--inputs published'],
    ]);
    for (const line of [...linesOf(journal), ...linesOf(withFigures)]) {
      validate(JSON.parse(line));
      expect(validate.errors).toBeNull();
    }
    const { session, ...without } = JSON.parse(linesOf(journal)[0] ?? '');
    expect([session, validate(without)]).toEqual(['2025-06-02', false]);
  });
});

describe('history --journal --json', () => {
  it('returns what was recorded, in the published schema', async () => {
    const validate = await validator('history-journal');
    for (const flags of ['', ownFlags]) {
      const report = await reportOf(journal, flags);
      validate(report);
      expect(validate.errors).toBeNull();
      const lines = linesOf(journal).map((line) => JSON.parse(line));
      expect(report.records).toMatchObject(
        lines.map(({ session, state, composite, recordedAt }, i) => ({
          line: i + 1,
          session,
          state,
          composite,
          recordedAt,
          graded: true,
        })),
      );
    }
  });

  it('without price files has neither returns nor verdicts of today, and never uses the sample', async () => {
    const { records, outcomes, asOf } = await reportOf(journal);
    expect([outcomes, asOf]).toEqual([[], null]);
    for (const record of records) {
      expect(record).toMatchObject({ entryDate: null, today: null, forward: { 21: null, 252: null } });
    }
  });

  it('grades each by what history --forward says of its session', async () => {
    const { records } = await reportOf(journal, `${ownFlags} --forward 21,63`);
    const { sessions } = JSON.parse(
      (await run(`history ${ownFlags} --json --forward 21,63 --from ${days[0]} --to ${days[2]}`, world(''))).out,
    );
    expect(records.map(({ forward }) => forward)).toEqual(sessions.map(({ forward }: { forward: unknown }) => forward));
    expect(records.map(({ entryDate }) => entryDate)).toEqual(['2025-06-03', '2025-06-04', '2025-06-05']);
  });

  it('enters a record that was made late at the first close after it was made', async () => {
    const text = await recorded([
      ['2025-06-02', '', '2025-06-05T13:00:00Z'],
      ['2025-06-03', '', '2025-06-05T20:30:00Z'],
      ['2025-06-04', '', '2025-06-07T12:00:00Z'],
    ]);
    const { records } = await reportOf(text, `${ownFlags} --forward 1`);
    // Thursday before the open, Thursday after the close, Saturday.
    expect(records.map(({ entryDate }) => entryDate)).toEqual(['2025-06-05', '2025-06-06', '2025-06-09']);
  });

  it('counts a session once, by its first record, and adds up what followed', async () => {
    const text = await recorded([['2025-06-02'], ['2025-06-02'], ['2025-06-03'], ['2025-06-02', '--window 126']]);
    const { records, outcomes } = await reportOf(text, `${ownFlags} --forward 21`);
    expect(records.map(({ graded }) => graded)).toEqual([true, false, true, true]);
    const values = [0, 2, 3].map((i) => records[i]?.forward[21] ?? Number.NaN);
    const any = outcomes.find(({ state }) => state === 'any');
    expect(any).toMatchObject({ horizon: 21, records: 3, ahead: values.filter((x) => x > 0).length });
    expect(any?.mean).toBeCloseTo(values.reduce((a, b) => a + b) / 3, 12);
  });

  it('says of the same files that the verdicts are the same', async () => {
    const { records } = await reportOf(journal, ownFlags);
    for (const { today } of records)
      expect(today).toMatchObject({ comparison: 'same', maxCloseChange: 0, signals: [] });
  });

  it('names a verdict that revised data would change, by how much the closes moved, and the signals', async () => {
    const record = JSON.parse(linesOf(journal)[1] ?? '');
    // Small caps fall by half over the month before: there is no rotation then.
    const revised = ownFiles['rut.csv'].replace(
      /^(2025-0(?:5-\d\d|6-0[1-3])),(.*)$/gm,
      (_, day, close) => `${day},${Number(close) * 0.9}`,
    );
    const state = record.state === 'no-rotation' ? 'breakout' : record.state;
    const lines = linesOf(journal);
    const text = `${[lines[0], JSON.stringify({ ...record, state }), lines[2]].join('\n')}\n`;
    const { records } = await reportOf(text, ownFlags, { ...ownFiles, 'rut.csv': revised });
    expect(records[1]?.today).toMatchObject({ comparison: 'changed', state: 'no-rotation' });
    expect(records[1]?.today?.maxCloseChange).toBeCloseTo(0.1, 9);
    expect(records[1]?.today?.signals).toContain('own-strength');
    const { out } = await run(`history --journal j ${ownFlags}`, world(text, { ...ownFiles, 'rut.csv': revised }));
    expect(out).toMatch(
      /2025-06-03 was recorded as .*; with the data of today it is no rotation \(closes moved by 10\.000%; other scores: .*own-strength/,
    );
  });

  it('distinguishes changed data from other inputs, other settings and a missing session', async () => {
    const withFigures = await recorded([['2025-06-02', '--pe-large 22 --pe-small 7']]);
    const [figures] = (await reportOf(withFigures, ownFlags)).records;
    expect(figures?.today?.signals).toEqual(['valuation']);
    expect(['same', 'other-inputs']).toContain(figures?.today?.comparison);
    const flipped = withFigures.replace(/"state":"[a-z-]+"/, '"state":"breakout"');
    const other = (await reportOf(flipped, ownFlags)).records[0]?.today;
    expect(other?.comparison).toBe(other?.state === 'breakout' ? 'same' : 'other-inputs');
    const settings = await reportOf(journal, `${ownFlags} --window 126`);
    expect(settings.records.map(({ today }) => today?.comparison)).toEqual(Array(3).fill('other-settings'));
    const absent = await reportOf(journal, ownFlags, until('2025-06-03'));
    expect(absent.records.map(({ today }) => today?.comparison)).toEqual(['same', 'same', 'no-session']);
  });

  it('takes a span, the last so many, and the changes alone', async () => {
    const lines = linesOf(journal).map((line, i) => ({
      ...JSON.parse(line),
      state: i === 2 ? 'breakout' : 'no-rotation',
    }));
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const sessions = async (flags: string) => (await reportOf(text, flags)).records.map(({ session }) => session);
    expect(await sessions('--last 2')).toEqual(days.slice(1));
    expect(await sessions('--from 2025-06-03 --to 2025-06-03')).toEqual(['2025-06-03']);
    expect(await sessions('--changes')).toEqual([days[0], days[2]]);
    const { status, err } = await run('history --journal j --from 2030-01-01', world(text));
    expect([status, err]).toEqual([3, expect.stringContaining('error: "j" has no record of that span\n')]);
  });
});

describe('history --journal', () => {
  it('is a table of 80 columns, CSV, NDJSON and Markdown with the same records', async () => {
    const command = `history --journal j ${ownFlags} --forward 21,63,126,252`;
    const screen = linesOf((await run(`${command} --no-color`, { ...world(journal), terminal: 80 })).out);
    expect(Math.max(...screen.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(screen[1]).toMatch(/^2025-06-02 .* same$/);
    const { records } = await reportOf(journal, ownFlags);
    const rows: Record<string, string>[] = parse((await run(`${command} --format csv`, world(journal))).out, {
      columns: true,
    });
    expect(rows.map(({ forward_63 }) => Number(forward_63))).toEqual(records.map(({ forward }) => forward[63]));
    const ndjson = linesOf((await run(`${command} --format ndjson`, world(journal))).out);
    expect(ndjson.map((line) => JSON.parse(line))).toEqual(records);
    expect(linesOf((await run(`${command} --format markdown`, world(journal))).out)).toHaveLength(5);
  });

  it('leaves out a truncated line and invalid ones, and says so; the file stays as it is', async () => {
    const text = `${linesOf(journal)[0]}\nnonsense\n{"schemaVersion":2}\n${journal.slice(0, 40)}`;
    const { status, err, written } = await run('history --journal j', world(text));
    expect({ status, written }).toEqual({ status: 0, written: {} });
    expect(linesOf(err)).toEqual([
      'warning: 1 of the 3 lines of "j" are not journal lines',
      'warning: the last line of "j" is cut off and left out',
      'warning: line 3 of "j" lacks what a record has, and is left out',
    ]);
  });

  it('names the first five lines that lack fields, and counts the others', async () => {
    const warned = async (lacking: number) => {
      const text = `${linesOf(journal)[0]}\n${'{"schemaVersion":2}\n'.repeat(lacking)}`;
      return linesOf((await run('history --journal j', world(text))).err).at(-1);
    };
    expect(await warned(2)).toBe('warning: lines 2 and 3 of "j" lack what a record has, and are left out');
    expect(await warned(5)).toMatch(/^warning: lines 2, 3, 4, 5 and 6 of "j" lack/);
    expect(await warned(6)).toMatch(/^warning: lines 2, 3, 4, 5, 6 and 1 other of "j" lack/);
    expect(await warned(1205)).toMatch(/^warning: lines 2, 3, 4, 5, 6 and 1,200 others of "j" lack/);
  });

  it('reads on beyond a thousand lines that lack fields only if a record came before', async () => {
    const lacking = '{"schemaVersion":2}\n'.repeat(1000);
    const [first] = linesOf(journal);
    expect(await run('history --journal j', world(`${lacking}${first}\n`))).toMatchObject({ status: 0 });
    const none = await run('history --journal j', world(`${lacking}${lacking.slice(0, 20)}${first}\n`));
    expect(none).toMatchObject({ status: 3, err: expect.stringContaining('"j" has no record\n') });
  });

  test.each([
    ['a file of something else', 'date,close\n', 3, /^error: "j" is not a journal of rotation\n/],
    ['a newer one', '{"schemaVersion":3}\n', 3, /^error: "j" was written by a newer rotation/],
    ['an empty one', '', 3, /^error: "j" has no record\n/],
  ])('refuses %s', async (_, text, status, message) => {
    const result = await run('history --journal j', world(text));
    expect(result.status).toBe(status);
    expect(result.err).toMatch(message);
  });

  it('never writes over the journal', async () => {
    const { status, written } = await run('history --journal j --output j', world(journal));
    expect([status, written]).toEqual([2, {}]);
  });
});
