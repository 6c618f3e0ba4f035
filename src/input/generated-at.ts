import type { Io } from '../io.ts';

/**
 * The moment of the run in milliseconds since 1970-01-01: from the clock, or from SOURCE_DATE_EPOCH (seconds), so that runs of
 * different days can be compared byte for byte.
 */
export function momentOf({ clock, env }: Io): number {
  const fixed = env.SOURCE_DATE_EPOCH;
  return fixed !== undefined && /^\d{1,11}$/.test(fixed) ? Number(fixed) * 1000 : clock();
}

/** That moment as an ISO instant. */
export const generatedAt = (io: Io): string => new Date(momentOf(io)).toISOString();
