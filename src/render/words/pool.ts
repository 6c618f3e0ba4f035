import type { PoolContrastReport, PooledReport, PoolReport } from '../../report/pool/schema.ts';
import { rightWords, rotationsAs } from '../../report/record/call-words.ts';
import { stateWords } from '../../report/verdict-words.ts';
import { count, plural } from '../../words/counts.ts';
import { listWords } from '../../words/list-words.ts';
import { needed, ofWords, points, probability, share, shareInterval } from './backtest.ts';

/** How the figures of a pool read, in every kind of text. */

type Row = readonly string[];
type Kind = PoolContrastReport['contrast'];

export const contrastNames = {
  'breakout-less-relief-rally': 'After breakout, less after relief rally: this decides',
  'breakout-less-any': 'After breakout, less after any session: exploratory',
} as const satisfies Record<Kind, string>;

const ofKind = <C extends { contrast: Kind }>(contrasts: readonly C[], kind: Kind): C[] =>
  contrasts.filter(({ contrast }) => contrast === kind);

/** The market of the largest weight at every horizon; "the largest market" where that differs. */
function largestName(contrasts: readonly PoolContrastReport[]): string {
  const names = new Set(contrasts.map(({ robustness }) => robustness.largest));
  return (names.size === 1 ? [...names][0] : null) ?? 'the largest market';
}

/** One contrast at all horizons: pooled, and looked at in other ways. */
export function contrastRows({ outOfSample, all, markets }: PoolReport, kind: Kind): Row[] {
  const own = ofKind(outOfSample.contrasts, kind);
  const row = (title: string, cell: (contrast: PoolContrastReport) => string): Row => [title, ...own.map(cell)];
  const largest = largestName(own);
  const inSample = markets.filter(({ sample }) => sample === 'in-sample').map(({ name }) => name);
  const withIt = (horizon: number) => ofKind(all?.contrasts ?? [], kind).find((one) => one.horizon === horizon);
  return [
    ['sessions later', ...own.map(({ horizon }) => count(horizon))],
    row('points', ({ difference }) => points(difference)),
    row('needed', ({ needed05 }) => needed(needed05)),
    row('p', ({ p }) => probability(p)),
    ...(own.some(({ adjustedP }) => adjustedP !== null)
      ? [row('Holm', ({ adjustedP }) => probability(adjustedP))]
      : []),
    row('markets', ({ markets: pooled }) => count(pooled.length)),
    row('spread beyond chance (I2)', ({ i2 }) => share(i2)),
    row(`without ${largest}`, ({ robustness }) => points(robustness.withoutLargest.difference)),
    row('  p', ({ robustness }) => probability(robustness.withoutLargest.p)),
    row('entered a month later', ({ robustness }) => points(robustness.late.difference)),
    row('  p', ({ robustness }) => probability(robustness.late.p)),
    row(`${largest}, first half`, ({ robustness }) => points(robustness.halves?.first ?? null)),
    row('  second half', ({ robustness }) => points(robustness.halves?.second ?? null)),
    ...(all === null
      ? []
      : [
          row(`with ${listWords(inSample)}, in-sample`, ({ horizon }) => points(withIt(horizon)?.difference ?? null)),
          row('  p', ({ horizon }) => probability(withIt(horizon)?.p ?? null)),
        ]),
  ];
}

/** Each market of a contrast at all horizons, the largest first: what was found, and what is needed. */
export function marketRows({ outOfSample, all, horizons }: PoolReport, kind: Kind): Row[] {
  const own = ofKind((all ?? outOfSample).contrasts, kind);
  const names = [...new Set(own.flatMap(({ markets }) => markets.map(({ name }) => name)))];
  const cell = (name: string, horizon: number) => {
    const found = own.find((one) => one.horizon === horizon)?.markets.find((market) => market.name === name);
    return found ? `${points(found.difference)} ${needed(found.needed05)}` : '-';
  };
  return [
    ['sessions later', ...horizons.map(count)],
    ...names.map((name) => [name, ...horizons.map((horizon) => cell(name, horizon))]),
  ];
}

/** How rotations and calls ended: in all markets out of sample together, or in each as well. */
export function callRows({ markets, outOfSample }: PoolReport, isOpened: boolean): Row[] {
  const right = ({ calls }: Pick<PooledReport, 'calls'>) => calls.map(({ right: k, decided }) => ofWords(k, decided));
  const lasted = ({ rotations }: Pick<PooledReport, 'rotations'>) =>
    ofWords(rotations.lasted, rotations.lasted + rotations.gaveBack);
  return [
    ['', ...outOfSample.calls.map(({ state }) => `${stateWords[state]}: ${rightWords[state]}`), 'rotations: lasted'],
    ...(isOpened ? markets : []).map((market) => [market.name, ...right(market), lasted(market)]),
    ['out of sample', ...right(outOfSample), lasted(outOfSample)],
    [
      '  95%',
      ...outOfSample.calls.map(({ interval95 }) => shareInterval(interval95)),
      shareInterval(outOfSample.lasted95),
    ],
    ['  of all rotations', ...outOfSample.calls.map(({ state }) => ofWords(...rotationsAs(state, outOfSample))), ''],
  ];
}

const years = ({ first, last }: PoolReport['markets'][number]) => `${first.slice(0, 4)} to ${last.slice(0, 4)}`;

/** What the markets are, and whether closes include dividends. */
export function marketWords({ markets, outOfSample, evidence }: PoolReport): string[] {
  const named = (sample: string) =>
    markets.filter((market) => market.sample === sample).map((market) => `${market.name} (${years(market)})`);
  const [outside, inside] = [named('out-of-sample'), named('in-sample')];
  const pooled = new Set(
    outOfSample.contrasts.flatMap(({ contrast, markets: own }) =>
      contrast === 'breakout-less-relief-rally' ? own.map(({ name }) => name) : [],
    ),
  );
  const left = markets
    .filter(({ name, sample }) => sample === 'out-of-sample' && !pooled.has(name))
    .map(({ name }) => name);
  const withDividends = markets.filter(({ totalReturn: { large, small } }) => large && small).length;
  return [
    ...(evidence === null
      ? [
          'The comparison was chosen after it had been seen in the markets of the built-in evidence: where yours are among them, p looks better than it is.',
        ]
      : [
          `Computed on ${evidence.computed} for this program, which has no price files of these markets. The comparison was chosen after it had been seen in them, so p looks better than it is. Your own folders: rotation pool DIR...`,
        ]),
    `${outside.length === 0 ? 'Out of sample: none' : `Out of sample: ${listWords(outside)}`}.${inside.length === 0 ? '' : ` In-sample, since the rules were written on it in 2025-26: ${listWords(inside)}.`}`,
    ...(left.length === 0
      ? []
      : [
          `Left out of the comparison with relief rallies, with fewer than 50 sessions after one of the two or too few in all: ${listWords(left)}.`,
        ]),
    `Verdicts on prices alone, entered at the next close; figures are log returns of small caps less large ones, in points (hundredths), with or without dividends as the files have them${withDividends === 0 ? '' : ` (${plural(withDividends, 'market')} with)`}.`,
  ];
}

/** How each block is to be read, in a line. */
export const readings = {
  deciding:
    'The mean after breakout less that after relief rally, in points: above 0 as the rules claim, significant where Holm, which adjusts for the horizons, is at most 0.05. p comes from shifting the verdicts in time, equally in all markets.',
  exploratory: 'p is unadjusted: treat nothing here as significant.',
  markets: 'Each market by itself, and what is needed at 5%; the largest weight first.',
  calls:
    'A breakout call is right if the rotation lasted, a relief rally call if it gave back. Counted over all markets; the intervals take them as independent, which they are not: true ones are wider.',
} as const;

export const title = ({ markets, asOf, evidence }: PoolReport): string =>
  `Track record of the rules over ${evidence === null ? 'your ' : ''}${plural(markets.length, 'market')}${evidence === null ? '' : ' (built-in evidence)'}${asOf === null ? '' : `, known by ${asOf}`}`;
