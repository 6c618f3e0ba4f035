import type { Report } from '../../report/check/schema.ts';

/** The first line of whatever is computed from the embedded sample. */
export const sampleLine = 'SYNTHETIC SAMPLE, not the market. Real data: rotation data fetch --into ~/prices';

/** The lines of a check on the sample: the first one, and that the folder has prices of its own. */
export function sampleLines({ sample, notes }: Pick<Report, 'sample' | 'notes'>): string[] {
  if (!sample) return [];
  const here = notes.filter(({ code }) => code === 'prices-here').map(({ message }) => message);
  return [sampleLine, ...here.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`)];
}
