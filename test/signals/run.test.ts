import { expect, test } from 'vitest';
import { isRole } from '../../src/series/series.ts';
import { signals } from '../../src/signals/index.ts';
import { isPriced, runSignals, type SignalRun } from '../../src/signals/run.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';

const familyOf = ({ signal }: SignalRun) => signal.family;

const market = randomMarket({ seed: 8, sessions: 400 });

test('every registered signal runs with its own parameters and weight', () => {
  const runs = runSignals(market);
  expect(runs.map(({ signal }) => signal)).toEqual(signals);
  for (const { signal, params, weight, columns } of runs) {
    expect([params, weight]).toEqual([signal.defaults, signal.weight]);
    expect(columns).toEqual(signal.columns(market, signal.defaults));
  }
});

test('settings change the parameters or the weight of the signal that they name', () => {
  const runs = runSignals(market, {
    correlation: { params: { window: 63, band: 'observed' } },
    valuation: { weight: 5 },
  });
  const correlation = runs.find(({ signal }) => signal.id === 'correlation');
  expect(correlation).toMatchObject({ params: { window: 63, band: 'observed' }, weight: 2 });
  expect(correlation?.columns.value.findIndex((rho) => !Number.isNaN(rho))).toBe(63);
  expect(runs.find(({ signal }) => signal.id === 'valuation')?.weight).toBe(5);
});

test('only own names are settings', () => {
  const inherited = Object.create({ correlation: { weight: 9 } });
  expect(runSignals(market, inherited)[0]?.weight).toBe(2);
});

test('technical and seasonal signals rest on prices alone where they need nothing else', () => {
  const runs = runSignals(market);
  const families = (priced: boolean) => new Set(runs.filter((run) => isPriced(run) === priced).map(familyOf));
  expect(families(true)).toEqual(new Set(['technical', 'seasonal']));
  const needs = (priced: boolean) => runs.filter((run) => isPriced(run) === priced).map(({ signal }) => signal.needs);
  expect(needs(true).flat().every(isRole)).toBe(true);
  for (const needed of needs(false)) expect(needed.every(isRole)).toBe(false);
});
