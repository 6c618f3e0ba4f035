import type { Market } from '../../market/market.ts';
import { stanceFrom, stanceOf, type TurningPoints } from '../../signals/signal.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { ShowReport } from './schema.ts';

type Turn = ShowReport['turns'][number];

/** Further than this a price, and a correlation of many sessions, does not go by the next close. */
const reach = { price: 0.2, correlation: 0.05, discount: 1 } as const;

const isPrice = (of: TurningPoints['of']): of is 'large' | 'small' | 'growth' =>
  of !== 'correlation' && of !== 'discount';

interface Found {
  figure: number;
  stance: Turn['stance'];
  score: number | null;
}

/** Figures beyond which a score that moves with its figure reads another stance. */
function continuousTurns({ at: figureAt }: Extract<TurningPoints, { kind: 'continuous' }>, score: number): Found[] {
  const [up, down] = [figureAt(stanceFrom), figureAt(-stanceFrom)];
  const found = (figure: number, stance: Turn['stance']) => ({ figure, stance, score: null });
  const now = stanceOf(score);
  return [
    found(up, now === 'breakout' ? 'neutral' : 'breakout'),
    found(down, now === 'relief-rally' ? 'neutral' : 'relief-rally'),
  ];
}

/** Figures from which a score that jumps is another, the nearest first on either side. */
function stepTurns({ steps }: Extract<TurningPoints, { kind: 'steps' }>, now: number): Found[] {
  const current = steps.findLastIndex(({ from }) => from <= now);
  const up = steps
    .slice(current + 1)
    .filter((step, i) => step.score !== steps[current + i]?.score)
    .map(({ from, score }) => ({ figure: from, score, stance: stanceOf(score) }));
  const down = steps
    .slice(0, Math.max(current, 0))
    .flatMap(({ score }, i) => {
      const next = steps[i + 1];
      return next && next.score !== score ? [{ figure: next.from, score, stance: stanceOf(score) }] : [];
    })
    .reverse();
  return [...up, ...down];
}

/**
 * Prices and figures at the next close from which a score is another, all else unchanged; none where none is within reach.
 *
 * @param now - today's figure of a correlation or a discount
 */
export function turnsOf(response: TurningPoints, market: Market, t: number, value: number, score: number): Turn[] {
  const { of } = response;
  const now = isPrice(of) ? valueAt(market[of], t) : value;
  const limit = isPrice(of) ? reach.price : reach[of as 'correlation' | 'discount'];
  const found = response.kind === 'steps' ? stepTurns(response, now) : continuousTurns(response, score);
  return found
    .map(({ figure, stance, score: then }): Turn => {
      const move = isPrice(of) ? figure / now - 1 : figure - now;
      return { of, direction: move < 0 ? 'below' : 'above', at: figure, move, stance, score: then };
    })
    .filter(({ move }) => Math.abs(move) <= limit)
    .sort((a, b) => Math.abs(a.move) - Math.abs(b.move));
}
