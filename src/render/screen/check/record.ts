import type { State } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import type { CohortReport, RecordReport } from '../../../report/record/schema.ts';
import { cellsOf, recordSentence } from '../../../report/record/words.ts';
import { signed, stateWords } from '../../../report/verdict-words.ts';
import { count } from '../../../words/counts.ts';
import { percent } from '../../../words/numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { dividendWords } from '../../words/dividends.ts';
import { borderless } from '../layout/borderless.ts';
import { wrap } from '../layout/wrap.ts';

const titleWidth = 42;
const cellWidth = 7;

const row = (title: string, cells: readonly string[]) => [
  `  ${title}`,
  ...cells.map((cell) => cell.padStart(cellWidth)),
];

const share = (fraction: number | null) => (fraction === null ? '-' : percent(fraction, 0));

/** A log return in points (hundredths). */
const points = (difference: number | null) => (difference === null ? '-' : signed(difference * 100, 1));

function rowsOf(record: RecordReport, state: State, title: string): string[][] {
  const cells = cellsOf(record, state);
  const each = (figure: (cell: CohortReport) => string) => cells.map(figure);
  return [
    row(
      title,
      each((cell) => share(cell.share)),
    ),
    row(
      '  separate cases',
      each((cell) => count(cell.independentEpisodes)),
    ),
    row(
      "  mean against any session's, points",
      each((cell) => points(cell.difference)),
    ),
  ];
}

/** The record of the verdict at every horizon, and that of prices alone if its verdict differs. */
export function recordLines({ record, verdict, market }: Report, options: RenderOptions): string[] {
  const { from, to, bases, graded } = record;
  if (from === null || to === null) return [];
  const { small, large } = market;
  const alone = verdict.pricesAlone.state;
  const isOther = alone !== verdict.state && alone !== 'insufficient-data';
  const on = graded === 'prices-alone' ? ' on prices alone' : '';
  const shownStates = verdict.state === 'insufficient-data' ? [] : [verdict.state];
  const sentences = [
    ...shownStates.map((state) => recordSentence(record, state)),
    `The rules were written in 2025-26, so that all of this is in-sample; returns are ${dividendWords(large, small)}.`,
  ];
  const room = Number.isFinite(options.width) ? options.width - cellWidth * bases.length : titleWidth;
  const rows = [
    row(
      `${small.short} ahead of ${large.short}, sessions later`,
      bases.map(({ horizon }) => count(horizon)),
    ),
    row(
      'any session (base rate)',
      bases.map((base) => share(base.share)),
    ),
    ...shownStates.flatMap((state) => rowsOf(record, state, `after ${stateWords[state]}, the verdict`)),
    ...(isOther ? rowsOf(record, alone, `after ${stateWords[alone]}, prices alone today`) : []),
  ];
  return [
    ...wrap(
      `Track record of these rules${on}, ${from.slice(0, 4)} to ${to.slice(0, 4)}, known by ${to}`,
      options.width,
    ),
    ...borderless(rows, [Math.min(titleWidth, room), ...bases.map(() => cellWidth)]),
    ...sentences.flatMap((sentence) => wrap(sentence, Math.min(options.width, 80) - 2).map((line) => `  ${line}`)),
    '',
  ];
}
