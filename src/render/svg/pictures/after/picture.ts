import { count } from '../../../../words/counts.ts';
import { canvas } from '../../draw/canvas.ts';
import { plainFigure, signedPoints } from '../../draw/figures.ts';
import { type Drawing, type PictureKind, type PictureSource, type Size, widths } from '../../picture.ts';
import { averagesAxis, drawAverages } from './averages.ts';
import { headline, outcomesOf, standingWords } from './headline.ts';
import { across, drawHistogram } from './histogram.ts';

function draw({ report, data }: PictureSource, size: Size): Drawing {
  const isWide = size === 'wide';
  const width = widths[size];
  const outcomes = outcomesOf(report);
  const [top, plot] = isWide ? [40, 170] : [62, 130];
  const bottom = top + plot;
  const rowsTop = bottom + 66;
  const on = canvas(width, rowsTop + outcomes.length * (isWide ? 34 : 44) + 28);
  const own = outcomes.find(({ test }) => test.state === report.verdict.state)?.test.state ?? null;
  drawHistogram(on, data.outcomes, own, { top, bottom, size });
  const [left, right] = isWide ? [130, 520] : [10, width - 10];
  const axis = averagesAxis(outcomes, report, left, right);
  const x = across(data.outcomes, width);
  const [low, high] = axis.domain;
  on.line(x(low / 100), bottom + 22, left, rowsTop - 8, 'grid');
  on.line(x(high / 100), bottom + 22, right, rowsTop - 8, 'grid');
  on.line(left, rowsTop - 8, right, rowsTop - 8, 'grid');
  const base = (outcomes[0]?.base ?? 0) * 100;
  const soft = { size: 12, colour: 'soft', halo: true } as const;
  const baseText = `all sessions ${signedPoints(outcomes[0]?.base ?? 0)}`;
  const isRight = axis.at(base) < (left + right) / 2 + 40;
  on.text(axis.at(base) + (isRight ? 5 : -5), rowsTop - 13, baseText, { ...soft, anchor: isRight ? 'start' : 'end' });
  if (isWide) on.text(0, rowsTop - 13, 'averages, magnified', soft);
  drawAverages(on, outcomes, report, axis, { top: rowsTop, size });
  return { width, height: on.height, body: on.toString(), labels: on.labels };
}

/** What followed in the half-year after a verdict, against any session. */
export const after: PictureKind = {
  id: 'after',
  title: 'half a year after a verdict, against any session',
  picture(source) {
    const { report } = source;
    const { small, large } = report.market;
    const outcomes = outcomesOf(report);
    return {
      id: 'after',
      headline: headline(report),
      sub: `${small.label} less ${large.label} over the next 126 sessions, points; share of sessions with that outcome. An average inside its grey band differs from all sessions by no more than chance gives`,
      note: 'These two tests decide; what else is compared is exploratory.',
      description: outcomes
        .map(({ name, mean, test }) => `after ${name} ${signedPoints(mean)} points, ${standingWords[test.standing]}`)
        .join('; '),
      table: {
        columns: ['after', 'sessions', 'mean, points', 'all sessions', 'needed at 2.5%', 'adjusted p', ''],
        rows: outcomes.map(({ name, sessions, mean, base, test }) => [
          name,
          count(sessions),
          signedPoints(mean, 2),
          signedPoints(base, 2),
          test.needed025 === null ? '–' : `±${plainFigure(test.needed025 * 100, 2)}`,
          test.adjustedP === null ? '–' : plainFigure(test.adjustedP, 3),
          standingWords[test.standing],
        ]),
      },
      ...(outcomes.length > 0 && { draw: (size) => draw(source, size) }),
    };
  },
};
