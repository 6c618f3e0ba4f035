import { expect, test } from 'vitest';
import evidence from '../../fixtures/evidence/world.json';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { usualRules } from '../../src/judgement/verdict/rules.ts';
import { worldOf } from '../../src/judgement/world.ts';
import { otherLabels, usLabels } from '../../src/series/labels.ts';
import { correlation } from '../../src/signals/correlation/signal.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';

const market = { ...randomMarket({ seed: 4, sessions: 600 }), labels: usLabels };
const world = (...[settings, rules]: [Parameters<typeof evaluate>[1]?, Parameters<typeof evaluate>[2]?]) =>
  worldOf(evaluate(market, settings, rules));

test('other markets are spoken of where rules and indices are those that were graded, however they were set', () => {
  expect(world()).toEqual(evidence);
  expect(world({}, { verdict: { ...usualRules.verdict }, gate: { ...usualRules.gate } })).toEqual(evidence);
  expect(world({ correlation: { weight: correlation.weight, params: { ...correlation.defaults } } })).toEqual(evidence);
  expect(world({ valuation: { weight: 0 } }), 'no part of verdicts on prices alone').toEqual(evidence);
});

test('they are not under other rules, nor for other indices', () => {
  expect(world({ correlation: { weight: 1 } })).toBeNull();
  expect(world({ divergence: { weight: 0 } })).toBeNull();
  expect(world({ correlation: { params: { ...correlation.defaults, window: 126 } } })).toBeNull();
  expect(world({}, { ...usualRules, verdict: { ...usualRules.verdict, enter: 0.25 } })).toBeNull();
  expect(world({}, { ...usualRules, gate: { ...usualRules.gate, minLead: 0 } })).toBeNull();
  const own = evaluate(market);
  const incomplete = own.runs.map((run) => ({ ...run, params: {} }));
  expect(worldOf({ ...own, runs: incomplete }), 'a parameter that is missing').toBeNull();
  const labels = otherLabels({ large: 'DAX', small: 'MDAX', growth: 'TecDAX' });
  expect(worldOf(evaluate({ ...market, labels }))).toBeNull();
});
