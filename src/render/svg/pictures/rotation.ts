import { dayWords, signedFigure } from '../draw/figures.ts';
import type { Picture, PictureKind, PictureSource } from '../picture.ts';
import { spanAdjective } from '../words/spans.ts';
import { drawRotation } from './rotation-drawing.ts';
import { quadrantAt, type Weekly } from './rotation-quadrants.ts';

/** Weekly points, the last one today. */
const [weeks, week] = [12, 5];

function weeklyOf({ data: { days, strength } }: PictureSource): Weekly[] {
  const to = days.length - 1;
  return Array.from({ length: weeks }, (_, i) => to - (weeks - 1 - i) * week).flatMap((row) => {
    const [level, change] = [strength.deviations[row] ?? Number.NaN, strength.change[row] ?? Number.NaN];
    return Number.isNaN(level + change) ? [] : [{ day: days[row] ?? 0, level, change: Math.expm1(change) * 100 }];
  });
}

function headline(points: readonly Weekly[], lookback: number): string {
  const now = points.at(-1);
  if (!now) return `The files are too short for a ${spanAdjective(lookback)} mean`;
  const { name, isAbove, isGaining } = quadrantAt(now.level, now.change);
  const joint = isAbove === isGaining ? 'and' : 'but';
  return `Small caps are ${name}: ${isAbove ? 'above' : 'below'} their ${spanAdjective(lookback)} mean against large caps, ${joint} ${isGaining ? 'gaining' : 'losing ground'} over a month`;
}

function picture(source: PictureSource): Picture {
  const { report, data } = source;
  const { small, large } = report.market;
  const points = weeklyOf(source);
  const now = points.at(-1);
  const { lookback } = data.strength;
  return {
    id: 'rotation',
    headline: headline(points, lookback),
    sub: `Across: standard deviations of ${small.short}/${large.short} from its ${spanAdjective(lookback)} mean. Up: its change over 21 sessions, %. Twelve weekly points, older ones paler`,
    description: now
      ? `${signedFigure(now.level, 2)} standard deviations, ${signedFigure(now.change, 1)}% over 21 sessions`
      : 'no figures yet',
    table: {
      columns: ['day', 'standard deviations', 'change over 21 sessions'],
      rows: points.map(({ day, level, change }) => [
        dayWords(day),
        signedFigure(level, 2),
        `${signedFigure(change, 1)}%`,
      ]),
    },
    ...(now && { draw: (size) => drawRotation(points, size) }),
  };
}

/** Small against large caps by level and change, week by week. */
export const rotation: PictureKind = {
  id: 'rotation',
  title: 'rotation graph: level and change of small against large caps, twelve weeks',
  picture,
};
