import { level, plural, signedPercent } from '../../signals/words.ts';
import type { Paint, Place } from '../format.ts';
import type { Report } from '../schema.ts';
import { compositeText, stateWords } from '../verdict-words.ts';

type Index = Report['market']['small'];

function indexWords({ short, close, change1, record }: Index, paint: Paint): string {
  const change = change1 === null ? '' : ` ${signedPercent(change1, 1)}`;
  const text = `${short} ${level(close)}${change}`;
  return record ? `${paint.strong(text)}` : paint.dim(text);
}

/** Date and closes; a record close of an index is set off. */
export function marketLine({ market }: Report, { paint }: Place): string {
  const { last, large, small, growth } = market;
  return [paint.dim(last), ...[large, small, growth].map((index) => indexWords(index, paint))].join('  ');
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
  'no-rotation': 'strong',
  'insufficient-data': 'strong',
} satisfies Record<Report['verdict']['state'], keyof Paint>;

/** State, confidence, score, and what changed. */
export function verdictLine({ verdict }: Report, { paint, unicode }: Place): string {
  const { state, confidence, composite, previous, sessions, since } = verdict;
  const mark = marks[state][unicode ? 0 : 1];
  const parts = [`${mark} ${stateWords[state].toUpperCase()}`];
  if (confidence !== null) parts.push(`${confidence} confidence`);
  if (composite !== null && state !== 'insufficient-data') parts.push(`score ${compositeText(composite)}`);
  if (state !== 'insufficient-data') {
    const was = previous === null ? '' : `, was ${stateWords[previous.state]}`;
    parts.push(sessions === 1 ? `new today${was}` : `for ${plural(sessions, 'session')}, since ${since}`);
  }
  const [headline = '', ...rest] = parts;
  return [paint.strong(paint[colours[state]](headline)), ...rest].join('   ');
}
