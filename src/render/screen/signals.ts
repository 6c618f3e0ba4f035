import type { signalList } from '../../report/signal-list.ts';
import { plural } from '../../words/counts.ts';
import type { RenderOptions } from '../renderer.ts';
import { borderless } from './layout/borderless.ts';
import { wrap } from './layout/wrap.ts';

const columns = [19, 13, 8] as const;
const needsColumn = columns.length;
const narrowest = 12;
const indent = '  ';

/** The list of signals: one line each with the claim below it, or at the end of the line in a pipe. */
export function render(list: ReturnType<typeof signalList>, { width, paint }: RenderOptions): string {
  const inPipe = !Number.isFinite(width);
  const rows = list.signals.map(({ id, family, weight, needs, claim }) => ({
    cells: [id, family, String(weight), needs.join(', '), ...(inPipe ? [claim] : [])],
    under: inPipe ? [] : wrap(claim, width - indent.length).map((line) => paint.dim(`${indent}${line}`)),
  }));
  const longest = Math.max(...rows.map(({ cells }) => cells[needsColumn]?.length ?? 0));
  const needs = inPipe ? [longest + 2, null] : [Math.max(width - columns.reduce((sum, x) => sum + x, 0), narrowest)];
  const names = borderless(
    [['signal', 'family', 'weight', 'needs', ...(inPipe ? ['claim'] : [])]],
    [...columns, ...needs],
  );
  const lines = rows.flatMap(({ cells, under }) => [...borderless([cells], [...columns, ...needs]), ...under]);
  const opening = inPipe
    ? []
    : wrap(
        `${plural(list.signals.length, 'signal')}, each with what articles claim. These are no findings: rotation claims checks them.`,
        width,
      );
  return [...opening, ...names.map(paint.dim), ...lines].map((line) => `${line}\n`).join('');
}
