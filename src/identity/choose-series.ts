import type { Role, Series } from '../series/series.ts';
import { type IdentifiedIndex, type IndexEvidence, type Standing, standings } from './identify-index.ts';

/** A series that may be used for its index. */
export interface Candidate {
  series: Series;
  index: IdentifiedIndex;
  evidence: IndexEvidence;
}

/** The series to use for one index, the one that holds on common days first, and why the others are not used. */
export interface Choice<C extends Candidate> {
  chosen: C[];
  passedOver: { candidate: C; why: string }[];
}

interface Span {
  first: number;
  last: number;
}

/** Days between two files that still follow each other: a weekend and a holiday. */
const adjacent = 5;
/** Two files of one index never differ by more on a common day, a fraction. */
const maxDifference = 50e-4;

const spanOf = ({ series: { days } }: Candidate): Span => ({ first: days[0] ?? 0, last: days.at(-1) ?? 0 });

const confirmedYears = ({ evidence, index: { role } }: Candidate) => evidence.levels[role].agreeing;

/** The series with the most confirmed year ends first, then the longest, then one that is named after it. */
const byEvidence = (a: Candidate, b: Candidate) =>
  confirmedYears(b) - confirmedYears(a) ||
  b.series.days.length - a.series.days.length ||
  Number(b.index.name !== null) - Number(a.index.name !== null) ||
  (a.series.id < b.series.id ? -1 : 1);

const byFirstDay = (a: Candidate, b: Candidate) => spanOf(a).first - spanOf(b).first || byEvidence(a, b);

/** True if the spans leave days of another one uncovered. */
const addsDays = (spans: readonly Span[], { first, last }: Span) =>
  !spans.some((span) => span.first <= first && last <= span.last);

/** Spans with one more; those that overlap or follow each other are one. */
function joined(spans: readonly Span[], added: Span): Span[] {
  const apart = spans.filter(({ first, last }) => first > added.last + adjacent || last < added.first - adjacent);
  const touching = [added, ...spans.filter((span) => !apart.includes(span))];
  const first = Math.min(...touching.map((span) => span.first));
  return [...apart, { first, last: Math.max(...touching.map((span) => span.last)) }];
}

/** True if two series differ by more than 50 basis points on a common day. */
function isApart(one: Series, other: Series): boolean {
  for (let i = 0, j = 0; i < one.days.length && j < other.days.length; ) {
    const [a, b] = [one.days[i] ?? 0, other.days[j] ?? 0];
    if (a === b && Math.abs((other.closes[j] ?? 0) / (one.closes[i] ?? 0) - 1) > maxDifference) return true;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return false;
}

/** Standings whose series may continue one of another standing. */
const continues: Readonly<Record<Standing, readonly Standing[]>> = {
  confirmed: ['confirmed', 'named'],
  rescaled: ['rescaled'],
  named: ['named'],
  proxy: ['proxy'],
};

/** True if two rescaled series have one base: series of two never continue each other. */
const isSameBase = (one: Candidate, other: Candidate) => {
  const ratio = ({ evidence, index: { role } }: Candidate) => evidence.levels[role].ratio;
  return one.index.standing !== other.index.standing || Math.abs(ratio(one) / ratio(other) - 1) < 1e-4;
};

const better: Readonly<Record<Standing, string>> = {
  confirmed: 'another file has the published year ends',
  rescaled: 'another file has the published year ends at another base',
  named: 'the index itself is there',
  proxy: 'another fund is there',
};

/** Why a candidate does not continue the series in use; undefined if it may. */
function unfit(candidate: Candidate, best: Candidate): string | undefined {
  const { standing, kind, name } = candidate.index;
  if (kind === 'proxy' && best.index.kind === 'index') return `${name} is a proxy, and the index itself is there`;
  if (!continues[best.index.standing].includes(standing) || !isSameBase(candidate, best))
    return better[best.index.standing];
  if (standing === 'proxy' && name !== best.index.name) return better.proxy;
  // Only a name speaks for it, and the closes speak against it.
  if (standing === 'named' && best.index.standing !== 'named' && isApart(best.series, candidate.series))
    return `it differs by over 50 bp from ${best.series.origins[0]?.file ?? best.series.id}, which has the published year ends`;
  return undefined;
}

/** True if a candidate adds days, or contradicts a series that only has its name too: splicing refuses the two. */
const isNeeded = (candidate: Candidate, best: Candidate, spans: readonly Span[]) =>
  addsDays(spans, spanOf(candidate)) || (best.index.standing === 'named' && isApart(best.series, candidate.series));

/**
 * The series of one index to use, of all that a folder holds: confirmed by year ends before rescaled, before those with the
 * name alone, before proxies. Of several the one with the most confirmed year ends is used, then the longest; those that
 * continue it are added.
 *
 * @param candidates - all of one role
 */
export function chooseSeries<C extends Candidate>(role: Role, candidates: readonly C[]): Choice<C> {
  const ours = candidates.filter(({ index }) => index.role === role);
  const best = standings.flatMap((standing) =>
    ours.filter(({ index }) => index.standing === standing).sort(byEvidence),
  )[0];
  if (best === undefined) return { chosen: [], passedOver: [] };
  const chosen = [best];
  const passedOver: Choice<C>['passedOver'] = [];
  let spans = [spanOf(best)];
  const rest = ours.filter((candidate) => candidate !== best).sort(byFirstDay);
  // What is confirmed goes before what only has the name.
  const ranked = standings.flatMap((standing) => rest.filter(({ index }) => index.standing === standing));
  for (const candidate of ranked) {
    const why =
      unfit(candidate, best) ?? (isNeeded(candidate, best, spans) ? undefined : 'the files in use span its years');
    if (why !== undefined) {
      passedOver.push({ candidate, why });
      continue;
    }
    chosen.push(candidate);
    spans = joined(spans, spanOf(candidate));
  }
  return { chosen, passedOver };
}
