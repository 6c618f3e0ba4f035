import type { ShowReport } from '../../../report/show/schema.ts';
import type { RenderOptions } from '../../renderer.ts';
import { capital, valueText } from '../../words/show.ts';
import { chartLines, type Mark } from './chart.ts';

/** Lowest, highest and last value of the history in words. */
export function historyText({ history, signal }: ShowReport): string {
  const known = history.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return '';
  const low = known.reduce((a, b) => (b.value < a.value ? b : a), first);
  const high = known.reduce((a, b) => (b.value > a.value ? b : a), first);
  const pointText = ({ date, value }: typeof first) => `${valueText(value, signal.unit)} (${date})`;
  return `since ${first.date} lowest ${pointText(low)}, highest ${pointText(high)}, last ${valueText(last.value, signal.unit)}`;
}

/** Scores from which a signal takes a side. */
const side = 0.25;

const markOf = (score: number | null): Mark =>
  score === null ? null : score >= side ? 'up' : score <= -side ? 'down' : null;

/** The signal and the unit of its value, which may be one word. */
function titleOf({ title, unit }: ShowReport['signal']): string {
  const name = unit === 'fraction' ? 'percent' : unit;
  return name === title ? capital(title) : `${capital(title)}, ${name}`;
}

/** Levels worth a line: the ends of a band where the signal has one, else zero. */
const linesOf = ({ params, unit }: ShowReport['signal']): number[] => {
  const { band } = params;
  if (Array.isArray(band)) return band.filter((level) => typeof level === 'number');
  return unit === 'correlation' ? [] : [0];
};

/** The history as a chart at the terminal's width, marked where the score takes a side. */
export function historyChart({ history, signal }: ShowReport, options: RenderOptions): string[] {
  const [up, down] = options.unicode ? ['▲', '▼'] : ['U', 'D'];
  return chartLines(
    {
      title: titleOf(signal),
      dates: history.map(({ date }) => date),
      values: history.map(({ value }) => value),
      text: (value) => valueText(value, signal.unit),
      lines: linesOf(signal),
      marks: {
        name: `${up} score for a breakout  ${down} for a relief rally`,
        of: history.map(({ score }) => markOf(score)),
      },
    },
    options,
  );
}
