import { expect, it } from 'vitest';
import { turnsText } from '../../../src/render/words/show.ts';
import type { ShowReport } from '../../../src/report/show/schema.ts';

type Turn = ShowReport['turns'][number];

const turn = (at: number, stance: Turn['stance']): Turn => ({
  of: 'discount',
  direction: 'below',
  at,
  move: at - 0.3,
  stance,
  score: null,
});

const textOf = (...turns: Turn[]) =>
  turnsText({ turns, otherwiseTurns: null, signal: { stance: 'breakout', supply: null } } as unknown as ShowReport);

it('names a discount once, and calls one below none a premium', () => {
  expect(textOf(turn(0.15, 'neutral'), turn(0.05, 'relief-rally'))).toBe(
    'a discount under 15.0%: neutral; under 5.0%: relief rally',
  );
  expect(textOf(turn(0.05, 'neutral'), turn(-0.05, 'relief-rally'))).toBe(
    'a discount under 5.0%: neutral; a premium over 5.0%: relief rally',
  );
});
