import { stateWords } from '../../../report/verdict-words.ts';
import { dayWords, minus, plainFigure, signedFigure } from '../draw/figures.ts';
import type { Picture, PictureKind, PictureSource } from '../picture.ts';
import { withArticle } from '../words/articles.ts';
import { endRows } from '../words/ends.ts';
import { ribbonWords, stateAt } from '../words/sources.ts';
import { inSpan, lastRows, spanAdjective, spanName } from '../words/spans.ts';
import { drawRatio } from './ratio-drawing.ts';

const threeYears = 756;

/** A move from which a low or a high is left behind. */
const noticed = 0.02;

/** A move in whole percent, without its sign. */
const percentWords = (move: number) => minus(`${plainFigure(Math.abs(move) * 100, 0)}%`);

const move = (from: number, to: number) => Math.expm1(to - from);

/** The row of the lowest or highest value from a row on. */
export function extremeRow(values: Float64Array, from: number, side: 1 | -1): number {
  let found = from;
  for (let row = from; row < values.length; row++)
    if (side * (values[row] ?? 0) > side * (values[found] ?? 0)) found = row;
  return found;
}

interface Course {
  from: number;
  change: number;
  /** Row of the low of a fall or of the high of a rise. */
  extreme: number;
  /** Move since then. */
  since: number;
  headline: string;
}

function courseOf({ data: { ratio, days } }: PictureSource): Course {
  const to = ratio.length - 1;
  const from = lastRows(ratio.length, threeYears);
  const at = (row: number) => ratio[row] ?? 0;
  const change = move(at(from), at(to));
  const extreme = extremeRow(ratio, from, change < 0 ? -1 : 1);
  const since = move(at(extreme), at(to));
  const span = inSpan(ratio.length, threeYears, 'in three years', days[from] ?? 0);
  const day = dayWords(days[extreme] ?? 0);
  const isNear = Math.abs(since) < noticed;
  const course = { from, change, extreme, since };
  if (Math.abs(change) < 0.005)
    return {
      ...course,
      headline: `Small caps stand where they stood against large caps ${span === 'in three years' ? 'three years ago' : `on ${dayWords(days[from] ?? 0)}`}`,
    };
  const [did, name] = change < 0 ? ['lost', 'low'] : ['gained', 'high'];
  const rest = isNear
    ? `and are near the ${name} of ${day}`
    : `and ${change < 0 ? 'regained' : 'lost'} ${percentWords(since)} since the ${name} of ${day}`;
  return { ...course, headline: `Small caps have ${did} ${percentWords(change)} on large caps ${span}, ${rest}` };
}

function picture(source: PictureSource): Picture {
  const { report, data } = source;
  const { small, large } = report.market;
  const { days, ratio, strength } = data;
  const to = ratio.length - 1;
  const { from, change, extreme, headline } = courseOf(source);
  const level = (row: number) => Math.exp((ratio[row] ?? 0) - (ratio[from] ?? 0)) * 100;
  const isInner = extreme > from && extreme < to;
  return {
    id: 'ratio',
    headline,
    sub: `${small.label} relative to ${withArticle(large.label)}, ${dayWords(days[from] ?? 0)} = 100, log scale. ${ribbonWords(report, data, from)}`,
    description: `On ${dayWords(days[to] ?? 0)} ${plainFigure(level(to), 1)}, ${signedFigure(change * 100, 1)}% since ${dayWords(days[from] ?? 0)}; the verdict on prices alone is ${stateWords[stateAt(data, to)]}`,
    table: {
      columns: ['month’s last session', `${small.short} / ${large.short}`, 'verdict on prices alone'],
      rows: endRows(days, from, to, 'month').map((row) => [
        dayWords(days[row] ?? 0),
        plainFigure(level(row), 1),
        stateWords[stateAt(data, row)],
      ]),
    },
    crosshair: [{ column: 'ratio', name: `${small.short}/${large.short}`, decimals: 1 }],
    draw: (size) =>
      drawRatio(source, size, {
        from,
        ring: isInner ? { row: extreme, text: `${change < 0 ? 'low' : 'high'} ${dayWords(days[extreme] ?? 0)}` } : null,
        mean: {
          values: strength.mean,
          name:
            size === 'wide'
              ? `${spanAdjective(strength.lookback)} mean`
              : `${spanName(strength.lookback).replace('1 year', 'year’s')} mean`,
        },
        heights: { wide: 250, narrow: 190 },
      }),
  };
}

/** Three years of small against large caps, with the verdict of every session. */
export const ratio: PictureKind = {
  id: 'ratio',
  title: 'three years of small against large caps, with the verdict of each day',
  picture,
};
