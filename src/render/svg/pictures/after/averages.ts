import type { Report } from '../../../../report/check/schema.ts';
import { barOf } from '../../../../report/record/test-words.ts';
import { capital } from '../../../words/show.ts';
import type { Canvas } from '../../draw/canvas.ts';
import { signedFigure, signedPoints } from '../../draw/figures.ts';
import { markColours, nameColours } from '../../draw/marks.ts';
import { type Axis, linearAxis } from '../../draw/scales.ts';
import type { Size } from '../../picture.ts';
import { type Outcome, standingWords } from './headline.ts';

/** What each average had to differ by; null where nothing is tested. */
const neededBy = ({ test }: Outcome, { record }: Report) => barOf(test, record.tests);

/** The axis of the averages, in points. */
export function averagesAxis(outcomes: readonly Outcome[], report: Report, left: number, right: number): Axis {
  const ends = outcomes.flatMap((outcome) => {
    const needed = neededBy(outcome, report) ?? 0;
    return [outcome.mean, outcome.base, outcome.base - needed, outcome.base + needed].map((x) => x * 100);
  });
  const [low, high] = [Math.min(...ends, -0.5), Math.max(...ends, 0.5)];
  return linearAxis([low, high], [left, right], { count: right - left > 400 ? 10 : 6 });
}

/** Averages, magnified: each with the band that chance leaves around the average of all sessions. */
export function drawAverages(
  on: Canvas,
  outcomes: readonly Outcome[],
  report: Report,
  axis: Axis,
  { top, size }: { top: number; size: Size },
): number {
  const isWide = size === 'wide';
  const [row, offset] = isWide ? [34, 17] : [44, 29];
  const bottom = top + outcomes.length * row + 4;
  const base = (outcomes[0]?.base ?? 0) * 100;
  for (const [i, outcome] of outcomes.entries()) {
    const { test, mean, name } = outcome;
    const y = top + i * row + offset;
    const isOwn = test.state === report.verdict.state;
    const isColoured = isOwn || !outcomes.some((one) => one.test.state === report.verdict.state);
    const colour = isColoured ? markColours[test.state] : 'third';
    const needed = neededBy(outcome, report);
    if (needed !== null)
      on.rect(
        { left: axis.at(base - needed * 100), right: axis.at(base + needed * 100), top: y - 8, bottom: y + 8 },
        'need',
      );
    on.line(axis.at(base), y, axis.at(mean * 100), y, colour, 2.5);
    on.dot(axis.at(mean * 100), y, isOwn ? 6 : 5, colour);
    const textY = isWide ? y + 4.5 : y - 13;
    on.text(0, textY, capital(name), { bold: isOwn, colour: isColoured ? nameColours[test.state] : 'ink' });
    on.text(on.width, textY, `${signedPoints(mean)}, ${standingWords[test.standing]}`, { anchor: 'end', bold: isOwn });
  }
  on.line(axis.at(base), top - 6, axis.at(base), bottom, 'ink', 1.25);
  for (const tick of axis.ticks) {
    on.line(axis.at(tick), bottom, axis.at(tick), bottom + 4, 'third');
    on.text(axis.at(tick), bottom + 17, signedFigure(tick, 0), { size: 12, colour: 'soft', anchor: 'middle' });
  }
  return bottom + 22;
}
