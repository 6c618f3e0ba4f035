import { numberWord } from '../../../words/counts.ts';
import { canvas, type Point } from '../draw/canvas.ts';
import { minus, plainFigure, signedFigure } from '../draw/figures.ts';
import { pointLabel } from '../draw/labels.ts';
import { linearAxis } from '../draw/scales.ts';
import { textWidth } from '../draw/text-width.ts';
import { decimalsOf } from '../draw/value-axis.ts';
import { type Drawing, type Picture, type PictureKind, type PictureSource, type Size, widths } from '../picture.ts';
import { yearSpan } from '../words/spans.ts';

/** Session from which the year so far gets a dot. */
const soFarFrom = 10;

const percentText = (x: number) => {
  const text = signedFigure(x * 100, 1);
  return text === '0.0' && x !== 0 ? `${signedFigure(x * 100, 2)}%` : `${text}%`;
};

function headline({ data: { firstFive } }: PictureSource): string {
  const { now, record, sessions } = firstFive;
  const { afterUpStart: up, afterDownStart: down, all } = record;
  if (all.years === 0) return `No full year with its first ${numberWord(sessions)} days is in the files`;
  const days = `${numberWord(sessions)} days`;
  const gains = (verb: string) => `${up.up} of ${up.years} years${verb}`;
  const falls = (verb: string) => `${down.up} of ${down.years}${verb}`;
  if (!now) return `After gains in the first ${days} ${gains(' rose')}, after falls ${falls('')}`;
  const began = `${now.year} began with ${percentText(now.firstFive)} in ${days}`;
  return now.firstFive > 0
    ? `${began}: after such gains ${gains(' rose')}, after falls ${falls('')}`
    : `${began}: after such falls ${falls(' years rose')}, after gains ${up.up} of ${up.years}`;
}

interface Year {
  year: number;
  five: number;
  whole: number;
}

const yearsOf = ({ data: { firstFive } }: PictureSource): Year[] =>
  firstFive.years.flatMap(({ year, firstFive: five, wholeYear }) =>
    wholeYear === null ? [] : [{ year, five: five * 100, whole: wholeYear * 100 }],
  );

/** Years worth a name: falls after gains first, then the extremes. */
function named(years: readonly Year[]): Year[] {
  const falls = years.filter(({ five, whole }) => five > 0 && whole <= 0).sort((a, b) => a.whole - b.whole);
  const by = (key: 'five' | 'whole') => [...years].sort((a, b) => a[key] - b[key]);
  const extremes = [by('five'), by('whole')].flatMap((sorted) => [sorted[0], sorted.at(-1)]);
  return [...new Set([...falls, ...extremes.filter((year) => year !== undefined)])];
}

function draw(source: PictureSource, size: Size): Drawing {
  const { now, record, sessions } = source.data.firstFive;
  const isWide = size === 'wide';
  const [width, plot] = [widths[size], isWide ? 380 : 300];
  const [left, right, top] = [38, width - 8, 44];
  const bottom = top + plot;
  const on = canvas(width, bottom + 26);
  const years = yearsOf(source);
  const reach = Math.max(...years.map(({ five }) => Math.abs(five)), Math.abs((now?.firstFive ?? 0) * 100), 1) * 1.08;
  const x = linearAxis([-reach, reach], [left, right], { nice: false, count: isWide ? 8 : 6 });
  const soFar = now && now.session >= soFarFrom ? now.soFar * 100 : 0;
  const wholes = [...years.map(({ whole }) => whole), soFar, 5, -5];
  const [low, high] = [Math.min(...wholes), Math.max(...wholes)];
  const y = linearAxis([low - (high - low) * 0.05, high + (high - low) * 0.05], [bottom, top], {
    count: 6,
    nice: false,
  });
  const soft = { size: 12, colour: 'soft' } as const;
  for (const tick of y.ticks) {
    if (tick !== 0) on.line(left, y.at(tick), right, y.at(tick), 'grid');
    on.text(0, y.at(tick) + 4, tick === 0 ? '0%' : signedFigure(tick, 0), soft);
  }
  const decimals = decimalsOf(x.ticks);
  for (const tick of x.ticks) {
    on.line(x.at(tick), bottom, x.at(tick), bottom + 4, 'third');
    on.text(x.at(tick), bottom + 18, tick === 0 ? '0%' : signedFigure(tick, decimals), { ...soft, anchor: 'middle' });
  }
  on.line(left, y.at(0), right, y.at(0), 'ink', 1.25);
  on.line(x.at(0), top - 36, x.at(0), bottom, 'ink', 1.25);
  const counts = ({ up, years: n }: { up: number; years: number }) => `${up} of ${n}${isWide ? ' years' : ''} rose`;
  on.text(x.at(0) - 8, top - 24, counts(record.afterDownStart), { bold: true, anchor: 'end' });
  on.text(x.at(0) + 8, top - 24, counts(record.afterUpStart), { bold: true });
  const days = isWide ? ` in the first ${numberWord(sessions)} days` : '';
  on.text(x.at(0) - 8, top - 8, `after a fall${days}`, { ...soft, anchor: 'end' });
  on.text(x.at(0) + 8, top - 8, `after a gain${days}`, soft);
  const within = { left, right: width, top, bottom };
  const points: Point[] = years.map(({ five, whole }) => [x.at(five), y.at(whole)]);
  const down = [x.at(0), ...(now ? [x.at(now.firstFive * 100)] : [])];
  if (now) {
    const at = x.at(now.firstFive * 100);
    on.line(at, top, at, bottom, 'ink', 1.5, true);
    const text = `${now.year}: ${percentText(now.firstFive)}`;
    const isLeft = at + 10 + textWidth(text, 13, true) > right;
    on.text(at + (isLeft ? -6 : 6), bottom - 6, text, { bold: true, halo: true, anchor: isLeft ? 'end' : 'start' });
    if (now.session >= soFarFrom) {
      on.dot(at, y.at(soFar), 6, 'ink');
      pointLabel(
        on,
        [at, y.at(soFar)],
        `so far ${signedFigure(soFar, 1)}%`,
        { points, across: [y.at(0)], down, within },
        { size: 12, bold: true, gap: 10 },
      );
    }
  }
  for (const [i, { whole }] of years.entries()) {
    const [left0, top0] = points[i] ?? [0, 0];
    if (whole > 0) on.dot(left0, top0, 4, 'line', ' fill-opacity=".8"');
    else
      on.raw(
        `<circle class="f-paper" cx="${left0.toFixed(1)}" cy="${top0.toFixed(1)}" r="4"/><circle class="s-line" stroke-width="1.5" cx="${left0.toFixed(1)}" cy="${top0.toFixed(1)}" r="4"/>`,
      );
  }
  for (const { year, five, whole } of named(years)) {
    const point: Point = [x.at(five), y.at(whole)];
    const others = points
      .filter(([a, b]) => a !== point[0] || b !== point[1])
      .flatMap(([a, b]): Point[] => [
        [a, b],
        [a - 4, b],
        [a + 4, b],
        [a, b - 4],
        [a, b + 4],
      ]);
    pointLabel(
      on,
      point,
      String(year),
      { points: others, across: [y.at(0)], down, within },
      { size: 12, colour: 'soft', optional: true, gap: 7 },
    );
  }
  return { width, height: on.height, body: on.toString(), labels: on.labels };
}

function note({ data: { firstFive } }: PictureSource): string {
  const { record } = firstFive;
  const { afterUpStart: up, afterDownStart: down, fisherP } = record;
  if (record.all.years === 0) return '';
  const chance = up.years > 0 && down.years > 0 ? `: Fisher’s p is ${plainFigure(fisherP, 3)}` : '';
  return `The first days are part of the year. The rest of it rose in ${up.restUp} of ${up.years} and ${down.restUp} of ${down.years} years${chance}. It says nothing of small caps against large ones.`;
}

function picture(source: PictureSource): Picture {
  const { report, data } = source;
  const { sessions, record, years, now } = data.firstFive;
  const { label } = report.market.large;
  const isKnown = record.all.years > 0;
  const percent = (x: number | null) => (x === null ? 'open' : minus(percentText(x)));
  return {
    id: 'first-five',
    headline: headline(source),
    sub: `${label}, % against the old year’s close: after ${numberWord(sessions)} sessions (across) and at the year’s end (up)${isKnown ? `, ${yearSpan(record.from, record.to)}` : ''}. Hollow: a year that fell`,
    ...(isKnown && { note: note(source) }),
    description: now
      ? `${now.year}: ${percentText(now.firstFive)} after ${numberWord(sessions)} sessions`
      : 'the year has no such figure yet',
    table: {
      columns: ['year', `first ${numberWord(sessions)} days`, 'whole year', 'rest of year'],
      rows: [...years]
        .reverse()
        .map(({ year, firstFive, wholeYear, restOfYear }) => [
          String(year),
          percent(firstFive),
          percent(wholeYear),
          percent(restOfYear),
        ]),
    },
    ...(isKnown && { draw: (size) => draw(source, size) }),
  };
}

/** The first days of each year of the large index against the year. */
export const firstFive: PictureKind = {
  id: 'first-five',
  title: 'first five days of each year against the whole year',
  picture,
};
