import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { WorldReport } from '../../../src/report/world/schema.ts';
import { worldLine, worldRows, worldSentences } from '../../../src/report/world/words.ts';

const shipped: WorldReport = JSON.parse(
  readFileSync(new URL('../../../fixtures/evidence/world.json', import.meta.url), 'utf8'),
);
const [first] = shipped.horizons;
if (!first) throw new Error('no horizon');

const withFirst = (changes: Partial<typeof first>): WorldReport => ({
  ...shipped,
  horizons: [{ ...first, ...changes }],
});

test('the shipped evidence in one line, and with more room', () => {
  expect(worldLine(shipped)).toBe(
    '6 markets since 1926: small caps did 1.0 points better in the month after breakouts than relief rallies; if a month late: no clear lead.',
  );
  expect(worldSentences(shipped)).toEqual([
    'Built-in evidence: by these rules in 6 markets since 1926, the gain of small caps on large ones after breakout, less that after relief rally, was +1.0 points over a month (Holm 0.002), over three months +1.4 (Holm 0.026), over six months +1.5 (within chance, Holm 0.26) and over a year +1.9 (within chance, Holm 0.26).',
    'Without the US to 1987, the largest, the first is +0.7 (p 0.003); entered a month after the verdict +0.4 (within chance, p 0.057). In the US to 1987 alone it is +2.3 up to 1957-07-03 and +0.3 after that: old small caps were priced late.',
    'The rules were written on none of these days, but the comparison was chosen after it had been seen on them, so p looks better than it is. Computed on 2026-11-28.',
  ]);
  expect(worldRows(shipped)[1]).toEqual(['breakout less relief rally, points', '+1.01', '+1.44', '+1.46', '+1.94']);
});

test.each<[string, Partial<typeof first>, string]>([
  [
    'within chance',
    { adjustedP: 0.06 },
    'small caps did 1.0 points better in the month after breakouts than relief rallies: within chance.',
  ],
  [
    'the other way round',
    { difference: -0.012, withoutLargest: { difference: 0.001, p: 0.8 } },
    'small caps did 1.2 points worse in the month after breakouts than relief rallies; without the US to 1987: no clear lead; if a month late: no clear lead.',
  ],
  [
    'still there a month later',
    { late: { difference: 0.006, p: 0.01 } },
    'small caps did 1.0 points better in the month after breakouts than relief rallies; if a month late: +0.6 points.',
  ],
])('evidence that is %s does not say otherwise', (_, changes, words) => {
  expect(worldLine(withFirst(changes))).toBe(`6 markets since 1926: ${words}`);
});

test('without a figure there is no line', () => {
  expect(worldLine({ ...shipped, horizons: [] })).toBeUndefined();
  expect(worldSentences({ ...shipped, horizons: [] })).toEqual([]);
});

/** One horizon whose figures can be checked by eye. */
const horizon = (sessions: number, difference: number, adjustedP: number): typeof first => ({
  ...{ horizon: sessions, markets: 2, difference, p: 0.01, adjustedP },
  withoutLargest: { difference: 0.0075, p: 0.0123 },
  late: { difference: -0.0025, p: 0.0004 },
  halves: { until: '1957-07-03', first: 0.02, second: 0.03 },
});
const madeUp = (...horizons: (typeof first)[]): WorldReport => ({
  ...{ computed: '2026-11-28', since: 1950, largest: 'Japan', horizons },
});

test('the table has a column a horizon: points to two decimals with their sign, each p to two digits', () => {
  expect(worldRows(madeUp(horizon(21, 0.0123, 0.0456), horizon(10, -0.0004, 0.00099), horizon(63, 0, 0.001)))).toEqual([
    ['sessions later', '21', '10', '63'],
    ['breakout less relief rally, points', '+1.23', '-0.04', '0.00'],
    ['  Holm', '0.046', 'under 0.001', '0.001'],
    ['without Japan', '+0.75', '+0.75', '+0.75'],
    ['  p', '0.012', '0.012', '0.012'],
    ['entered a month later', '-0.25', '-0.25', '-0.25'],
    ['  p', 'under 0.001', 'under 0.001', 'under 0.001'],
  ]);
});

test.each([
  [21, 'month', 'over a month'],
  [63, 'three months', 'over three months'],
  [126, 'six months', 'over six months'],
  [252, 'year', 'over a year'],
  [10, '10 sessions', 'over 10 sessions'],
])('%d sessions are called %s', (sessions, inLine, inSentence) => {
  const world = madeUp(horizon(sessions, 0.01, 0.01));
  expect(worldLine(world)).toContain(`1.0 points better in the ${inLine} after breakouts than relief rallies`);
  expect(worldSentences(world)[0]).toContain(`+1.0 points ${inSentence} (Holm 0.01).`);
});

test('a p of exactly 0.05 is significant, one above it is within chance', () => {
  const of = (p: number) => ({
    ...horizon(21, 0.01, p),
    withoutLargest: { difference: 0.008, p },
    late: { difference: 0.004, p },
  });
  const line =
    '2 markets since 1950: small caps did 1.0 points better in the month after breakouts than relief rallies';
  expect(worldLine(madeUp(of(0.05)))).toBe(`${line}; if a month late: +0.4 points.`);
  expect(worldLine(madeUp(of(0.051)))).toBe(`${line}: within chance.`);
  expect(worldSentences(madeUp(of(0.05))).join(' ')).not.toContain('within chance');
  expect(
    worldSentences(madeUp(of(0.051)))
      .join(' ')
      .match(/within chance/g),
  ).toHaveLength(3);
});

test.each([
  ['is within chance', { difference: 0.008, p: 0.051 }, '; without Japan: no clear lead'],
  ['has the other sign', { difference: -0.008, p: 0.01 }, '; without Japan: -0.8 points'],
  ['agrees', { difference: 0.008, p: 0.05 }, ''],
])('the line names the largest market where the difference without it %s, and only there', (_, without, words) => {
  const world = madeUp({ ...horizon(21, 0.01, 0.01), withoutLargest: without });
  expect(worldLine(world)).toContain(`than relief rallies${words}; if a month late`);
  expect(worldLine(world)?.includes('Japan')).toBe(words !== '');
});

test('old small caps are blamed only if the first half is the better one and entering late leaves nothing', () => {
  const of = (firstHalf: number, p: number) =>
    worldSentences(
      madeUp({
        ...horizon(21, 0.01, 0.01),
        late: { difference: 0.001, p },
        halves: { until: '1957-07-03', first: firstHalf, second: 0.02 },
      }),
    )[1];
  const blame = ': old small caps were priced late';
  expect(of(0.03, 0.06)).toContain(`+3.0 up to 1957-07-03 and +2.0 after that${blame}.`);
  expect(of(0.03, 0.05)).toContain('+3.0 up to 1957-07-03 and +2.0 after that.');
  expect(of(0.02, 0.06)).toContain('+2.0 up to 1957-07-03 and +2.0 after that.');
  expect(of(0.01, 0.06)).toContain('+1.0 up to 1957-07-03 and +2.0 after that.');
});

test('a difference of nothing has no sign, as on every screen', () => {
  expect(worldLine(madeUp(horizon(21, 0, 0.01)))).toContain('small caps did 0.0 points better');
  expect(worldSentences(madeUp(horizon(21, 0, 0.01)))[0]).toContain('was 0.0 points over a month');
});
