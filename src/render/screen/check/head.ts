import type { Report } from '../../../report/check/schema.ts';
import { compositeText, stateWords } from '../../../report/verdict-words.ts';
import { plural } from '../../../words/counts.ts';
import { level, signedPercent } from '../../../words/numbers.ts';
import type { Paint, RenderOptions } from '../../renderer.ts';
import { flow, type Piece } from '../layout/flow.ts';

type Index = Report['market']['small'];

function indexWords({ short, close, change1, recordClose }: Index, paint: Paint): Piece {
  const change = change1 === null ? '' : ` ${signedPercent(change1, 1)}`;
  return { text: `${short} ${level(close)}${change}`, colour: recordClose ? paint.strong : paint.dim };
}

/** Date and closes; record closes are highlighted. */
export function marketLines({ market }: Report, { paint, width }: RenderOptions): string[] {
  const { last, large, small, growth } = market;
  const indices = [large, small, growth].map((index) => indexWords(index, paint));
  return flow([{ text: last, colour: paint.dim }, ...indices], '  ', width, '  ');
}

const marks = {
  breakout: ['▲', 'UP'],
  'relief-rally': ['▼', 'DOWN'],
  undecided: ['■', '--'],
  'no-rotation': ['□', '--'],
  'insufficient-data': ['?', '?'],
} satisfies Record<Report['verdict']['state'], readonly [string, string]>;

const colours = {
  breakout: 'good',
  'relief-rally': 'bad',
  undecided: 'warn',
  'no-rotation': null,
  'insufficient-data': null,
} satisfies Record<Report['verdict']['state'], keyof Paint | null>;

/** The last change of the verdict. On old data the last session is not "today". */
function since({ verdict, market }: Report): string {
  const { sessions, since: first, previous, withoutByHand } = verdict;
  if (withoutByHand) return `without the P/E ${stateWords[withoutByHand.state]}, since ${withoutByHand.since}`;
  if (sessions === null || first === null) return '';
  // The state may have begun before the files do.
  const isFirst = previous?.state === 'insufficient-data' && previous.since === market.first;
  if (sessions > 1 && isFirst) return `for all ${plural(sessions, 'session')} that can be judged, since ${first}`;
  if (sessions > 1) return `for ${plural(sessions, 'session')}, since ${first}`;
  const day = (market.age ?? 0) > 0 ? `on ${first}` : 'today';
  return `new ${day}${previous === null ? '' : `, was ${stateWords[previous.state]}`}`;
}

/** State, confidence, score, and the last change. */
export function verdictLines(report: Report, { paint, unicode, width }: RenderOptions): string[] {
  const { verdict, rules } = report;
  const { state, confidence, composite } = verdict;
  const colour = colours[state];
  const pieces: Piece[] = [
    {
      text: `${marks[state][unicode ? 0 : 1]} ${stateWords[state].toUpperCase()}`,
      colour: (text) => paint.strong(colour === null ? text : paint[colour](text)),
    },
  ];
  if (confidence !== null) pieces.push({ text: `${confidence} confidence` });
  if (composite !== null && state !== 'insufficient-data')
    pieces.push({ text: `score ${compositeText(composite, rules.verdict)}` });
  if (state !== 'insufficient-data' && since(report) !== '') pieces.push({ text: since(report) });
  const lines = flow(pieces, '   ', width, '  ');
  return lines.length === 1 ? lines : flow(pieces, '  ', width, '  ');
}
