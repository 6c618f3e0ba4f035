import { count } from '../../words/counts.ts';
import { thousands } from '../../words/numbers.ts';
import { type Move, powerOfTen } from './moves.ts';

const change = (ratio: number) =>
  `${ratio > 1 ? 'rises' : 'falls'} by ${thousands(Math.abs((ratio - 1) * 100).toFixed(1))}%`;

/** "1/100 of its level" or "3 times its level", for the nearest power of ten or whole ratio. */
function ofItsLevel(ratio: number): string {
  const power = Math.abs(powerOfTen(ratio));
  const fold = count(power > 0 ? 10 ** power : Math.round(Math.max(ratio, 1 / ratio)));
  return ratio < 1 ? `1/${fold} of its level` : `${fold} times its level`;
}

/**
 * A large move in words that follow the name of the series: "stands at 1/100 of its level on 2025-01-15 (59.4991): ...".
 *
 * @param dateOf - ISO date of a row
 */
export function moveWords(move: Move, closes: Float64Array, dateOf: (row: number) => string): string {
  const { kind, row, through, ratio } = move;
  const day = dateOf(row);
  switch (kind) {
    case 'unit-slip': {
      const when = through === row ? `on ${day}` : `from ${day} to ${dateOf(through)}`;
      return `stands at ${ofItsLevel(ratio)} ${when} (${closes[row]}): other units or a slipped decimal point`;
    }
    case 'bad-tick':
      return `${change(ratio)} to ${closes[row]} on ${day} and is back the next session: a wrong price`;
    case 'split': {
      const way = ratio < 1 ? 'falls' : 'rises';
      return `${way} to ${ofItsLevel(ratio)} on ${day} and stays there: a split that was not adjusted for, or other units`;
    }
    case 'jump':
      return `${change(ratio)} on ${day}`;
  }
}
