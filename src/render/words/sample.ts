/** The first line of whatever is computed from the embedded sample. */
export const sampleLine = 'SYNTHETIC SAMPLE, not the market. Real data: rotation data fetch --into ~/prices';
