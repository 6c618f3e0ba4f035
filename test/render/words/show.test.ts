import { expect, it } from 'vitest';
import { changesText, paramsText } from '../../../src/render/words/show.ts';
import type { ShowReport } from '../../../src/report/show/schema.ts';

type Turn = ShowReport['turningPoints'][number];

const turn = (value: number, stance: Turn['stance']): Turn => ({
  quantity: 'discount',
  direction: 'below',
  value,
  move: value - 0.3,
  stance,
  score: null,
});

const textOf = (...turningPoints: Turn[]) =>
  changesText({
    turningPoints,
    otherTurningPoints: null,
    signal: { stance: 'breakout', hint: null },
  } as unknown as ShowReport);

it('names a discount once, and calls one below none a premium', () => {
  expect(textOf(turn(0.15, 'neutral'), turn(0.05, 'relief-rally'))).toBe(
    'To neutral if the P/E discount falls below 15.0%, to relief rally below 5.0%.',
  );
  expect(textOf(turn(0.05, 'neutral'), turn(-0.05, 'relief-rally'))).toBe(
    'To neutral if the P/E discount falls below 5.0%, to relief rally if the P/E premium rises above 5.0%.',
  );
});

it('writes settings in words, and leaves out those that are not set', () => {
  const params = { publishedTo: 2024, band: [0.76, 0.95], provider: null };
  expect(paramsText({ signal: { params } } as unknown as ShowReport)).toBe('published to 2024, band 0.76 to 0.95');
});
