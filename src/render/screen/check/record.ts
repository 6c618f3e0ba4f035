import type { State } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import { inSampleWords } from '../../../report/record/in-sample-words.ts';
import type { RecordReport } from '../../../report/record/schema.ts';
import { cohortsOf, recordLine } from '../../../report/record/words.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import { count } from '../../../words/counts.ts';
import type { RenderOptions } from '../../renderer.ts';
import { isTooShort, needed, ofWords, points } from '../../words/backtest.ts';
import { dividendWords } from '../../words/dividends.ts';
import { borderless } from '../layout/borderless.ts';
import { printable } from '../layout/printable.ts';
import { wrap } from '../layout/wrap.ts';

const titleWidth = 40;
const cellWidth = 10;

const row = (title: string, cells: readonly string[]) => [
  `  ${title}`,
  ...cells.map((cell) => cell.padStart(cellWidth)),
];

function rowsOf(record: RecordReport, state: State, options: RenderOptions): string[][] {
  const title = `after ${stateWords[state]}`;
  const cohorts = cohortsOf(record, state);
  return [
    row(
      `${title}, points against it`,
      cohorts.map(({ difference }) => points(difference)),
    ),
    row(
      '  needed to be beyond chance',
      cohorts.map(({ needed05, horizon }) => printable(needed(isTooShort(record, horizon) ? null : needed05), options)),
    ),
    row(
      '  independent episodes ahead',
      cohorts.map(({ ahead, independentEpisodes }) => ofWords(ahead, independentEpisodes)),
    ),
  ];
}

/** The record of the verdict, and of prices alone where they say another one, at every horizon. */
export function recordLines({ record, verdict, market, sample }: Report, options: RenderOptions): string[] {
  const { from, to, bases, graded } = record;
  if (from === null || to === null) return [];
  const { small, large, growth } = market;
  const names = { large: large.label, small: small.label, growth: growth?.label ?? null };
  const alone = verdict.pricesAlone.state;
  const isOther = alone !== verdict.state && alone !== 'insufficient-data';
  const on = graded === 'prices-alone' ? ' on prices alone' : '';
  const judged = verdict.state === 'insufficient-data' ? [] : [verdict.state];
  const line = recordLine(record, verdict.state, alone);
  const sentences = [
    ...(line === undefined ? [] : [`${line.charAt(0).toUpperCase()}${line.slice(1)}.`]),
    ...(sample ? [] : [inSampleWords(names, record) ?? []].flat()),
    `Only the half-year results after breakout or relief rally were tested as planned; the rest is exploratory. Returns are ${sample ? 'of a synthetic sample' : dividendWords(large, small)}.`,
  ];
  const room = Number.isFinite(options.width) ? options.width - cellWidth * bases.length : titleWidth;
  const rows = [
    row(
      `${small.short} less ${large.short}, sessions later`,
      bases.map(({ horizon }) => count(horizon)),
    ),
    row(
      'any session, mean in points',
      bases.map((base) => points(base.mean)),
    ),
    ...judged.flatMap((state) => rowsOf(record, state, options)),
    ...(isOther ? rowsOf(record, alone, options) : []),
  ];
  return [
    ...wrap(
      `Track record of these rules${on}, ${from.slice(0, 4)} to ${to.slice(0, 4)}, known by ${to}`,
      options.width,
    ),
    ...borderless(rows, [Math.min(titleWidth, room), ...bases.map(() => cellWidth)]),
    ...sentences.flatMap((sentence) =>
      wrap(printable(sentence, options), Math.min(options.width, 80) - 2).map((text) => `  ${text}`),
    ),
    '',
  ];
}
