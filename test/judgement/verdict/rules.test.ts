import { describe, expect, it, test } from 'vitest';
import { gateSchema, usualRules } from '../../../src/judgement/verdict/rules.ts';
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
