import { describe, expect, it, test } from 'vitest';
import { thresholds, thresholdsSchema } from '../../../src/judgement/verdict/thresholds.ts';
import * as z from '../../../src/zod.ts';

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
