import type { Role } from '../../series/series.ts';
import type { Market } from '../market.ts';

const reasons: Readonly<Record<string, string>> = {
  proxy: "the file is of a fund, whose closes are not the index's",
  rescaled: 'the file has the index from another base, so that its closes are not the published ones',
};

/**
 * Why published levels of an index cannot be held against its closes.
 *
 * @returns undefined if they can
 */
export function otherLevels({ notes }: Pick<Market, 'notes'>, role: Role): string | undefined {
  const found = notes.find((note) => note.role === role && note.code in reasons);
  return found && reasons[found.code];
}
