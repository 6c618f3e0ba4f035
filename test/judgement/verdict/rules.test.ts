import { describe, expect, it, test } from 'vitest';
import { gateSchema, thresholdsSchema, usualRules } from '../../../src/judgement/verdict/rules.ts';
import { thresholds } from '../../../src/judgement/verdict/thresholds.ts';
import * as z from '../../../src/zod.ts';

const { opensAt, closesBelow, leastLead, closesAfter } = usualRules.gate;
const gate = { opensAt, closesBelow, leastLead, closesAfter };

describe('what may be set of the gate', () => {
  const schema = gateSchema(z);

  it('permits the usual figures', () => {
    expect(schema.safeParse(gate).success).toBe(true);
  });

  test.each([{ opensAt: 1.5 }, { closesBelow: 0.8 }, { leastLead: -0.1 }, { closesAfter: 0 }, { closesAfter: 2.5 }])(
    'refuses %j',
    (changed) => {
      expect(schema.safeParse({ ...gate, ...changed }).success).toBe(false);
    },
  );

  it('leaves its spans alone', () => {
    expect(schema.safeParse({ ...gate, lookback: 63 }).success).toBe(false);
  });
});

describe('what the thresholds may be', () => {
  const schema = thresholdsSchema(z);

  it('permits the usual ones', () => {
    expect(schema.safeParse(thresholds).success).toBe(true);
  });

  test.each([{ enter: 0 }, { enter: 1.1 }, { leave: -0.1 }, { leave: 0.3 }, { leastCoverage: 2 }, { entry: 0.2 }])(
    'refuses %j',
    (changed) => {
      expect(schema.safeParse({ ...thresholds, ...changed }).success).toBe(false);
    },
  );

  it('says which of two that contradict each other is wrong', () => {
    expect(schema.safeParse({ ...thresholds, leave: 0.3 }).error?.issues[0]).toMatchObject({
      path: ['leave'],
      message: 'is 0.3, larger than verdict.enter (0.2): set a smaller verdict.leave or a larger verdict.enter',
    });
  });
});
