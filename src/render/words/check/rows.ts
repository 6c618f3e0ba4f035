import type { Report, SignalReport } from '../../../report/check/schema.ts';
import { listWords } from '../../../words/list-words.ts';
import { signed } from '../../../words/numbers.ts';

/** The modules of the mission: they always have a row, also without data. */
const modules: readonly string[] = ['correlation', 'first-five-days', 'valuation'];

/** Rows of signals at most. */
export const maxRows = 7;
export const minRows = modules.length;

/** What a screen has room for: so many rows, the longer or the shorter wording of the rest, and what other markets say. */
export interface Plan {
  rows: number;
  isDense: boolean;
  hasWorld: boolean;
}

const strength = ({ weight, score }: SignalReport) => weight * Math.abs(score ?? 0);

const isModule = ({ id }: SignalReport) => modules.includes(id);

const hasSide = ({ stance }: SignalReport) => stance === 'breakout' || stance === 'relief-rally';

/** Strongest first; of equal ones first those that contradict the composite; those without data last. */
function ranked({ signals, verdict }: Report): SignalReport[] {
  const side = verdict.composite ?? 0;
  const dissents = ({ score }: SignalReport) => (score ?? 0) * side < 0;
  return [...signals].sort(
    (a, b) =>
      Number(b.known) - Number(a.known) || strength(b) - strength(a) || Number(dissents(b)) - Number(dissents(a)),
  );
}

/** The signals with a row: the modules of the mission and the strongest of the others that take a side. */
export function signalsWithRow(report: Report, max: number): SignalReport[] {
  const all = ranked(report);
  const free = Math.max(0, max - report.signals.filter(isModule).length);
  const strongest = all.filter((signal) => !isModule(signal) && hasSide(signal)).slice(0, free);
  return all.filter((signal) => isModule(signal) || strongest.includes(signal));
}

/** Title and weight of a row. */
export const rowTitle = ({ title, weight }: SignalReport): string =>
  weight === 1 ? title : `${title} (weight ${weight})`;

/** Why a signal points its way; of a module without data, how to get it. */
export function rowReason({ id, known, because, reason, stance }: SignalReport, { observations }: Report): string {
  if (known || stance === 'not-applicable') return because;
  const isPriceEarnings = ({ series }: Report['observations'][number]) =>
    series === 'pe-large' || series === 'pe-small';
  if (id === 'valuation' && !observations.some(isPriceEarnings)) return 'no P/E; run: rotation data note';
  return reason ?? because;
}

/** A line of 80 columns behind its indent. */
const lineWidth = 78;

const namesOf = (signals: readonly SignalReport[]) => listWords(signals.map(({ title }) => title));

/** The signals without a row, by what became of them, in the order of their weight in the verdict: as much as one line holds. */
export function otherSignals(report: Report, shown: readonly SignalReport[]): string {
  const rest = ranked(report).filter((signal) => !shown.includes(signal));
  const of = (stance: SignalReport['stance']) => rest.filter((signal) => signal.stance === stance);
  const listed = (label: string, stance: SignalReport['stance']) =>
    of(stance).length > 0 ? `${label}: ${namesOf(of(stance))}.` : '';
  const others = rest.filter(hasSide).map(({ title, score }) => `${title} ${signed(score ?? 0)}`);
  const sided = others.length > 0 ? `Others: ${others.join(', ')}.` : '';
  const neutral = listed('Near zero', 'neutral');
  const out = listed('Not applicable', 'not-applicable');
  const count = (stance: SignalReport['stance'], text: (n: number) => string) =>
    of(stance).length > 0 ? `${text(of(stance).length)}.` : '';
  const near = count('neutral', (n) => `${n} near zero`);
  const apart = count('not-applicable', (n) => `${n} ${n === 1 ? 'does' : 'do'} not apply`);
  const { length: missing } = report.signals.filter(({ stance }) => stance === 'unknown');
  const lacking = (text: string) => (missing > 0 ? `${missing} of ${report.signals.length} ${text}.` : '');
  const counts = [
    [of('neutral').length, 'near zero'],
    [of('not-applicable').length, 'n/a'],
    [missing, 'without data'],
  ]
    .flatMap(([n, what]) => (n === 0 ? [] : [`${n} ${what}`]))
    .join(', ');
  const hinted = lacking('signals have no data (rotation signals)');
  const texts = [
    [sided, listed('Near zero, so no bar', 'neutral'), out, hinted],
    [sided, neutral, out, lacking('signals have no data')],
    [sided, neutral, apart, hinted],
    [sided, neutral, apart, lacking('signals have no data')],
    [sided, near, apart, lacking('have no data')],
    [sided, counts === '' ? '' : `${counts}.`],
    [sided],
  ].map((parts) => parts.filter((part) => part !== '').join(' '));
  return texts.find((text) => text.length <= lineWidth) ?? texts.at(-1) ?? '';
}
