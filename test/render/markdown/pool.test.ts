import { expect, test } from 'vitest';
import { render } from '../../../src/render/markdown/pool.ts';
import { handMadePool } from '../../helpers/reports/hand-made-pool.ts';

const blocksOf = (text: string) => text.trimEnd().split('\n\n');
const beginnings = (text: string) => blocksOf(text).map((block) => block.split('\n', 1)[0]?.slice(0, 40));

const head = [
  '**Track record of the rules over your 1 m',
  'two markets',
  'The comparison was chosen after it had be',
  'Out of sample: de (1990 to 2020).',
  'Verdicts on prices alone, entered at the ',
].map((line) => line.slice(0, 40));
const foot = ['A breakout call is right if the rotation', '|  | breakout: lasted | rotations: laste'];

test('a pool as Markdown: the summary, the markets, what decides, what is exploratory, and the calls', () => {
  expect(beginnings(render(handMadePool))).toEqual(
    [
      ...head,
      '**After breakout, less after relief rally',
      'The mean after breakout less that after ',
      '| sessions later | 21 |',
      '| sessions later | 21 |',
      '**After breakout, less after any session:',
      'p is unadjusted: treat nothing here as s',
      '| sessions later |',
      '| sessions later | 21 |',
      ...foot,
    ].map((line) => line.slice(0, 40)),
  );
});

test('its tables have every figure of a market, in points and shares', () => {
  const blocks = blocksOf(render(handMadePool));
  // 0.01 is one point; 0.006 are 0.6 points. 8 of 19 decided rotations lasted, 5 of 9 calls were right.
  expect(blocks[7]).toContain('| points | +1.00 |');
  expect(blocks[8]).toContain('| de | +1.00 ±0.60 |');
  expect(blocks.at(-1)).toContain('| de | 5 of 9 | 8 of 19 |');
  expect(blocks[7]?.split('\n')[1]).toBe('| --- | ---: |');
});

test('a pool without a market that can be compared has its calls only', () => {
  expect(beginnings(render({ ...handMadePool, ok: false }))).toEqual([...head, ...foot]);
});
