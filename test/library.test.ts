import { expect, test } from 'vitest';
import { daysFromIso, isoDate } from '../src/dates/civil-dates.ts';
import { UserError } from '../src/errors.ts';
import { sampleObservations } from '../src/input/sample-observations.ts';
import { backtest, check, pool } from '../src/library.ts';
import { assemble } from '../src/market/assemble.ts';
import { readSeries } from '../src/readers/read-series.ts';
import { otherLabels, usLabels } from '../src/series/labels.ts';
import { randomMarket } from './helpers/markets/random-market.ts';
import { ownFiles, ownFlags, run, sampleText } from './helpers/processes/fake-io.ts';

async function sampleMarket() {
  const read = async (name: 'spx' | 'rut' | 'nasdaq') => [
    await readSeries(new TextEncoder().encode(sampleText(name)), `${name}.csv`),
  ];
  const parts = { large: await read('spx'), small: await read('rut'), growth: await read('nasdaq') };
  return assemble({
    files: parts,
    observations: sampleObservations.observations,
    labels: usLabels,
    now: { day: daysFromIso('2026-01-31'), minute: 0 },
  });
}

/** The P/E ratios of the sample as a file of observations. */
const observationsText = [
  'date,series,value,unit,basis,provider',
  ...sampleObservations.observations.map(({ day, series, value, unit, basis, provider }) =>
    [isoDate(day), series, value, unit, basis, provider].join(','),
  ),
].join('\n');

test('check gives what the command prints as JSON, but for the files and the moment', async () => {
  const printed = JSON.parse((await run('check --json')).out);
  const whole = check(await sampleMarket());
  const report = JSON.parse(JSON.stringify(whole));
  expect(report.generatedAt).toBe('2026-01-30T00:00:00.000Z');
  expect({ ...report, ...shared(printed) }).toEqual(printed);
  const files = { ...ownFiles, 'pe.csv': observationsText };
  const own = JSON.parse((await run(`check ${ownFlags} --inputs pe.csv --json`, { files })).out);
  expect(report.claims).toEqual(own.claims);
});

/** What differs between a value that was handed in and files that were named. */
const shared = ({ generatedAt, inputs, sample, market, claims }: Record<string, unknown>) => ({
  generatedAt,
  inputs,
  sample,
  market,
  claims,
});

test('backtest gives what the command prints as JSON, with the options of the command', async () => {
  const market = await sampleMarket();
  const printed = JSON.parse(
    (await run('backtest --json --horizons 21 --resamples 200 --seed 3 --from 2000-01-01')).out,
  );
  const report = backtest(market, { horizons: [21], resamples: 200, seed: 3, from: daysFromIso('2000-01-01') });
  const { generatedAt, inputs, sample } = printed;
  // Only the program knows that these closes are a sample.
  const summary = report.summary.map((text) => `Synthetic sample: ${text}`);
  expect({ ...report, generatedAt, inputs, sample, summary }).toEqual(printed);
});

test('backtest refuses a span without a verdict, as the command does', async () => {
  const market = await sampleMarket();
  const hint = 'there are verdicts from 1991-01-28 to 2026-01-30';
  const refusal = new UserError('no verdict in that period', { code: 'no-verdicts', hint });
  for (const span of [{ from: daysFromIso('2030-01-01') }, { to: 0 }, { from: 20_000, to: 19_000 }])
    expect(() => backtest(market, span)).toThrow(refusal);
});

test.each([[[0]], [[21, 2.5]], [[Number.NaN]], [[-21]], [[2521]], [[]], [['x' as unknown as number]]])(
  'backtest refuses the horizons %j',
  (horizons) => {
    const market = randomMarket({ seed: 4, sessions: 900 });
    const words = `horizons must be a list of integers from 1 to 2520, not [${horizons}]`;
    expect(() => backtest(market, { horizons })).toThrow(new RangeError(words));
    expect(backtest(market, { horizons: [1, 2520] }).horizons).toEqual([1, 2520]);
  },
);

test('a signal of weight 0 has no part in the verdict', () => {
  const market = randomMarket({ seed: 4, sessions: 900 });
  const without = check(market, { signals: { correlation: { weight: 0 } } });
  expect(without.verdict.composite).not.toBe(check(market).verdict.composite);
});

test('pool gives what the command prints as JSON, but for folders, files and the moment', async () => {
  const texts = { large: sampleText('spx'), small: sampleText('rut'), growth: sampleText('nasdaq') };
  const files = Object.fromEntries(
    ['one', 'two'].flatMap((name) =>
      Object.entries(texts).map(([role, text]) => [`markets/${name}/${role}.csv`, text]),
    ),
  );
  const printed = JSON.parse((await run('pool markets --json', { files })).out);
  const market = {
    ...(await sampleMarket()),
    labels: otherLabels({ large: 'large caps', small: 'small caps', growth: 'growth index' }),
  };
  const report = JSON.parse(JSON.stringify(pool({ one: market, two: market })));
  expect(report.markets.map(({ folder }: { folder: unknown }) => folder)).toEqual([null, null]);
  for (const key of ['summary', 'outOfSample', 'all', 'horizons', 'ok', 'schemaVersion'])
    expect(report[key]).toEqual(printed[key]);
});

test('pool of the US indices alone pools nothing, and says so', async () => {
  const { ok, summary, all } = pool({ us: await sampleMarket() });
  expect({ ok, summary }).toEqual({
    ok: false,
    summary: ['Every market here is in-sample: add folders of other markets.'],
  });
  expect(all?.contrasts).toHaveLength(8);
});
