import type { Report, SignalReport } from '../../../report/check/schema.ts';
import { signed } from '../../../report/verdict-words.ts';
import { listWords } from '../../../words/list-words.ts';
import { isCalled } from './calls.ts';

/** The modules of the mission: they always have a row, also without data. */
const modules: readonly string[] = ['correlation', 'first-five-days', 'valuation'];

/** Rows of signals at most. */
export const maxRows = 7;
export const minRows = modules.length;

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

/** How many signals lack data; nothing where none does. */
export function lackingWords({ signals }: Report): string[] {
  const lacking = signals.filter(({ stance }) => stance === 'unknown').length;
  return lacking > 0 ? [`${lacking} of ${signals.length} lack data.`] : [];
}

/**
 * The signals without a row, by what became of them, in the order of their weight in the verdict.
 *
 * @param isDense - without those that do not apply
 */
export function otherSignals(report: Report, shown: readonly SignalReport[], isDense = false): string {
  const rest = ranked(report).filter((signal) => !shown.includes(signal));
  const sided = rest.filter(hasSide).map(({ title, score }) => `${title} ${signed(score ?? 0)}`);
  const neutral = rest.filter(({ stance }) => stance === 'neutral');
  const out = rest.filter(({ stance }) => stance === 'not-applicable');
  const texts = [', so no bar', ''].map((so) =>
    [
      ...(sided.length > 0 ? [`Others: ${sided.join(', ')}.`] : []),
      ...(neutral.length > 0 ? [`Near zero${so}: ${namesOf(neutral)}.`] : []),
      ...(out.length > 0 && !isDense ? [`Not applicable: ${namesOf(out)}.`] : []),
      // The paragraph of a verdict with a side says it.
      ...(isCalled(report) ? [] : lackingWords(report)),
    ].join(' '),
  );
  return texts.find((text) => text.length <= lineWidth) ?? texts.at(-1) ?? '';
}
