import { expect, test } from 'vitest';
import { atMost } from '../../../src/judgement/verdict/ordered-pair.ts';
import * as z from '../../../src/zod.ts';

const schema = z.object({ low: z.number(), high: z.number() }).check(atMost(z, 'band', 'low', 'high'));

test('a number that is at most the other is permitted, an equal one too', () => {
  for (const low of [-1, 0.5]) expect(schema.safeParse({ low, high: 0.5 }).success).toBe(true);
});

test('an error names both values and what to do', () => {
  expect(schema.safeParse({ low: 0.6, high: 0.5 }).error?.issues).toMatchObject([
    { path: ['low'], message: 'is 0.6, larger than band.high (0.5): set a smaller band.low or a larger band.high' },
  ]);
});
