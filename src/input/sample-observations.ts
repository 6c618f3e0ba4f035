import { daysFromIso } from '../dates/civil-dates.ts';
import type { DistinctObservations } from '../readers/observations/distinct-observations.ts';
import type { Observation } from '../series/observation.ts';

const figure = (date: string, series: string, value: number): Observation => ({
  day: daysFromIso(date),
  ...{ series, value, unit: 'ratio', basis: 'forward', provider: 'made up' },
});

/** The P/E ratios of the embedded sample, made up like its closes: without them it could not show the valuation. */
export const sampleObservations: DistinctObservations = {
  observations: [
    figure('2025-09-30', 'pe-large', 24.1),
    figure('2025-09-30', 'pe-small', 17.1),
    figure('2026-01-05', 'pe-large', 22.4),
    figure('2026-01-05', 'pe-small', 17.2),
  ],
  notes: [],
};
