import type { Io } from './io.ts';

/** The moment of the run as an ISO instant; SOURCE_DATE_EPOCH (seconds) fixes it so that runs can be compared byte for byte. */
export function generatedAt({ clock, env }: Io): string {
  const fixed = env.SOURCE_DATE_EPOCH;
  const milliseconds = fixed !== undefined && /^\d{1,11}$/.test(fixed) ? Number(fixed) * 1000 : clock();
  return new Date(milliseconds).toISOString();
}
