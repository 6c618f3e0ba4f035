import type { Shown } from '../../report/show/build.ts';
import type { ShowReport } from '../../report/show/schema.ts';
import { noteWords } from '../../words/notes.ts';
import type { Paint, RenderOptions } from '../renderer.ts';
import { sampleLine } from '../words/sample.ts';
import { capital, changesText, markOf, paramsText, recordTexts, sourcesText, stanceText } from '../words/show.ts';
import { historyChart, historyText } from './chart/show.ts';
import { indented } from './layout/indented.ts';
import { labelledLines } from './layout/labelled.ts';
import { wrap } from './layout/wrap.ts';
import { tableLines } from './show-tables.ts';

const screen = 80;

const colours = {
  breakout: 'good',
  'relief-rally': 'bad',
  neutral: null,
  'not-applicable': null,
  unknown: null,
} satisfies Record<ShowReport['signal']['stance'], keyof Paint | null>;

/** Title, day, mark, stance, score and weight; wrapped with a hanging indent. What is broken has no colour. */
function head({ signal, session }: ShowReport, { unicode, paint, width }: RenderOptions): string[] {
  const colour = colours[signal.stance];
  const stance = `${markOf(signal, unicode)} ${stanceText(signal)}`;
  const title = capital(signal.title);
  const [first = '', ...rest] = wrap(`${title} on ${session}: ${stance} (weight ${signal.weight})`, width - 2);
  const painted = colour === null ? first : first.replace(stance, (text) => paint[colour](text));
  return [painted.replace(title, (text) => paint.strong(text)), ...rest.map((line) => `  ${line}`)];
}

/** A signal in full: what it says and the caveat that decides, what would change it, its record, its rule, and the figures behind it. */
export function render({ report, details }: Shown, page: RenderOptions): string {
  const width = Math.min(page.width, screen);
  const options = { ...page, width };
  const { paint } = options;
  const labelled = (label: string, ...texts: readonly string[]) =>
    texts.every((text) => text === '') ? [] : labelledLines({ label, texts }, options);
  const sentence = (text: string) => indented(text, width, 2);
  const blocks: string[][] = [
    [
      ...(report.sample ? wrap(sampleLine, width).map(paint.warn) : []),
      ...head(report, options),
      ...sentence(report.says),
      ...report.notes.flatMap(sentence),
    ],
    [
      ...labelled('Changes', changesText(report)),
      ...labelled('Record', ...recordTexts(report)),
      ...report.warnings.flatMap((warning) =>
        labelledLines({ label: 'Data', texts: [noteWords(warning)], colour: paint.warn }, options),
      ),
    ],
    [
      ...labelled('Rule', report.rule),
      ...labelled('Set to', paramsText(report)),
      ...labelled('Claim', report.signal.claim),
      ...labelled('Sources', sourcesText(report)),
    ],
    [...labelled('Value', historyText(report)), ...historyChart(report, page)],
    ...report.tables.map(({ rows }, i) => {
      const table = details.tables[i];
      return table && rows.length > 0 ? tableLines(table, rows, options) : [];
    }),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
