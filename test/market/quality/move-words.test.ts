import { expect, test } from 'vitest';
import { moveWords } from '../../../src/market/quality/move-words.ts';
import type { Move } from '../../../src/market/quality/moves.ts';

const closes = Float64Array.of(100, 1, 1.02, 30);
const words = (kind: Move['kind'], ratio: number, through = 1) =>
  moveWords({ kind, row: 1, through, ratio }, closes, (row) => `2025-01-0${row}`);

test.each([
  ['unit-slip', 0.01, 1, 'stands at 1/100 of its level on 2025-01-01 (1): other units or a slipped decimal point'],
  [
    'unit-slip',
    0.0102,
    2,
    'stands at 1/100 of its level from 2025-01-01 to 2025-01-02 (1): other units or a slipped decimal point',
  ],
  ['unit-slip', 980, 1, 'stands at 1,000 times its level on 2025-01-01 (1): other units or a slipped decimal point'],
  ['bad-tick', 0.7, 1, 'falls by 30.0% to 1 on 2025-01-01 and is back the next session: a wrong price'],
  ['bad-tick', 21, 1, 'rises by 2,000.0% to 1 on 2025-01-01 and is back the next session: a wrong price'],
  [
    'split',
    0.34,
    1,
    'falls to 1/3 of its level on 2025-01-01 and stays there: a split that was not adjusted for, or other units',
  ],
  [
    'split',
    3.9,
    1,
    'rises to 4 times its level on 2025-01-01 and stays there: a split that was not adjusted for, or other units',
  ],
  [
    'split',
    0.1,
    1,
    'falls to 1/10 of its level on 2025-01-01 and stays there: a split that was not adjusted for, or other units',
  ],
  ['jump', 1.25, 1, 'rises by 25.0% on 2025-01-01'],
  ['jump', 0.75, 1, 'falls by 25.0% on 2025-01-01'],
] as const)('a %s of %d through row %i: %s', (kind, ratio, through, expected) => {
  expect(words(kind, ratio, through)).toBe(expected);
});
