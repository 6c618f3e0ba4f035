import type { Io } from '../io.ts';

/**
 * The moment that the report speaks of, in milliseconds since 1970-01-01: the clock's, or SOURCE_DATE_EPOCH (seconds),
 * which fixes it so that runs of different days can be compared byte for byte.
 */
export function momentOf({ clock, env }: Io): number {
  const fixed = env.SOURCE_DATE_EPOCH;
  return fixed !== undefined && /^\d{1,11}$/.test(fixed) ? Number(fixed) * 1000 : clock();
}

/** That moment as an ISO instant. */
export const generatedAt = (io: Io): string => new Date(momentOf(io)).toISOString();
