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
