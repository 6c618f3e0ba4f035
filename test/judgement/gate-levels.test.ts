import { describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../src/judgement/evaluation.ts';
import { closing, countdown, opening } from '../../src/judgement/gate-turning-points.ts';
import { usualRules } from '../../src/judgement/verdict/rules.ts';
import { otherLabels } from '../../src/series/labels.ts';
import type { GateParams } from '../../src/signals/gate.ts';
import { marketOf } from '../helpers/markets/markets.ts';

// The lead is over three sessions: the next one is measured from the close of row 5. There small is 80, large 100, growth 50; today
// they are 90, 110 and 60.
const market = marketOf({
  large: [100, 100, 100, 90, 95, 100, 105, 110],
  small: [80, 80, 80, 60, 70, 80, 85, 90],
  growth: [50, 50, 50, 50, 50, 50, 55, 60],
});
// Of a window of six the next lead meets the last five: -0.02, 0.01, 0.03, 0.04 and 0.05 in order.
const leads = [9, 9, 9, 0.05, -0.02, 0.04, 0.01, 0.03];

interface Given {
  on: readonly number[];
  lead?: readonly number[];
  percentile?: readonly number[];
  rules?: Partial<GateParams>;
}

function evaluationWith({ on, lead = leads, percentile = lead.map(() => 0.6), rules = {} }: Given): Evaluation {
  const own = evaluate(market);
  const gate = { ...usualRules.gate, lookback: 3, ranked: { window: 6, minimum: 1 }, closePercentile: 0.4, ...rules };
  return {
    ...own,
    rules: { ...usualRules, gate },
    gate: {
      ...own.gate,
      on: Uint8Array.from(on),
      lead: Float64Array.from(lead),
      percentile: Float64Array.from(percentile),
    },
  };
}

const closed = [0, 0, 0, 0, 0, 0, 0, 0];
const open = [0, 0, 1, 1, 1, 1, 1, 1];
/** Close of small with that lead: large has gained 10 % since row 5. */
const leading = (lead: number) => expect.closeTo(80 * 1.1 * Math.exp(lead), 10);

describe('the opening', () => {
  // At 70 % of six the lead has to be above four of the others: (4 + 0.5) / 6 is 0.75, (3 + 0.5) / 6 is 0.58.
  test('is the lead of the rank that is needed, or the smallest lead where that is more', () => {
    expect(opening(evaluationWith({ on: closed, rules: { minLead: 0.2 } }))?.lead).toBe(0.2);
    expect(opening(evaluationWith({ on: closed }))?.lead).toBe(0.04);
    expect(opening(evaluationWith({ on: closed, rules: { openPercentile: 0.58 } }))?.lead).toBe(0.03);
    expect(opening(evaluationWith({ on: closed, rules: { openPercentile: 0.59 } }))?.lead).toBe(0.04);
  });

  test('is at a close that leads over large by as much, and over growth by anything', () => {
    const small = 80 * (60 / 50);
    expect(opening(evaluationWith({ on: closed }))).toEqual({ lead: 0.04, small, move: small / 90 - 1 });
    const large = opening(evaluationWith({ on: closed, rules: { minLead: 0.2 } }));
    expect(large).toMatchObject({ small: leading(0.2), move: expect.closeTo((88 * Math.exp(0.2)) / 90 - 1, 12) });
  });

  test('asks no lead over growth where there is no such index', () => {
    const own = evaluationWith({ on: closed });
    const labels = otherLabels({ large: 'L', small: 'S', growth: null });
    expect(opening({ ...own, market: { ...own.market, labels } })?.small).toEqual(leading(0.04));
  });

  test('is at no close where no lead is high enough, at any where no rank is needed', () => {
    // Above all five it is (5 + 0.5) / 6, 0.92.
    expect(opening(evaluationWith({ on: closed, rules: { openPercentile: 0.91 } }))?.lead).toBe(0.05);
    expect(opening(evaluationWith({ on: closed, rules: { openPercentile: 0.92 } }))).toBeNull();
    expect(opening(evaluationWith({ on: closed, rules: { openPercentile: 0.08 } }))?.lead).toBe(0.005);
  });

  test('is none while the gate is open, or its percentile unknown', () => {
    expect(opening(evaluationWith({ on: open }))).toBeNull();
    const percentile = [0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, Number.NaN];
    expect(opening(evaluationWith({ on: closed, percentile }))).toBeNull();
  });
});

describe('the countdown', () => {
  // At 40 % of six the lead has to be above two of the others.
  test('is below the lead of the rank that is needed', () => {
    expect(countdown(evaluationWith({ on: open }))).toEqual({
      ...{ lead: 0.01, small: leading(0.01), move: expect.closeTo((88 * Math.exp(0.01)) / 90 - 1, 12), sessions: 0 },
    });
  });

  test('is below even where that rank needs less', () => {
    expect(countdown(evaluationWith({ on: open, rules: { closePercentile: 0.1 } }))).toMatchObject({
      ...{ lead: 0, small: leading(0) },
    });
  });

  test('is below any close where no rank is high enough', () => {
    expect(countdown(evaluationWith({ on: open, rules: { closePercentile: 1 } }))).toMatchObject({
      ...{ lead: Number.POSITIVE_INFINITY, small: Number.POSITIVE_INFINITY },
    });
  });

  test('counts sessions without a break that are below the percentile, or without a lead, since the gate opened', () => {
    const sessions = (percentile: readonly number[], lead = leads) =>
      countdown(evaluationWith({ on: open, percentile, lead }))?.sessions;
    expect(sessions([0, 0, 0.6, 0.6, 0.6, 0.6, 0.39, 0.39])).toBe(2);
    expect(sessions([0, 0, 0.6, 0.6, 0.39, 0.6, 0.39, 0.39])).toBe(2);
    // As high as the percentile is not below it.
    expect(sessions([0, 0, 0.6, 0.6, 0.6, 0.6, 0.4, 0.39])).toBe(1);
    expect(sessions([0, 0, 0.6, 0.6, 0.6, 0.6, 0.39, 0.4])).toBe(0);
    expect(sessions([0, 0, 0, 0, 0, 0, 0, 0])).toBe(6);
    const even = [9, 9, 9, 0.05, -0.02, 0.04, 0, -0.01];
    expect(sessions([0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6], even)).toBe(2);
  });

  test('is none while the gate is closed', () => {
    expect(countdown(evaluationWith({ on: closed }))).toBeNull();
  });
});

test('the closing is the level of the countdown once the next session can be the last', () => {
  const percentile = [0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.1, 0.1];
  const closingAfter = (closeSessions: number) =>
    closing(evaluationWith({ on: open, percentile, rules: { closeSessions } }));
  const { sessions, ...level } = countdown(evaluationWith({ on: open, percentile })) ?? { sessions: 0 };
  expect(sessions).toBe(2);
  expect(closingAfter(4)).toBeNull();
  expect(closingAfter(3)).toEqual(level);
  expect(closingAfter(2)).toEqual(level);
  expect(closing(evaluationWith({ on: closed }))).toBeNull();
});
