import { isoDate } from '../../../dates/civil-dates.ts';
import type { State } from '../../../judgement/names.ts';
import type { ScoreHistory } from '../../../judgement/pictures/score-history.ts';
import type { Report } from '../../../report/check/schema.ts';
import { signed } from '../../../words/numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { chartLines, type Mark } from './chart.ts';

const marks = {
  breakout: 'up',
  'relief-rally': 'down',
  undecided: 'neither',
  'no-rotation': null,
  'insufficient-data': null,
} as const satisfies Record<State, Mark>;

/** The score of a year of sessions, with the levels that make a verdict and the verdict of each session. */
export function scoreChart(
  { days, composite, states }: ScoreHistory,
  { rules }: Pick<Report, 'rules'>,
  options: RenderOptions,
): string[] {
  const { enter } = rules.verdict;
  const [up, down, neither] = options.unicode ? ['▲', '▼', '◆'] : ['U', 'D', '?'];
  return chartLines(
    {
      title: 'Weighted average of the signals on prices alone, -1 to +1',
      dates: Array.from(days, isoDate),
      values: Array.from(composite, (value) => (Number.isNaN(value) ? null : value)),
      text: (value) => signed(value, 2),
      lines: [enter, 0, -enter],
      marks: {
        name: `${up} breakout  ${down} relief rally  ${neither} undecided  blank: no rotation`,
        of: states.map((state) => marks[state]),
      },
    },
    options,
  );
}
