import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { type Evaluation, evaluate } from '../../../src/judgement/evaluation.ts';
import { assemble, type SeriesFile } from '../../../src/market/assemble.ts';
import { readSeries } from '../../../src/readers/read-series.ts';
import type { ReportContext } from '../../../src/report/check/build.ts';
import { usLabels } from '../../../src/series/labels.ts';
import type { Observation } from '../../../src/series/observation.ts';
import type { Role } from '../../../src/series/series.ts';
import { sampleText } from '../processes/fake-io.ts';

const names = { large: 'spx', small: 'rut', growth: 'nasdaq' } as const;

interface Given {
  /** Texts in the place of the sample's. */
  texts?: Partial<Record<Role, string>>;
  asOf?: string;
  /** Forward P/E of large and small caps on the verdict's day. */
  priceEarnings?: [large: number, small: number];
}

/** The embedded sample, evaluated. */
export async function sampleEvaluation({ texts = {}, asOf, priceEarnings }: Given = {}): Promise<Evaluation> {
  const part = async (role: Role): Promise<SeriesFile[]> => [
    await readSeries(new TextEncoder().encode(texts[role] ?? sampleText(names[role])), `${names[role]}.csv`),
  ];
  const figure = (series: string, value: number): Omit<Observation, 'day'> => ({
    series,
    value,
    unit: 'ratio',
    basis: 'forward',
    provider: 'command line',
  });
  const market = assemble({
    files: { large: await part('large'), small: await part('small'), growth: await part('growth') },
    observations: [],
    sameDay: priceEarnings && [figure('pe-large', priceEarnings[0]), figure('pe-small', priceEarnings[1])],
    labels: usLabels,
    now: { day: daysFromIso('2026-02-01'), minute: 0 },
    asOf: asOf === undefined ? undefined : daysFromIso(asOf),
  });
  return evaluate(market);
}

/** What a report says besides the evaluation. */
export const context: ReportContext = {
  version: '0.0.0',
  generatedAt: '2026-02-01T05:00:00.000Z',
  sample: false,
  age: 0,
  inputs: (['large', 'small', 'growth'] as const).map((role) => ({
    role,
    file: `${names[role]}.csv`,
    reader: 'canonical',
    column: 'close',
    symbol: null,
    first: '1989-12-29',
    last: '2026-01-30',
    rows: 9088,
  })),
};
