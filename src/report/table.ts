import type { Place, Renderer } from './format.ts';
import type { Report } from './schema.ts';
import { dataWords } from './screen/data.ts';
import { marketLines, verdictLines } from './screen/head.ts';
import { paragraph } from './screen/paragraph.ts';
import { signalRows } from './screen/rows.ts';
import { holdsWords, turnsWords } from './screen/turns.ts';
import { verboseLines } from './screen/verbose.ts';
import { wrap } from './screen/wrap.ts';

const labelled = 11;

/** A wider terminal gives its room to the last column; sentences stay as wide as a person reads them. */
const paragraphWidth = ({ width }: Place) => (Number.isFinite(width) ? Math.min(width, 80) - 2 : width);

/** A label and its text, continued under the text where it wraps; `colour` is put on once the lines are cut. */
export function labelledLines(
  label: string,
  text: string,
  { width }: Place,
  colour = (line: string) => line,
): string[] {
  const [first = '', ...rest] = wrap(text, width - labelled);
  return [
    `  ${label.padEnd(labelled - 2)}${colour(first)}`,
    ...rest.map((line) => `${' '.repeat(labelled)}${colour(line)}`),
  ];
}

const sampleLine = 'SYNTHETIC SAMPLE, not the market. Your own files: rotation check --data DIR';

function facts(report: Report, place: Place): string[] {
  const { verdict } = report;
  const data = dataWords(report);
  const turns =
    verdict.state === 'insufficient-data'
      ? []
      : labelledLines('Turns', `${turnsWords(report)}; ${holdsWords(report)}`, place);
  return [...turns, ...labelledLines('Data', data.text, place, data.warns ? place.paint.warn : undefined)];
}

/** The verdict and what it rests on in one screen of at most 23 lines; `verbose` opens every part of it. */
export const table: Renderer = (report, place) => {
  const { verdict, signals, sample } = report;
  const lines = [
    ...(sample ? wrap(sampleLine, place.width).map(place.paint.warn) : marketLines(report, place)),
    '',
    ...verdictLines(report, place),
    ...wrap(paragraph(report), paragraphWidth(place)).map((line) => `  ${line}`),
    '',
    ...(verdict.state === 'insufficient-data' ? [] : [...signalRows(signals, verdict.composite ?? 0, place), '']),
    ...facts(report, place),
    ...(place.verbose ? ['', ...verboseLines(report, place)] : []),
  ];
  return `${lines.join('\n')}\n`;
};
