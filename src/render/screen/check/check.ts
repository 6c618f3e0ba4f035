import type { Report } from '../../../report/check/schema.ts';
import { plainPaint, type Renderer, type RenderOptions } from '../../renderer.ts';
import { type Fact, factsOf } from '../../words/check/facts.ts';
import { minRows, type Plan } from '../../words/check/rows.ts';
import { sampleLines } from '../../words/sample.ts';
import { labelledLines } from '../layout/labelled.ts';
import { printable } from '../layout/printable.ts';
import { wrap } from '../layout/wrap.ts';
import { headLines } from './head.ts';
import { signalRows } from './rows.ts';
import { verboseLines } from './verbose.ts';

const factLines = ({ label, lines, command, warns }: Fact, options: RenderOptions) =>
  labelledLines(
    {
      label,
      texts: lines.map((line) => printable(line, options)),
      command,
      colour: warns === true ? options.paint.warn : undefined,
    },
    options,
  );

/** Lines that leave the prompt a place on every terminal, at 80 columns. */
const screenful = { width: 80, lines: 22 };

/** The least: without what other markets say, which `--verbose` and `rotation pool` have. */
const leastPlan: Plan = { rows: minRows, isDense: true, hasWorld: false };

/** What to try, the most first: rows go before the longer wording down to five, then the wording. */
const plans: readonly Plan[] = [7, 6, 5, 4, 3].flatMap((rows) =>
  (rows < 5 ? [true] : [false, true]).map((isDense) => ({ rows, isDense, hasWorld: true })),
);

/** The screen by one plan. */
function linesBy(report: Report, options: RenderOptions, plan: Plan): string[] {
  const isJudged = report.verdict.state !== 'insufficient-data';
  return [
    ...sampleLines(report).flatMap((line) => wrap(line, options.width).map(options.paint.warn)),
    ...headLines(report, options),
    '',
    ...(isJudged ? [...signalRows(report, options, plan), ''] : []),
    ...factsOf(report, plan).flatMap((fact) => factLines(fact, options)),
  ];
}

/** The first plan by which the screen has at most 22 lines of 80 columns: every width has the same words. */
function planFor(report: Report): Plan {
  const options = { width: screenful.width, unicode: true, paint: plainPaint, verbose: false };
  const isFitting = (plan: Plan) => linesBy(report, options, plan).length <= screenful.lines;
  return plans.find(isFitting) ?? leastPlan;
}

/** The verdict and its grounds on a screen of at most 22 lines at 80 columns; `verbose` opens every part. */
export const render: Renderer<Report> = (report, options) => {
  const lines = linesBy(report, options, planFor(report));
  return `${[...lines, ...(options.verbose ? ['', ...verboseLines(report, options)] : [])].join('\n')}\n`;
};
