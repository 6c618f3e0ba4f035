import { decidingContrast, decidingStates } from '../../judgement/names.ts';
import { count, plural } from '../../words/counts.ts';
import { listWords } from '../../words/list-words.ts';
import { fixed, signed } from '../../words/numbers.ts';
import { callWords } from '../record/call-words.ts';
import type { PoolContrastReport, PoolReport } from './schema.ts';

const level = 0.05;

/** A log return in points with its sign. */
const points = (x: number) => signed(x * 100, 1);

/** A p to two digits. */
const probability = (p: number) =>
  p < 0.001 ? 'p under 0.001' : `p ${p < 0.1 ? Number(p.toPrecision(2)) : fixed(p, 2)}`;

const withinChance = (p: number) => (p > level ? `within chance, ${probability(p)}` : probability(p));

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Contrasts of one kind that could be computed. */
const known = <C extends Pick<PoolContrastReport, 'contrast' | 'difference'>>(
  { contrasts }: { contrasts: readonly C[] },
  kind: C['contrast'],
) =>
  contrasts.flatMap((one) =>
    one.contrast === kind && one.difference !== null ? [{ ...one, found: one.difference }] : [],
  );

/** "+1.0 points over 21 sessions (significant, Holm 0.002), +1.4 over 63 ...". */
function horizonWords(deciding: readonly (PoolContrastReport & { found: number })[]): string {
  return listWords(
    deciding.map(({ horizon, found, adjustedP }, i) => {
      const p = adjustedP ?? 1;
      const standing = p > level ? 'within chance' : found > 0 ? 'significant' : 'significant, against the rules';
      const over = `${i === 0 ? ' points' : ''} over ${count(horizon)}${i === 0 ? ' sessions' : ''}`;
      return `${points(found)}${over} (${standing}, Holm ${p < 0.001 ? 'under 0.001' : Number(p.toPrecision(2))})`;
    }),
  );
}

/** Without the largest market, entered a month later, and the largest by halves: over the first horizon. */
function robustnessWords({ horizon, robustness }: PoolContrastReport): string {
  const { largest, withoutLargest, late, halves } = robustness;
  const parts = [
    ...(withoutLargest.difference === null || withoutLargest.p === null
      ? []
      : [`${points(withoutLargest.difference)} without ${largest}, the largest (${withinChance(withoutLargest.p)})`]),
    ...(late.difference === null || late.p === null
      ? []
      : [`${points(late.difference)} when entered a month later (${withinChance(late.p)})`]),
  ];
  const inHalves =
    !halves || halves.first === null || halves.second === null
      ? ''
      : `In ${largest} alone it is ${points(halves.first)} up to ${halves.until} and ${points(halves.second)} after that.`;
  return `${parts.length === 0 ? '' : `Over ${count(horizon)} sessions it is ${listWords(parts)}. `}${inHalves}`.trim();
}

/** What a pool comes to, in a few sentences. */
export function poolSummaryWords({ markets, outOfSample, all }: Pick<PoolReport, 'markets' | 'outOfSample' | 'all'>) {
  const deciding = known(outOfSample, decidingContrast);
  const [first] = deciding;
  if (!first) {
    const isAny = markets.some(({ sample }) => sample === 'out-of-sample');
    return [
      isAny
        ? 'No market has enough sessions after breakout and relief rally to be compared: that takes 50 of each.'
        : 'Every market here is in-sample: add folders of other markets.',
    ];
  }
  const pooled = markets.filter(({ name }) => first.markets.some((one) => one.name === name));
  const since =
    pooled
      .map((market) => market.first)
      .sort()[0]
      ?.slice(0, 4) ?? '';
  const inSample = all && known(all, decidingContrast).find(({ horizon }) => horizon === first.horizon);
  const named = markets.filter(({ sample }) => sample === 'in-sample').map(({ name }) => name);
  return [
    `In ${plural(first.markets.length, 'market')} since ${since} the gain of small caps on large ones after breakout, less that after relief rally, was ${horizonWords(deciding)}.`,
    robustnessWords(first),
    ...(inSample
      ? [
          `${listWords(named)} is in-sample, and not pooled: with it ${points(inSample.found)} over ${count(first.horizon)} sessions (${withinChance(inSample.p ?? 1)}).`,
        ]
      : []),
    sentence(decidingStates.map((state) => callWords(outOfSample, state)).join('; ')),
  ].filter((text) => text !== '');
}
