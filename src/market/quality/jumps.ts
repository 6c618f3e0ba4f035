import { isoDate } from '../../core/civil-dates.ts';
import { largeMoveRows } from '../../kernel/market.ts';
import type { Labels } from '../labels.ts';
import type { Market } from '../market.ts';
import type { QualityNote } from '../quality-note.ts';
import { type Role, roles } from '../series.ts';

const largeMove = 0.2;
/** In a real crash the others fall as well (1987-10-19: S&P -20.5%, Russell -12.5%, Nasdaq -11.3%). */
const sharedPart = 0.25;

/** Rows of one index on which it moves by more than a fifth. */
const largeMoves = (closes: Float64Array) => Array.from(largeMoveRows(closes, 1 - largeMove, 1 + largeMove));

/** One note per index for its daily moves over 20% that the other two did not share. */
export function jumpNotes(market: Market, labels: Labels): QualityNote[] {
  const returnOn = (role: Role, t: number) => (market[role][t] ?? Number.NaN) / (market[role][t - 1] ?? Number.NaN) - 1;
  return roles.flatMap((role): QualityNote[] => {
    const jumps = largeMoves(market[role]).filter((t) =>
      roles.some((other) => !(returnOn(other, t) / returnOn(role, t) > sharedPart)),
    );
    const [first] = jumps;
    if (first === undefined) return [];
    const more = jumps.length > 1 ? ` and ${jumps.length - 1} more such moves` : '';
    const message =
      `${labels[role].name} moves ${(returnOn(role, first) * 100).toFixed(1)}% on ${isoDate(market.days[first] ?? 0)}${more}, ` +
      'the others do not: a split, other units or a wrong price?';
    return [{ code: 'jump', severity: 'warning', role, message }];
  });
}
