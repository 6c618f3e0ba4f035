import { stateWords } from '../../../report/verdict-words.ts';
import { dayWords, plainFigure } from '../draw/figures.ts';
import type { Picture, PictureKind, PictureSource } from '../picture.ts';
import { withArticle } from '../words/articles.ts';
import { endRows } from '../words/ends.ts';
import { ribbonWords, stateAt } from '../words/sources.ts';
import { extremeRow } from './ratio.ts';
import { drawRatio } from './ratio-drawing.ts';

/** Sessions from the first within which a peak is the beginning of the file. */
const nearStart = 21;

function headline({ data: { ratio, days } }: PictureSource): string {
  const to = ratio.length - 1;
  const peak = extremeRow(ratio, 0, 1);
  const lost = -Math.expm1((ratio[to] ?? 0) - (ratio[peak] ?? 0));
  const first = dayWords(days[0] ?? 0);
  if (lost < 0.005) return `Against large caps, small caps are at their highest since ${first}, or close to it`;
  const words = `${plainFigure(lost * 100, 0)}%`;
  if (peak < nearStart) return `Small caps have lost ${words} on large caps since ${dayWords(days[peak] ?? 0)}`;
  return `Against large caps, small caps peaked on ${dayWords(days[peak] ?? 0)} and have lost ${words} since`;
}

function picture(source: PictureSource): Picture {
  const { report, data } = source;
  const { small, large } = report.market;
  const { days, ratio } = data;
  const to = ratio.length - 1;
  const level = (row: number) => Math.exp((ratio[row] ?? 0) - (ratio[0] ?? 0)) * 100;
  const peak = extremeRow(ratio, 0, 1);
  return {
    id: 'history',
    headline: headline(source),
    sub: `${small.label} relative to ${withArticle(large.label)}, ${dayWords(days[0] ?? 0)} = 100, log scale. ${ribbonWords(report, data, 0)}`,
    description: `${plainFigure(level(to), 1)} on ${dayWords(days[to] ?? 0)}, at most ${plainFigure(level(peak), 1)} on ${dayWords(days[peak] ?? 0)}`,
    table: {
      columns: ['year’s last session', `${small.short} / ${large.short}`, 'verdict on prices alone'],
      rows: endRows(days, 0, to, 'year').map((row) => [
        dayWords(days[row] ?? 0),
        plainFigure(level(row), 1),
        stateWords[stateAt(data, row)],
      ]),
    },
    crosshair: [{ column: 'history', name: `${small.short}/${large.short}`, decimals: 1 }],
    draw: (size) =>
      drawRatio(source, size, {
        from: 0,
        ring: peak > 0 && peak < to ? { row: peak, text: `peak ${dayWords(days[peak] ?? 0)}` } : null,
        mean: null,
        heights: { wide: 250, narrow: 190 },
      }),
  };
}

/** Small against large caps over the whole file. */
export const history: PictureKind = {
  id: 'history',
  title: 'small against large caps over the whole history, with the verdict of each day',
  picture,
};
