import { describe, expect, it, test } from 'vitest';
import { gateSchema, thresholdsSchema, usualRules } from '../../../src/judgement/verdict/rules.ts';
import { thresholds } from '../../../src/judgement/verdict/thresholds.ts';
import * as z from '../../../src/zod.ts';

const { openPercentile, closePercentile, minLead, closeSessions } = usualRules.gate;
const gate = { openPercentile, closePercentile, minLead, closeSessions };

describe('what may be set of the gate', () => {
  const schema = gateSchema(z);

  it('permits the usual figures', () => {
    expect(schema.safeParse(gate).success).toBe(true);
  });

  test.each([
    { openPercentile: 1.5 },
    { closePercentile: 0.8 },
    { minLead: -0.1 },
    { closeSessions: 0 },
    { closeSessions: 2.5 },
  ])('refuses %j', (changed) => {
    expect(schema.safeParse({ ...gate, ...changed }).success).toBe(false);
  });

  it('leaves its spans alone', () => {
    expect(schema.safeParse({ ...gate, lookback: 63 }).success).toBe(false);
  });
});

describe('what the thresholds may be', () => {
  const schema = thresholdsSchema(z);

  it('permits the usual ones', () => {
    expect(schema.safeParse(thresholds).success).toBe(true);
  });

  test.each([{ enter: 0 }, { enter: 1.1 }, { exit: -0.1 }, { exit: 0.3 }, { minCoverage: 2 }, { entry: 0.2 }])(
    'refuses %j',
    (changed) => {
      expect(schema.safeParse({ ...thresholds, ...changed }).success).toBe(false);
    },
  );

  it('says which of two that contradict each other is wrong', () => {
    expect(schema.safeParse({ ...thresholds, exit: 0.3 }).error?.issues[0]).toMatchObject({
      path: ['exit'],
      message: 'is 0.3, larger than verdict.enter (0.2): set a smaller verdict.exit or a larger verdict.enter',
    });
  });
});

test.each([
  ['the thresholds', thresholdsSchema(z), ['enter', 'exit', 'minCoverage']],
  ['the gate', gateSchema(z), ['openPercentile', 'closePercentile', 'minLead', 'closeSessions']],
])('each number of %s says what it is', (_, schema, names) => {
  const described = Object.entries(schema.shape).filter(([, field]) => z.globalRegistry.get(field)?.description);
  expect(described.map(([name]) => name)).toEqual(names);
});
