import { expect, test } from 'vitest';
import { flow } from '../../../../src/render/screen/layout/flow.ts';

const pieces = ['aaaa', 'bbbb', 'cccc'].map((text) => ({ text }));

test.each([
  [16, ['aaaa  bbbb  cccc']],
  [15, ['aaaa  bbbb', ' cccc']],
  [10, ['aaaa  bbbb', ' cccc']],
  [9, ['aaaa', ' bbbb', ' cccc']],
  [3, ['aaaa', ' bbbb', ' cccc']],
  [Number.POSITIVE_INFINITY, ['aaaa  bbbb  cccc']],
])('pieces in %f columns', (width, lines) => {
  expect(flow(pieces, '  ', width, ' ')).toEqual(lines);
});

test('colour has no width', () => {
  const coloured = pieces.map((piece) => ({ ...piece, colour: (text: string) => `<<<${text}>>>` }));
  expect(flow(coloured, '  ', 10, ' ')).toEqual(['<<<aaaa>>>  <<<bbbb>>>', ' <<<cccc>>>']);
});
