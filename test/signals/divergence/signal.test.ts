import { describe, expect, test } from 'vitest';
import { otherLabels } from '../../../src/series/labels.ts';
import { runsEvidence } from '../../../src/signals/divergence/evidence.ts';
import { divergence } from '../../../src/signals/divergence/signal.ts';
import * as z from '../../../src/zod.ts';
import { readingFault } from '../../helpers/markets/causality.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { randomMarket } from '../../helpers/markets/random-market.ts';

const { defaults } = divergence;

/** A letter a session: `a` small up and growth down, `b` the reverse, `u` both up, `d` both down, `s` small alone moves. */
const moves: Record<string, [number, number]> = {
  a: [1.01, 0.99],
  b: [0.99, 1.01],
  u: [1.01, 1.01],
  d: [0.99, 0.99],
  s: [1.01, 1],
};

function marketWith(letters: string) {
  const [small, growth] = [[100], [200]];
  for (const letter of letters) {
    const [r, n] = moves[letter] ?? [1, 1];
    small.push((small.at(-1) ?? 0) * r);
    growth.push((growth.at(-1) ?? 0) * n);
  }
  return marketOf({ large: small.map((_, t) => 50 + t), small, growth });
}

const lastOf = (letters: string) => {
  const market = marketWith(letters);
  const columns = divergence.columns(market, defaults);
  const t = market.days.length - 1;
  return { score: columns.score[t], value: columns.value[t], ...divergence.reading(columns, t, market, defaults) };
};

describe('the rule', () => {
  test.each([
    ['three more', `aaaaabb${'u'.repeat(14)}`, 3 / 21, 12 / 21],
    ['two fewer', `aabbbb${'d'.repeat(15)}`, -2 / 21, -8 / 21],
    ['five more and a quarter', `aaaaaa${'u'.repeat(15)}`, 6 / 21, 1],
    ['six fewer', `bbbbbb${'s'.repeat(15)}`, -6 / 21, -1],
    ['days on which one stands still', 's'.repeat(21), 0, 0],
    ['what has left the window', `aaaaaa${'u'.repeat(21)}`, 0, 0],
  ])('%s', (_, letters, value, score) => {
    expect(lastOf(letters).value).toBeCloseTo(value, 12);
    expect(lastOf(letters).score).toBeCloseTo(score, 12);
  });

  test('it takes 22 sessions', () => {
    expect(lastOf('a'.repeat(20))).toMatchObject({
      score: Number.NaN,
      because: 'unknown',
      reason: 'needs 22 common sessions, has 21',
    });
    expect(lastOf('a'.repeat(21))).toMatchObject({ score: 1, reason: null });
  });
});

test.each([
  [`aaaaabb${'u'.repeat(14)}`, 'against Nasdaq 7 of 21 days: 5 up', { up: 5, down: 2 }],
  [`a${'b'.repeat(12)}${'u'.repeat(8)}`, 'against Nasdaq 13 of 21 days: 12 down', { up: 1, down: 12 }],
  [`aaa${'u'.repeat(19)}`, 'against Nasdaq 2 of 21 days: 2 up', { up: 2, down: 0 }],
])('what it says of %s', (letters, because, evidence) => {
  expect(lastOf(letters)).toMatchObject({ because, evidence });
});

test('a growth index with a long name is called by its role', () => {
  const labels = otherLabels({ large: 'STOXX 600', small: 'STOXX Small 200', growth: 'STOXX Technology' });
  const market = { ...marketWith(`aaaaabb${'u'.repeat(14)}`), labels };
  const { because } = divergence.reading(divergence.columns(market, defaults), 21, market, defaults);
  expect(because).toBe('against growth 7 of 21 days: 5 up');
});

test.each([
  [{ window: 5 }, true],
  [{ window: 4 }, false],
  [{ window: 99 }, true],
  [{ window: 100 }, false],
  [{ window: 10.5 }, false],
])('parameters %j are permitted: %s', (given, permitted) => {
  expect(divergence.params(z).safeParse(given).success).toBe(permitted);
});

test('another window counts other days', () => {
  const market = marketWith(`aaaaa${'u'.repeat(16)}bbbbb`);
  const { score } = divergence.columns(market, { window: 5 });
  expect([score[5], score[10], score[26]]).toEqual([1, 0, -1]);
});

test('a copy that counts future runs and outcomes is caught', () => {
  const market = randomMarket({ seed: 9, sessions: 600 });
  const foreseeing: typeof divergence = {
    ...divergence,
    reading: (columns, t, given, params) => ({
      ...divergence.reading(columns, t, given, params),
      evidence: { up: 0, down: 0, ...runsEvidence(given, given.days.length - 1) },
    }),
  };
  for (let t = 50; t < 550; t += 50) {
    expect(readingFault(foreseeing, market, t)).not.toBeNull();
    expect(readingFault(divergence, market, t)).toBeNull();
  }
});
