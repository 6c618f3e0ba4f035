import type { CorrelationLine, CorrelationLines } from '../../../judgement/pictures/correlation-lines.ts';
import type { Report } from '../../../report/check/schema.ts';
import { minus } from '../draw/figures.ts';
import { spanAdjective } from '../words/spans.ts';

/** Scores below this in size speak for neither side. */
const neutral = 0.25;

const sideWords = (score: number) => (score > 0 ? 'a breakout' : 'a relief rally');

const months: Readonly<Record<number, string>> = { 63: 'three months', 126: 'six months' };

/** Two decimals, or as many as it takes not to stand on the other side of a level. */
function figure(x: number, levels: readonly number[]): string {
  const places = [2, 3, 4, 6].find((decimals) =>
    levels.every((one) => Math.sign(Number(x.toFixed(decimals)) - one) === Math.sign(x - one)),
  );
  return minus(x.toFixed(places ?? 8));
}

/** Where a correlation lies in its band. */
function placeWords(rho: number, low: number, high: number): string {
  if (rho > high) return 'above';
  if (rho < low) return 'below';
  return rho >= (low + high) / 2 ? 'in the upper half of' : 'in the lower half of';
}

const opposes = (own: number, { score }: CorrelationLine) =>
  Math.abs(score) >= neutral && Math.sign(score) !== Math.sign(own);

function bandName({ configuration }: Report, { band }: CorrelationLines): string {
  if (band === null) return 'the observed band';
  return configuration.settings.some(({ key }) => key === 'signals.correlation.band')
    ? 'your band'
    : 'the published band';
}

/** What the correlation speaks for, and whether shorter windows disagree. */
export function correlationHeadline(report: Report, found: CorrelationLines | null): string {
  const signal = report.signals.find(({ id }) => id === 'correlation');
  const [own, ...others] = found?.lines ?? [];
  if (!found || !own || !signal) return 'The correlation is switched off';
  const { value, score, reason } = signal;
  if (value === null || score === null) return `The correlation is unknown: ${reason ?? 'too few sessions'}`;
  const [from, to] = found.limits;
  const text = figure(value, [from, (from + to) / 2, to]);
  const band = bandName(report, found);
  if (Math.abs(score) < neutral)
    return `The correlation is ${text}, near the middle of ${band}: it speaks for neither side`;
  const against = others.filter((line) => opposes(score, line));
  const lead = `The ${spanAdjective(own.sessions)} correlation, ${text}, speaks for ${sideWords(score)}`;
  if (against.length > 0 && against.length === others.length)
    return `${lead}; ${others.length === 1 ? 'a shorter one' : 'shorter ones'} for ${sideWords(-score)}`;
  const [one] = against;
  if (one) return `${lead}; that over ${months[one.sessions] ?? `${one.sessions} sessions`} for ${sideWords(-score)}`;
  return `The correlation is ${text}, ${placeWords(value, from, to)} ${band}: it speaks for ${sideWords(score)}`;
}
