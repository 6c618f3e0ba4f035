import type { Report } from '../../../report/check/schema.ts';
import type { Paint, RenderOptions } from '../../renderer.ts';
import { paragraph } from '../../words/check/paragraph.ts';
import { ageLine, dayWords, markedState } from '../../words/check/verdict-line.ts';
import { indented } from '../layout/indented.ts';
import { printable } from '../layout/printable.ts';
import { textWidth } from '../layout/widths.ts';
import { wrap } from '../layout/wrap.ts';

const colours = {
  breakout: 'good',
  'relief-rally': 'bad',
  undecided: 'warn',
  'no-rotation': null,
  'insufficient-data': null,
} satisfies Record<Report['verdict']['state'], keyof Paint | null>;

/** State in colour, day, confidence and since when; wrapped with a hanging indent. */
function verdictLines(report: Report, { paint, unicode, width }: RenderOptions): string[] {
  const state = markedState(report, unicode);
  const [first = '', ...rest] = wrap(`${state}${dayWords(report)}`, width - 2);
  const colour = colours[report.verdict.state];
  const painted = paint.strong(colour === null ? state : paint[colour](state));
  return [`${painted}${first.slice(state.length)}`, ...rest.map((line) => `  ${line}`)];
}

/** Verdict, its age where it is old, and the paragraph. */
export function headLines(report: Report, options: RenderOptions): string[] {
  const { paint, width } = options;
  const age = ageLine(report);
  return [
    ...verdictLines(report, options),
    ...(age === undefined ? [] : indented(age, width, 2).map(paint.warn)),
    ...indented(printable(paragraph(report), options), textWidth(options), 2),
  ];
}
