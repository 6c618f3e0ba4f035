import { decidingContrast } from '../../src/judgement/names.ts';
import type { World } from '../../src/judgement/world.ts';
import type { PoolReport } from '../../src/report/pool/schema.ts';
import { poolSummaryWords } from '../../src/report/pool/words.ts';
import { rulesVersion } from './rules-version.ts';
import { sources } from './sources.ts';

/** Names of folders that are to stand under another one. */
export type Renamed = Readonly<Record<string, string>>;

/** The report with its markets under their own names and with their sources, and without anything of the machine it was made on. */
export function shippedPool(report: PoolReport, computed: string, renamed: Renamed = {}): PoolReport {
  const named: PoolReport = JSON.parse(JSON.stringify(report), (_, value) =>
    typeof value === 'string' && Object.hasOwn(renamed, value) ? renamed[value] : value,
  );
  return {
    ...named,
    summary: poolSummaryWords(named),
    generatedAt: `${computed}T00:00:00.000Z`,
    evidence: { computed, rules: rulesVersion() },
    markets: named.markets.map((market) => {
      const source = sources[market.name]?.source;
      if (source === undefined)
        throw new Error(`no source is known of ${market.name}: add it to scripts/evidence/sources.ts`);
      return {
        ...{ ...market, folder: null, source },
        inputs: market.inputs.map((input) => ({ ...input, file: input.file.split('/').at(-1) ?? '' })),
      };
    }),
    warnings: [],
    notes: [],
  };
}

/** A figure that has to be there. */
function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a figure of the evidence is missing');
  return value;
}

/** What `check` says of other markets, from a shipped pool. */
export function shippedWorld({ evidence, markets, outOfSample: { contrasts } }: PoolReport): World {
  const deciding = contrasts.filter(({ contrast }) => contrast === decidingContrast);
  const [first] = deciding;
  const largest = present(first?.robustness.largest);
  const pooled = markets.filter(({ name }) => first?.markets.some((one) => one.name === name));
  const difference = (of: { difference: number | null; p: number | null }) => ({
    difference: present(of.difference),
    p: present(of.p),
  });
  return {
    computed: present(evidence).computed,
    since: Math.min(...pooled.map((market) => Number(market.first.slice(0, 4)))),
    largest: present(sources[largest]).title,
    horizons: deciding.map((one) => {
      if (one.robustness.largest !== largest)
        throw new Error('another market is the largest at another horizon: say which');
      const { until, first: before, second } = present(one.robustness.halves);
      return {
        ...{ horizon: one.horizon, markets: one.markets.length, ...difference(one), adjustedP: present(one.adjustedP) },
        ...{ withoutLargest: difference(one.robustness.withoutLargest), late: difference(one.robustness.late) },
        halves: { until, first: present(before), second: present(second) },
      };
    }),
  };
}
