import type { Shown } from '../../report/show/build.ts';
import type { ShowReport } from '../../report/show/schema.ts';
import { noteWords } from '../../words/notes.ts';
import type { Paint, RenderOptions } from '../renderer.ts';
import { sampleLine } from '../words/sample.ts';
import { capital, markOf, paramsText, recordTexts, sourcesText, stanceText, turnsText } from '../words/show.ts';
import { historyChart, historyText } from './chart/show.ts';
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

/** Title, mark, stance, score and weight, with the session at the right. */
function head({ signal, session }: ShowReport, { unicode, paint }: RenderOptions, width: number): string {
  const colour = colours[signal.stance];
  const stance = `${markOf(signal, unicode)} ${stanceText(signal)}`;
  const plain = `${capital(signal.title)}   ${stance}   weight ${signal.weight}`;
  const room = Math.max(2, width - plain.length - (session ?? '').length);
  const painted = colour === null ? stance : paint[colour](stance);
  return `${paint.strong(capital(signal.title))}   ${painted}   weight ${signal.weight}${' '.repeat(room)}${paint.dim(session ?? '')}`;
}

/** Details of a signal: reading, rule, turning points, claim, record and tables. */
export function render({ report, details }: Shown, page: RenderOptions): string {
  const width = Math.min(page.width, screen);
  const options = { ...page, width };
  const { paint } = options;
  const labelled = (label: string, text: string) =>
    text === '' ? [] : labelledLines({ label, texts: [text] }, options);
  const sentence = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  const [correlation = '', ...rates] = recordTexts(report);
  const blocks: string[][] = [
    [
      ...(report.sample ? wrap(sampleLine, width).map(paint.warn) : []),
      head(report, options, width),
      ...sentence(report.says),
    ],
    [
      ...labelled('Rule', report.rule),
      ...labelled('Set to', paramsText(report)),
      ...labelled('Turns', turnsText(report)),
      ...labelled('Claim', report.signal.claim),
      ...labelled('Sources', sourcesText(report)),
      ...labelled('Record', correlation),
      ...rates.flatMap((text) => labelled('', text)),
      ...report.warnings.flatMap((warning) =>
        labelledLines({ label: 'Data', texts: [noteWords(warning)], colour: paint.warn }, options),
      ),
    ],
    [...labelled('Value', historyText(report)), ...historyChart(report, page)],
    ...report.tables.map(({ rows }, i) => {
      const table = details.tables[i];
      return table ? tableLines(table, rows, options) : [];
    }),
    report.notes.flatMap(sentence),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
