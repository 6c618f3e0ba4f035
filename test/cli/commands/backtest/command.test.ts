import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import type { BacktestReport } from '../../../../src/report/backtest/schema.ts';
import { ownFiles, ownFlags, run, type World } from '../../../helpers/processes/fake-io.ts';
import { linesOf, seen } from '../../../helpers/reports/places.ts';

const own: World = { files: ownFiles };
const schema: object = JSON.parse((await run('schema backtest')).out);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);

async function reportOf(flags = '', world = own): Promise<BacktestReport> {
  const { out } = await run(`backtest ${ownFlags} --json ${flags}`, world);
  const report = JSON.parse(out);
  validate(report);
  expect(validate.errors).toBeNull();
  return report;
}

test.each(['table', 'markdown'])(
  'as %s the record of the US indices is called in-sample, that of others is not',
  async (format) => {
    const text = async (flags: string) => {
      const { out, status } = await run(`backtest ${flags} --format ${format}`, { ...own, terminal: 200 });
      expect(status).toBe(0);
      return out;
    };
    expect(await text(ownFlags)).toContain('The rules were written in 2025-26');
    const others = ownFlags.replace('--spx', '--large').replace('--rut', '--small').replace('--nasdaq', '--growth');
    expect(await text(`${others} --labels DAX,MDAX,TecDAX`)).not.toContain('in-sample');
  },
);

describe('backtest --json', () => {
  test.each(['', '--as-of 2003-03-12', '--from 2000-01-03 --to 2009-12-31', '--horizons 5,21', '--graded verdict'])(
    'with "%s" is what the published schema says',
    async (flags) => {
      expect((await reportOf(flags)).ok).toBe(true);
    },
  );

  it('grades the verdicts that check prints the record of', async () => {
    const check = JSON.parse((await run(`check ${ownFlags} --json`, own)).out);
    const { cohorts, bases, tests, rotations, calls } = await reportOf();
    const plain = cohorts.map(({ median, resampled, ...cohort }) => cohort);
    const { graded: _graded, from: _from, to: _to, ...record } = check.record;
    expect({ cohorts: plain, bases, tests, rotations, calls }).toEqual(record);
  });

  it('counts only the verdicts between --from and --to', async () => {
    const { from, to, states, knownBy } = await reportOf('--from 2000-01-01 --to 2009-12-31');
    expect([from, to, knownBy]).toEqual(['2000-01-03', '2009-12-31', '2026-01-30']);
    expect(states.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(2515);
  });

  test.each(['--from 2030-01-01', '--to 1980-01-01', '--to 1990-06-01', '--from 2026-01-24 --to 2026-01-25'])(
    'refuses %s, in which there is no verdict, with the days that have one',
    async (span) => {
      const { status, err, out } = await run(`backtest ${span} --format csv`);
      const { from, to } = await reportOf();
      expect({ status, out }).toEqual({ status: 3, out: '' });
      expect(err).toBe(`error: no verdict in that period\nhint: there are verdicts from ${from} to ${to}\n`);
    },
  );

  it('draws the bootstrap with a seed that it names, about the difference that was found', async () => {
    const [first, again, other] = await Promise.all(
      ['--seed 7', '--seed 7', '--seed 8'].map((seed) => reportOf(`--resamples 4000 ${seed}`)),
    );
    expect(first).toMatchObject({ resamples: { draws: 4000, seed: 7 } });
    expect(again?.cohorts).toEqual(first?.cohorts);
    expect(other?.cohorts).not.toEqual(first?.cohorts);
    for (const { resampled, difference } of first?.cohorts ?? []) {
      const [low, high] = resampled?.interval95 ?? [];
      expect(low).toBeLessThan(difference ?? Number.NaN);
      expect(high).toBeGreaterThan(difference ?? Number.NaN);
      expect(resampled?.otherSide).toBeLessThan(0.6);
    }
  });

  it('adjusts the p of signals for all of them over half a year, and over no other horizon', async () => {
    const { signals } = await reportOf('--horizons 63,126');
    const over = (horizon: number) => signals.filter((signal) => signal.horizon === horizon);
    expect(over(63).every(({ p, adjustedP }) => p !== null && adjustedP === null)).toBe(true);
    expect(over(126).every(({ p, adjustedP }) => (p ?? 1) <= (adjustedP ?? 0))).toBe(true);
  });

  it('tests nothing without half a year among the horizons, and says so', async () => {
    const { tests, summary } = await reportOf('--horizons 63');
    expect(tests).toEqual([]);
    expect(summary[1]).toBe(
      'Nothing is tested: the tests that decide are made after 126 sessions, which are not among the horizons.',
    );
  });
});

describe('backtest', () => {
  it('fits 80 columns on a terminal, opened or not', async () => {
    for (const flags of ['', '--verbose', '--resamples 100']) {
      const { out, status } = await run(`backtest ${ownFlags} ${flags}`, { ...own, terminal: 80 });
      expect(status).toBe(0);
      expect(Math.max(...linesOf(seen(out)).map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it.each(['table', 'markdown'])(
    'as %s opens with what the record comes to, and decides before it explores',
    async (format) => {
      const { out } = await run(`backtest ${ownFlags} --format ${format}`, own);
      const heads = [
        ...['breakout calls lasted', 'In the half-year', 'signals is significantly'],
        ...['Did the rotations last?', 'The two tests', 'Exploratory', 'First the mean after any session'],
        ...['Since publication, 2026-01-14 to 2026-01-30', 'A positive rank correlation', 'A yardstick'],
      ];
      const places = heads.map((head) => out.indexOf(head));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    },
  );

  it('says of the sample that it is synthetic, and claims no sample of its own for it', async () => {
    for (const format of ['table', 'markdown']) {
      const out = seen((await run(`backtest --format ${format}`, { terminal: 200 })).out);
      expect(out).toMatch(/^(\*\*)?SYNTHETIC SAMPLE, not the market\./);
      expect(out).toContain('Synthetic sample: In the half-year after');
      expect(out).not.toMatch(/in-sample|dividends/);
    }
  });

  it('has every figure as CSV, one line each', async () => {
    const { out } = await run(`backtest ${ownFlags} --format csv`, own);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    const report = await reportOf();
    expect(rows.filter(({ part }) => part === 'verdict')).toHaveLength(16);
    const breakout = rows.find(
      ({ part, name, horizon }) => part === 'verdict' && name === 'breakout' && horizon === '126',
    );
    expect(Number(breakout?.difference)).toBe(
      report.cohorts.find(({ state, horizon }) => state === 'breakout' && horizon === 126)?.difference,
    );
    expect(rows.filter(({ part }) => part === 'signal')).toHaveLength(report.signals.length);
    const yardstick = rows.filter(({ part }) => part === 'yardstick');
    expect(
      yardstick.map(({ rank_correlation, mean, period }) => [Number(rank_correlation), Number(mean), period]),
    ).toEqual(report.yardstick.map(({ rankCorrelation, mean, period }) => [rankCorrelation, mean, period]));
    expect(rows.filter(({ part }) => part === 'since-publication')).toHaveLength(
      report.sincePublication?.outcomes.length ?? Number.NaN,
    );
  });

  it('is a table in Markdown', async () => {
    const { out } = await run(`backtest ${ownFlags} --format markdown`, own);
    expect(out).toMatch(/^\*\*Track record of the rules on prices alone/);
    expect(out).toContain('| 126 sessions later | sessions |');
  });

  it('distinguishes a history that is too short from a record', async () => {
    const { status, out } = await run(`backtest ${ownFlags} --json --from 2026-01-02`, own);
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ ok: false });
  });

  test.each([
    ['--from 2020-01-01 --to 2010-01-01', /--from is later than --to/],
    ['--resamples 3', /--resamples 3 is out of range/],
    ['--horizons 2521,21', /--horizons .* is out of range/],
    ['--horizons 0,21', /must be a whole number of at least 1/],
    ['--horizons 21,63,21', /must have each horizon once: 21 is repeated/i],
    ['--horizons 21,soon', /must be a whole number/],
    ['--graded tomorrow', /allowed choices are prices-alone, verdict/i],
  ])('refuses %s', async (flags, message) => {
    const { status, err } = await run(`backtest ${ownFlags} ${flags}`, own);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('backtest and the data', () => {
  const rows = ownFiles['rut.csv'].trimEnd().split('\n');
  const gap = { files: { ...ownFiles, 'rut.csv': `${[...rows.slice(0, -40), ...rows.slice(-39)].join('\n')}\n` } };

  it('warns on stderr, in a pipe and on a terminal', async () => {
    for (const world of [gap, { ...gap, terminal: 80 }]) {
      expect((await run(`backtest ${ownFlags}`, world)).err).toMatch(/^warning: 1 NYSE session missing/);
    }
  });

  it('with --strict refuses what it would only warn of', async () => {
    expect((await run(`backtest ${ownFlags}`, gap)).status).toBe(0);
    const { status, err } = await run(`backtest ${ownFlags} --strict`, gap);
    expect(status).toBe(3);
    expect(err).toMatch(/^error: --strict: 1 NYSE session missing/);
  });

  it('with --max-age refuses old data, and neither takes the sample', async () => {
    const old = await run(`backtest ${ownFlags} --max-age 2`, { ...own, now: '2026-03-02T15:00:00Z' });
    expect(old.status).toBe(4);
    for (const flag of ['--strict', '--max-age 2']) expect((await run(`backtest ${flag}`)).status).toBe(2);
  });
});
