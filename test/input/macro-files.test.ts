import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import { sessionsBetween } from '../../src/dates/nyse/calendar.ts';
import { ownFiles, ownFlags, run } from '../helpers/processes/fake-io.ts';

const sessions = Array.from(sessionsBetween(daysFromIso('2024-01-02'), daysFromIso('2026-01-30')), isoDate);
const vix = `date,close\n${sessions.map((date, t) => `${date},${(15 + (t % 7)).toFixed(2)}\n`).join('')}`;
const months = Array.from(
  { length: 24 },
  (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`,
);
const wide = `date,CPIAUCSL,CPIAUCNS,PCEPI\n${months.map((date, i) => `${date},1,${300 + i},2\n`).join('')}`;
const target = (column: string, rate: (t: number) => string) =>
  `observation_date,${column}\n${sessions.map((date, t) => `${date},${rate(t)}\n`).join('')}`;

const files = { ...ownFiles, 'vix.csv': vix, 'cpi.csv': wide };
const check = (flags: string, more: Record<string, string> = {}) =>
  run(`check ${ownFlags} ${flags}`, { files: { ...files, ...more } });
const report = async (flags: string, more?: Record<string, string>) => {
  const { status, out, err } = await check(`--json ${flags}`, more);
  expect([0, 3], err).toContain(status);
  return JSON.parse(out);
};
const signal = (given: { signals: { id: string }[] }, id: string) => given.signals.find((one) => one.id === id);

describe('--series NAME=FILE', () => {
  it('is read, weighed, and named among the inputs', async () => {
    const given = await report('--series vix=vix.csv --series cpi=cpi.csv');
    expect(signal(given, 'stress')).toMatchObject({ known: true, hint: null, evidence: { hySpread: null } });
    expect(signal(given, 'inflation')).toMatchObject({
      known: true,
      evidence: { column: 'CPIAUCNS', month: '2025-12' },
    });
    expect(given.inputs.slice(3)).toEqual([
      {
        role: 'vix',
        file: 'vix.csv',
        reader: 'canonical',
        column: 'close',
        symbol: null,
        first: '2024-01-02',
        last: '2026-01-30',
        rows: sessions.length,
      },
      expect.objectContaining({ role: 'cpi', file: 'cpi.csv', column: 'CPIAUCNS', rows: 24 }),
    ]);
    expect(given.notes).toContainEqual({
      code: 'cpi-column',
      role: null,
      file: 'cpi.csv',
      message: 'cpi is "CPIAUCNS": not seasonally adjusted',
    });
  });

  it('without it a signal is unknown, names the option, and takes no part', async () => {
    const [without, given] = [await report(''), await report('--series vix=vix.csv')];
    expect(signal(without, 'stress')).toMatchObject({
      known: false,
      stance: 'unknown',
      hint: 'run: rotation data fetch --into DIR; or add --series vix=FILE, --series hy-spread=FILE or both',
      reason: 'no vix or hy-spread data up to this date',
    });
    expect(given.verdict.available).toBe(without.verdict.available + 1);
    expect([without.verdict.coverage, given.verdict.pricesAlone]).toEqual([1, without.verdict.pricesAlone]);
  });

  it('is cut at the as-of day by what was known then', async () => {
    const { evidence } = signal(await report('--series cpi=cpi.csv --as-of 2026-01-16'), 'inflation') as never;
    expect(evidence).toMatchObject({ month: '2025-11', knownOn: '2025-12-20' });
  });

  it('shows in --verbose what was taken', async () => {
    const { out } = await check('--verbose --series vix=vix.csv');
    expect(out).toContain('  vix: vix.csv (canonical, column close), ');
  });

  it('that cannot have an effect is a warning, and --strict refuses it', async () => {
    const issues = `date,close\n${sessions.map((date, t) => `${date},${1000 + t}\n`).join('')}`;
    const half = '--series advancing=adv.csv';
    const { warnings } = await report(half, { 'adv.csv': issues });
    expect(warnings).toContainEqual({
      code: 'half-a-pair',
      role: null,
      file: null,
      message: 'advancing "adv.csv" has no effect: --series declining=FILE is missing',
    });
    const both = `${half} --series declining=adv.csv --strict`;
    const { status, err } = await check(both, { 'adv.csv': issues });
    expect(status).not.toBe(0);
    expect(err).toContain('advancing and declining are the same figures ("adv.csv"): is it the same file twice?');
  });

  it('is no input to be written over', async () => {
    const { status, err } = await check('--series vix=vix.csv --output vix.csv');
    expect(status).toBe(2);
    expect(err).toContain('vix.csv');
  });

  it('may come from standard input, once', async () => {
    const world = { files, stdin: vix };
    const given = await run(`check ${ownFlags} --json --series vix=-`, world);
    expect(signal(JSON.parse(given.out), 'stress')).toMatchObject({ known: true });
    const { status, err } = await run(`check ${ownFlags} --series vix=- --series cpi=-`, world);
    expect(status).toBe(2);
    expect(err).toContain('"-" is used more than once');
  });

  it('names a part of the input: the sample has no place', async () => {
    const { status, err } = await run('check --series vix=vix.csv', { files });
    expect(status).toBe(2);
    expect(err).toContain('no price files, and --series never uses the synthetic sample');
  });
});

describe('what is refused', () => {
  test.each([
    ['vxi=vix.csv', '--series "vxi" is not known', 'did you mean vix? there are vix, cpi, fed-funds, hy-spread, '],
    ['unemployment=vix.csv', '--series "unemployment" is not known', 'hint: there are vix, cpi'],
    ['vix.csv', '--series "vix.csv" is not NAME=FILE', 'for example --series vix=vix.csv'],
    ['vix=', '--series "vix=" is not NAME=FILE', 'for example --series vix=vix.csv'],
    ['vix=vix.csv --series vix=cpi.csv', '--series vix is used twice', 'use one file per series'],
  ])('--series %s: wrong usage', async (value, message, hint) => {
    const { status, err } = await check(`--series ${value}`);
    expect(status).toBe(2);
    expect(err).toContain(`error: ${message}`);
    expect(err).toContain(hint);
  });

  test.each([
    [
      'the effective rate as the target',
      'fed-funds=rate.csv',
      { 'rate.csv': target('FEDFUNDS', () => '3.64') },
      '"rate.csv" line 1: no column is "DFEDTARU": there are "FEDFUNDS" (the upper bound of the Federal Reserve\'s target)',
      'FEDFUNDS is the effective rate of a month, DFF is the effective rate of a day',
    ],
    [
      'the same under a name that says nothing',
      'fed-funds=rate.csv',
      { 'rate.csv': target('value', () => '3.64') },
      '"rate.csv" is not the upper bound of the Federal Reserve\'s target: 3.64 on 2024-01-02 is not a multiple of 0.0625',
      'FEDFUNDS is the effective rate of a month',
    ],
    [
      'a file of several without the wanted one',
      'hy-spread=cpi.csv',
      {},
      '"cpi.csv" line 1: no column is "BAMLH0A0HYM2": there are "CPIAUCSL", "CPIAUCNS", "PCEPI"',
      'BAMLH0A0HYM2EY is the yield of high-yield bonds',
    ],
    [
      'prices as the volatility index',
      'vix=spx.csv',
      {},
      '"spx.csv" is not the volatility index: ',
      '--series vix takes the volatility index, in points',
    ],
    ['a file that is not there', 'vix=other.csv', {}, '"other.csv" does not exist', 'check the path'],
  ])('%s', async (_, value, more, message, hint) => {
    const { status, err } = await check(`--series ${value}`, more);
    expect(status).toBe(3);
    expect(err).toContain(`error: ${message}`);
    expect(err).toContain(hint);
  });
});
