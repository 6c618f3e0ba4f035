import { describe, expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { sensitivity } from '../../src/judgement/sensitivity.ts';
import { rowOn } from '../../src/market/market.ts';
import { cutAfter } from '../helpers/markets/causality.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';
import { expectBruteForce, type Settings } from '../helpers/markets/sensitivity-anew.ts';

describe('the variants', () => {
  const market = randomMarket({ seed: 17, sessions: 900 });
  const names = (settings?: Settings) => sensitivity(evaluate(market, settings)).variants.map(({ name }) => name);

  test('are the windows and bands not in force and each known signal left out', () => {
    const { runs, t } = evaluate(market);
    const known = runs.filter(({ columns }) => !Number.isNaN(columns.score[t])).map(({ signal }) => signal);
    expect(known.length).toBeGreaterThan(2);
    expect(names()).toEqual([
      'correlation over 63 in 0.76-0.95',
      'correlation over 63 in the observed band',
      'correlation over 126 in 0.76-0.95',
      'correlation over 126 in the observed band',
      'correlation over 252 in the observed band',
      ...known.map(({ title }) => `without ${title}`),
    ]);
    expect(sensitivity(evaluate(market)).variants.map(({ without }) => without)).toEqual([
      ...Array(5).fill(null),
      ...known.map(({ id }) => id),
    ]);
  });

  test('are six of the correlation where its own parameters are none of them', () => {
    const own = { correlation: { params: { window: 252, band: [0.7, 0.9] } } };
    expect(names(own).filter((name) => name.startsWith('correlation'))).toHaveLength(6);
    const same = { correlation: { params: { window: 252, band: [0.76, 0.95] } } };
    expect(names(same)).toEqual(names());
  });

  test('are none of the correlation where that is switched off', () => {
    const off = { correlation: { weight: 0 } };
    expect(names(off).filter((name) => name.startsWith('correlation'))).toEqual([]);
    expect(names(off).length).toBeGreaterThan(2);
  });

  test('leave out no signal that is unknown', () => {
    const january = cutAfter(market, rowOn(market, daysFromIso('2008-01-04')));
    const { runs, t } = evaluate(january);
    expect(runs.find(({ signal }) => signal.id === 'first-five-days')?.columns.score[t]).toBeNaN();
    const without = sensitivity(evaluate(january)).variants.flatMap((variant) => variant.without ?? []);
    expect(without).toEqual(expect.arrayContaining(['correlation', 'relative-strength']));
    expect(without).not.toContain('first-five-days');
  });
});

test.each<[string, Settings]>([
  ['as it stands', {}],
  ['with the observed band in force', { correlation: { params: { window: 252, band: 'observed' } } }],
  ['with 63 sessions in force', { correlation: { params: { window: 63, band: [0.76, 0.95] } } }],
  ['with parameters in force that are no variant', { correlation: { params: { window: 100, band: [0.7, 0.9] } } }],
])('on one market every variant is the whole history computed anew, %s', (_, settings) => {
  const market = randomMarket({ seed: 17, sessions: 1900, correlation: 0.8 });
  for (const t of [330, 1899]) expectBruteForce(cutAfter(market, t), settings);
});
