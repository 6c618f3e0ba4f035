import type { MacroKind } from '../../src/series/macro-kind.ts';
import { macroKinds } from '../../src/series/macro-kinds.ts';
import { signals } from '../../src/signals/index.ts';
import { code, table } from './markdown.ts';

const days = (n: number) => `${n} day${n === 1 ? '' : 's'}`;

function knownFrom({ frequency, publicationLag: { after, days: lag } }: MacroKind): string {
  if (after === 'month') return `${days(lag)} after its month`;
  if (lag > 0) return `${days(lag)} after its ${frequency}`;
  return 'its own day';
}

/** Every macro series, and the signals that it switches on. */
export const macroTable = () =>
  table(
    ['`--series`', 'what', 'unit', 'signal', 'columns, best first', 'known from', 'counts for'],
    macroKinds.map((kind) => [
      code(kind.id),
      kind.description,
      kind.unit,
      signals
        .filter(({ needs }) => needs.includes(kind.id))
        .map(({ id }) => `[${code(id)}](signals.md#${id})`)
        .join(', '),
      kind.columns.map(code).join(', '),
      knownFrom(kind),
      kind.staleAfter === 0 ? 'its own day' : days(kind.staleAfter),
    ]),
  );
