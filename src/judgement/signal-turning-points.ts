import type { Market } from '../market/market.ts';
import type { TurningPoints } from '../signals/signal.ts';
import { stanceFrom, stanceOf } from '../signals/stance.ts';
import { valueAt } from '../stats/value-at.ts';

/** A figure at the next close from which a signal has another stance or score, all else unchanged. */
export interface SignalTurningPoint {
  quantity: TurningPoints['quantity'];
  direction: 'above' | 'below';
  value: number;
  /** Fraction of the last price, difference of a correlation or a discount. */
  move: number;
  /** The stance from there on. */
  stance: Stance;
  /** The score from there on; null if it moves with the figure. */
  score: number | null;
}

type Stance = ReturnType<typeof stanceOf>;

/** The farthest that a price, and a correlation or a discount, moves by the next close. */
const reach = { price: 0.2, correlation: 0.05, discount: 1 } as const;

const isPrice = (of: TurningPoints['quantity']): of is 'large' | 'small' | 'growth' =>
  of !== 'correlation' && of !== 'discount';

interface Threshold {
  figure: number;
  stance: Stance;
  score: number | null;
}

/** Figures beyond which a score that moves with its figure takes another stance. */
function continuousThresholds(
  { at: figureAt }: Extract<TurningPoints, { kind: 'continuous' }>,
  score: number,
): Threshold[] {
  const [up, down] = [figureAt(stanceFrom), figureAt(-stanceFrom)];
  const threshold = (figure: number, stance: Stance) => ({ figure, stance, score: null });
  const now = stanceOf(score);
  return [
    threshold(up, now === 'breakout' ? 'neutral' : 'breakout'),
    threshold(down, now === 'relief-rally' ? 'neutral' : 'relief-rally'),
  ];
}

/** Figures from which a score in steps differs, on either side. */
function stepThresholds({ steps }: Extract<TurningPoints, { kind: 'steps' }>, now: number): Threshold[] {
  const current = steps.findLastIndex(({ from }) => from <= now);
  const up = steps
    .slice(current + 1)
    .filter((step, i) => step.score !== steps[current + i]?.score)
    .map(({ from, score }) => ({ figure: from, score, stance: stanceOf(score) }));
  const down = steps.slice(0, Math.max(current, 0)).flatMap(({ score }, i) => {
    const next = steps[i + 1];
    return next && next.score !== score ? [{ figure: next.from, score, stance: stanceOf(score) }] : [];
  });
  return [...up, ...down];
}

/**
 * Prices and figures at the next close from which a score differs, all else unchanged.
 *
 * @param t - row of the last close
 * @param value - the signal's value on that row, which is the figure if it depends on a correlation or a discount
 * @param score - its score on that row
 * @returns the nearest first; empty if none is within reach of one session
 */
export function signalTurningPoints(
  figures: TurningPoints,
  market: Market,
  t: number,
  value: number,
  score: number,
): SignalTurningPoint[] {
  const { quantity } = figures;
  const now = isPrice(quantity) ? valueAt(market[quantity], t) : value;
  const limit = isPrice(quantity) ? reach.price : reach[quantity];
  const thresholds = figures.kind === 'steps' ? stepThresholds(figures, now) : continuousThresholds(figures, score);
  return thresholds
    .map(({ figure, stance, score: then }): SignalTurningPoint => {
      const move = isPrice(quantity) ? figure / now - 1 : figure - now;
      return { quantity, direction: move < 0 ? 'below' : 'above', value: figure, move, stance, score: then };
    })
    .filter(({ move }) => Math.abs(move) <= limit)
    .sort((a, b) => Math.abs(a.move) - Math.abs(b.move));
}
