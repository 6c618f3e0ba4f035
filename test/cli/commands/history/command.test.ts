import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import type { HistoryReport, SessionReport } from '../../../../src/report/history/schema.ts';
import { ownFiles, ownFlags, run, type World } from '../../../helpers/processes/fake-io.ts';
import { linesOf, seen } from '../../../helpers/reports/places.ts';

const own: World = { files: ownFiles };
const schema: object = JSON.parse((await run('schema history')).out);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);

async function reportOf(flags = ''): Promise<HistoryReport> {
  const report = JSON.parse((await run(`history ${ownFlags} --json ${flags}`, own)).out);
  validate(report);
  expect(validate.errors).toBeNull();
  return report;
}

describe('history --json', () => {
  it('has a row for every common session, as the published schema says', async () => {
    const check = JSON.parse((await run(`check ${ownFlags} --json`, own)).out);
    const { sessions } = await reportOf();
    expect(sessions).toHaveLength(check.market.sessions);
    expect(sessions.at(-1)).toMatchObject({
      date: check.market.last,
      state: check.verdict.state,
      composite: check.verdict.composite,
    });
  });

  test.each(['2003-03-12', '2011-08-09', '2026-01-08'])('says of %s what check says as of that day', async (day) => {
    const { verdict, signals } = JSON.parse((await run(`check ${ownFlags} --json --as-of ${day}`, own)).out);
    const { sessions } = await reportOf(`--from ${day} --to ${day}`);
    const [session] = sessions as [SessionReport];
    expect(session).toMatchObject({
      date: day,
      state: verdict.state,
      pricesAlone: verdict.pricesAlone.state,
      composite: verdict.composite,
    });
    for (const [id, score] of Object.entries(session.scores)) {
      const signal = signals.find((one: { id: string }) => one.id === id);
      expect([signal.score, signal.value], id).toEqual([score, session.values[id]]);
    }
  });

  it('with --changes has only sessions whose verdict differs from the one before', async () => {
    const all = (await reportOf()).sessions;
    const expected = all.filter(({ state }, t) => t === 0 || state !== all[t - 1]?.state).map(({ date }) => date);
    expect((await reportOf('--changes')).sessions.map(({ date }) => date)).toEqual(expected);
  });

  it('sums up the span, also where only changes are listed', async () => {
    const all = (await reportOf('--from 2020-01-01 --to 2022-12-31')).sessions;
    const { summary } = await reportOf('--from 2020-01-01 --to 2022-12-31 --changes');
    expect(summary).toMatchObject({ first: '2020-01-02', last: '2022-12-30', sessions: all.length });
    for (const { state, sessions } of summary.states)
      expect(sessions, state).toBe(all.filter((session) => session.state === state).length);
    const changed = all.filter(({ state }, t) => t > 0 && state !== all[t - 1]?.state);
    expect([summary.changes, summary.since]).toEqual([changed.length, changed.at(-1)?.date]);
  });

  it('with --forward has returns from the next close on, and null where unknown', async () => {
    const { sessions } = await reportOf('--forward 21');
    const t = 5000;
    const [from, to] = [sessions[t + 1], sessions[t + 22]] as [SessionReport, SessionReport];
    const excess = Math.log(to.small / to.large) - Math.log(from.small / from.large);
    expect(sessions[t]?.forward['21']).toBeCloseTo(excess, 12);
    expect(sessions.slice(-22).map(({ forward }) => forward['21'])).toEqual(Array(22).fill(null));
    expect(sessions.at(-23)?.forward['21']).not.toBeNull();
  });
});

describe('history', () => {
  it('shows the last sessions and says how many it leaves out', async () => {
    const { out } = await run(`history ${ownFlags}`, { ...own, terminal: 80 });
    const lines = linesOf(out);
    expect(lines).toHaveLength(23);
    expect(lines[0]).toMatch(/^On 2026-01-30 the verdict is [a-z ]+, since 20\d\d-\d\d-\d\d\.$/);
    expect(lines[1]).toMatch(/^Of 9,088 trading days from 1989-12-29: no rotation \d\d%, /);
    const scores = lines.flatMap((line) => /^20.* ([-+]\d\.\d+) /.exec(line)?.[1] ?? []);
    expect(new Set(scores.map((score) => score.length)).size).toBe(1);
    expect(lines.at(-1)).toMatch(/^[\d,]+ earlier sessions are not shown: --last N, --from DATE or --format csv$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(linesOf((await run(`history ${ownFlags} --last 3`, own)).out)).toHaveLength(8);
  });

  it('has one line per session as NDJSON and as CSV, with the same figures', async () => {
    const { sessions } = await reportOf('--last 40 --forward 21');
    const ndjson = linesOf((await run(`history ${ownFlags} --last 40 --forward 21 --format ndjson`, own)).out);
    expect(ndjson.map((line) => JSON.parse(line))).toEqual(sessions);
    const { out } = await run(`history ${ownFlags} --last 40 --forward 21 --format csv`, own);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(rows).toHaveLength(40);
    rows.forEach((row, i) => {
      expect(row.composite === '' ? null : Number(row.composite)).toBe(sessions[i]?.composite ?? null);
      expect(row.score_correlation === '' ? null : Number(row.score_correlation)).toBe(sessions[i]?.scores.correlation);
      expect(row.value_correlation === '' ? null : Number(row.value_correlation)).toBe(sessions[i]?.values.correlation);
      expect(row.forward_21 === '' ? null : Number(row.forward_21)).toBe(sessions[i]?.forward['21']);
    });
  });

  it('leaves out the closes if four horizons need their width', async () => {
    const { out } = await run(`history ${ownFlags} --last 40 --forward 21,63,126,252`, { ...own, terminal: 70 });
    const lines = linesOf(seen(out));
    expect(lines).toHaveLength(47);
    expect(lines[6]).toMatch(/^date +verdict +average +\+21 +\+63 +\+126 +\+252$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(70);
  });

  it('is a table in Markdown', async () => {
    const { out } = await run(`history ${ownFlags} --last 2 --format markdown`, own);
    const [first, empty, ...table] = linesOf(out);
    expect([first?.slice(0, 14), empty, table.length]).toEqual(['On 2026-01-30 ', '', 4]);
  });

  it('refuses a span without a session, and one that runs backwards', async () => {
    const none = await run(`history ${ownFlags} --from 2026-01-03 --to 2026-01-04`, own);
    expect(none.status).toBe(3);
    expect(none.err).toMatch(/no session in that period/);
    const backwards = await run(`history ${ownFlags} --from 2026-01-04 --to 2026-01-03`, own);
    expect(backwards.status).toBe(2);
  });
});

describe('history and the data', () => {
  const rows = ownFiles['rut.csv'].trimEnd().split('\n');
  const gap = { files: { ...ownFiles, 'rut.csv': `${[...rows.slice(0, -40), ...rows.slice(-39)].join('\n')}\n` } };

  it('warns on stderr, in a pipe and on a terminal', async () => {
    for (const world of [gap, { ...gap, terminal: 80 }]) {
      expect((await run(`history ${ownFlags}`, world)).err).toMatch(/^warning: 1 NYSE session missing/);
    }
  });

  it('with --strict refuses what it would only warn of', async () => {
    expect((await run(`history ${ownFlags}`, gap)).status).toBe(0);
    const { status, err } = await run(`history ${ownFlags} --strict`, gap);
    expect(status).toBe(3);
    expect(err).toMatch(/^error: --strict: 1 NYSE session missing/);
  });

  it('with --max-age refuses old data, and neither takes the sample', async () => {
    const old = await run(`history ${ownFlags} --max-age 2`, { ...own, now: '2026-03-02T15:00:00Z' });
    expect(old.status).toBe(4);
    for (const flag of ['--strict', '--max-age 2']) expect((await run(`history ${flag}`)).status).toBe(2);
  });
});
