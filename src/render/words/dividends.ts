import { usLabels } from '../../series/labels.ts';

/**
 * What dividends have to do with returns of small in excess of large: "without dividends, which flatters small caps ...".
 *
 * @param large - whether the closes of the large index include dividends
 * @param small - whether those of the small one do
 */
export function dividendWords(
  large: { label: string; totalReturn: boolean },
  small: { label: string; totalReturn: boolean },
): string {
  if (large.totalReturn && small.totalReturn) return 'with dividends';
  if (!large.totalReturn && !small.totalReturn) {
    const isUs = large.label === usLabels.large.name && small.label === usLabels.small.name;
    return isUs
      ? 'without dividends, which flatters small caps by about half a point a year'
      : 'without dividends unless the files include them';
  }
  return `with the dividends of the ${(large.totalReturn ? large : small).label} alone, which flatters it`;
}
