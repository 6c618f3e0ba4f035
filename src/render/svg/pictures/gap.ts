import type { Gap } from '../../../judgement/pictures/seasons.ts';
import { numberWord, ordinal } from '../../../words/counts.ts';
import { listWords } from '../../../words/list-words.ts';
import { canvas } from '../draw/canvas.ts';
import { plainFigure, signedFigure, signedPoints } from '../draw/figures.ts';
import { linearAxis } from '../draw/scales.ts';
import { drawValueAxis } from '../draw/value-axis.ts';
import { type Drawing, type Picture, type PictureKind, type PictureSource, type Size, widths } from '../picture.ts';
import { withArticle } from '../words/articles.ts';
import { yearSpan } from '../words/spans.ts';

const gutter = 30;

/** Of a column, in pixels. */
const widest = 40;

const ranked = ({ data: { gaps } }: PictureSource): Gap[] =>
  [...gaps.gaps].sort((a, b) => b.gap - a.gap || a.year - b.year);

/** The gap of the year of the last session; undefined before it is known. */
const thisYear = ({ data: { gaps } }: PictureSource) => {
  const last = gaps.gaps.at(-1);
  return last?.year === gaps.year ? last : undefined;
};

function headline(source: PictureSource): string {
  const { report, data } = source;
  const { gaps, sessions } = data.gaps;
  if (report.market.growth === null) return 'A start-of-year lead needs a growth index, and there is none';
  const growth = withArticle(report.market.growth.short);
  const now = thisYear(source);
  if (gaps.length === 0) return `No year’s first ${numberWord(sessions)} sessions are in the files`;
  if (!now) {
    const ahead = gaps.filter(({ gap }) => gap > 0).length;
    return `Small caps opened ${ahead} of ${gaps.length} years ahead of ${growth}; ${data.gaps.year} has no figure yet`;
  }
  const { year, gap, rank, count } = now;
  const side = gap < 0 ? 'behind' : gap > 0 ? 'ahead of' : 'level with';
  const size = gap === 0 ? '' : ` by ${plainFigure(Math.abs(gap) * 100, Math.abs(gap) < 0.0005 ? 2 : 1)} points`;
  const place =
    count < 2
      ? 'the only year in the files'
      : rank === 1
        ? `the most in ${count} years`
        : rank === count
          ? `the least in ${count} years`
          : `number ${rank} of ${count}`;
  return `Small caps opened ${year} ${side} ${growth}${size} in ${numberWord(sessions)} sessions, ${place}`;
}

function draw(source: PictureSource, size: Size): Drawing {
  const isWide = size === 'wide';
  const { topOneIn } = source.data.gaps;
  const years = ranked(source);
  const now = thisYear(source);
  const [width, plot] = [widths[size], isWide ? 230 : 200];
  const top = isWide ? 42 : 58;
  const bottom = top + plot;
  const on = canvas(width, bottom + 8);
  const values = years.map(({ gap }) => gap * 100);
  // The names of years lie on the other side of the line than their columns.
  const [lowest, highest] = [Math.min(...values, 0), Math.max(...values, 0)];
  const [low, high] = [Math.min(lowest, -highest * 0.25), Math.max(highest, -lowest * 0.25)];
  const y = linearAxis([low - (high - low) * 0.03, high], [bottom, top], { count: 5, nice: false });
  const column = Math.min(widest, (width - gutter) / years.length);
  const isTop = ({ gap }: Gap, place: number) => gap > 0 && (place + 1) * topOneIn <= years.length;
  const tops = years.filter(isTop).length;
  if (tops > 0) on.rect({ left: gutter, right: gutter + tops * column, top: 0, bottom }, 'band');
  drawValueAxis(on, y, { left: gutter, right: width }, { text: (value, decimals) => signedFigure(value, decimals) });
  const named = isWide && column >= 14;
  for (const [i, one] of years.entries()) {
    const isNow = one === now;
    const left = gutter + i * column;
    const value = one.gap * 100;
    const [from, to] = [Math.min(y.at(0), y.at(value)), Math.max(y.at(0), y.at(value))];
    const room = Math.min(2, column * 0.12);
    on.rect(
      { left: left + room, right: left + column - room, top: from, bottom: Math.max(to, from + 0.5) },
      isNow ? 'ink' : isTop(one, i) ? 'line' : 'second',
    );
    if (!named) continue;
    const style = { size: 11, upwards: true, bold: isNow, colour: isNow ? 'ink' : 'soft' } as const;
    const x = left + column / 2 + 4;
    if (value > 0) on.text(x, y.at(0) + 5, String(one.year), { ...style, anchor: 'end' });
    else on.text(x, y.at(0) - 5, String(one.year), style);
  }
  on.line(gutter, y.at(0), width, y.at(0), 'ink', 1.25);
  const x = gutter + tops * column + 8;
  const soft = { size: 12, colour: 'soft', halo: true } as const;
  if (now) {
    const rank = years.indexOf(now) + 1;
    on.text(x, 14, `${now.year}: ${signedPoints(now.gap)} points, ${ordinal(rank)} of ${years.length}`, {
      bold: true,
      halo: true,
    });
    if (!isWide && rank > 1) {
      const at = gutter + (rank - 0.5) * column;
      on.line(at, 40, at, Math.min(y.at(0), y.at(now.gap * 100)) - 4, 'third', 1, true);
    }
  }
  const under = now ? 31 : 14;
  if (tops > 0)
    on.text(
      x,
      under,
      isWide
        ? `shaded: the largest one in ${topOneIn}, which the rule reads as overheated`
        : `shaded: the largest one in ${topOneIn}`,
      soft,
    );
  const lastYear = years.at(-1);
  if (!named && lastYear && lastYear !== now && lastYear.gap < 0) {
    const end = Math.min(bottom - 4, y.at(lastYear.gap * 100));
    on.text(width - column - 4, end, `${lastYear.year}: ${signedPoints(lastYear.gap)}`, { ...soft, anchor: 'end' });
  }
  return { width, height: on.height, body: on.toString(), labels: on.labels };
}

function note({ data: { gaps } }: PictureSource): string {
  const earlier = gaps.gaps.filter(({ isExtreme, year }) => isExtreme && year < gaps.year);
  if (earlier.length === 0) return '';
  return `Among the largest one in ${gaps.topOneIn} when they came: ${listWords(earlier.map(({ year }) => String(year)))}.`;
}

function picture(source: PictureSource): Picture {
  const { report, data } = source;
  const { small, growth } = report.market;
  const { gaps, sessions } = data.gaps;
  const now = thisYear(source);
  const [first, last] = [gaps[0]?.year, gaps.at(-1)?.year];
  const words = note(source);
  return {
    id: 'gap',
    headline: headline(source),
    sub: `${small.label} less ${growth?.label ?? 'a growth index'} after the first ${numberWord(sessions)} sessions of each year, points, ranked${first === undefined || last === undefined ? '' : `; ${yearSpan(first, last)}`}`,
    ...(words !== '' && { note: words }),
    description: now
      ? `${now.year}: ${signedPoints(now.gap)} points, ${ordinal(now.rank)} of ${now.count}`
      : 'this year has no figure yet',
    table: {
      columns: ['rank', 'year', 'points'],
      rows: ranked(source).map(({ year, gap }, i) => [String(i + 1), String(year), signedPoints(gap, 2)]),
    },
    ...(gaps.length > 1 && { draw: (size) => draw(source, size) }),
  };
}

/** The lead of small caps over the growth index in the first days of each year. */
export const gap: PictureKind = {
  id: 'gap',
  title: 'start-of-year lead over the growth index, ranked by year',
  picture,
};
