import { expect, it } from 'vitest';
import { turnsText } from '../../../src/render/words/show.ts';
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
  turnsText({
    turningPoints,
    otherTurningPoints: null,
    signal: { stance: 'breakout', hint: null },
  } as unknown as ShowReport);

it('names a discount once, and calls one below none a premium', () => {
  expect(textOf(turn(0.15, 'neutral'), turn(0.05, 'relief-rally'))).toBe(
    'a discount under 15.0%: neutral; under 5.0%: relief rally',
  );
  expect(textOf(turn(0.05, 'neutral'), turn(-0.05, 'relief-rally'))).toBe(
    'a discount under 5.0%: neutral; a premium over 5.0%: relief rally',
  );
});
