import { isoDate } from '../../dates/civil-dates.ts';
import { type Labels, rolesOf } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Role } from '../../series/series.ts';
import type { Market } from '../market.ts';
import { moveWords } from './move-words.ts';
import { classifiedMoves, largeMoveRows, type Move, type MoveKind } from './moves.ts';

/** Share of a move that another index must make too: in a real crash the others fall as well (1987-10-19: S&P -20.5%, Russell -12.5%, Nasdaq -11.3%). */
const sharedPart = 0.25;

const kinds: readonly MoveKind[] = ['unit-slip', 'bad-tick', 'split', 'jump'];

/** One note per index and kind for its daily moves over 20% that the other two did not share. */
export function jumpNotes(market: Market, labels: Labels): QualityNote[] {
  const returnOn = (role: Role, t: number) => (market[role][t] ?? Number.NaN) / (market[role][t - 1] ?? Number.NaN) - 1;
  const roles = rolesOf(labels);
  return roles.flatMap((role): QualityNote[] => {
    const closes = market[role];
    const rows = largeMoveRows(closes).filter((t) =>
      roles.some((other) => !(returnOn(other, t) / returnOn(role, t) > sharedPart)),
    );
    const moves = classifiedMoves(closes, rows);
    const note = (code: MoveKind, first: Move, count: number): QualityNote => {
      const more = count > 1 ? `, and ${count - 1} more such` : '';
      const alone = code === 'jump' ? ', and the others do not' : '';
      const words = moveWords(first, closes, (row) => isoDate(market.days[row] ?? 0));
      return { code, severity: 'warning', role, message: `${labels[role].name} ${words}${alone}${more}` };
    };
    return kinds.flatMap((kind) => {
      const ofKind = moves.filter((move) => move.kind === kind);
      return ofKind[0] ? [note(kind, ofKind[0], ofKind.length)] : [];
    });
  });
}
