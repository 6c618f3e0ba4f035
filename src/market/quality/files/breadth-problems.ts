import { usLabels } from '../../../series/labels.ts';
import type { MacroKind } from '../../../series/macro-kind.ts';
import type { Problem } from '../../../series/problem.ts';
import type { Series } from '../../../series/series.ts';
import { macroSeries } from '../../macro-series.ts';
import { advanceDeclineNotes } from '../advance-decline.ts';
import type { IndexSeries } from './agreements.ts';

const kinds = ['advancing', 'declining', 'breadth'];

/**
 * What is wrong with files of breadth beside each other, as `rotation check` warns of it, and the kind of the first of them.
 *
 * @param indices - the large one among them tells whether advancing and declining issues are swapped
 */
export function breadthProblems(
  files: readonly { series: Series; macroKind?: MacroKind | undefined }[],
  indices: readonly IndexSeries[],
): { kind: string; problems: Problem[] } | undefined {
  const macro = new Map(
    files.flatMap(({ series, macroKind }) =>
      macroKind && kinds.includes(macroKind.id) ? [[macroKind.id, macroSeries(macroKind, series)] as const] : [],
    ),
  );
  const [kind] = macro.keys();
  if (kind === undefined) return undefined;
  const large = indices.find(({ index }) => index.role === 'large')?.series;
  const [days, closes] = [large?.days ?? new Int32Array(0), large?.closes ?? new Float64Array(0)];
  const notes = advanceDeclineNotes({ macro, labels: usLabels, days, large: closes });
  return { kind, problems: notes.map(({ code, severity, message }) => ({ code, severity, message })) };
}
