import { isoDate } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import { count } from './counts.ts';

const maxDates = 3;
const maxSpans = 6;

/**
 * Up to three dates, and how many more there are.
 *
 * @example someDates(Int32Array.of(0, 1, 2, 3)); // => '1970-01-01, 1970-01-02, 1970-01-03 and 1 more'
 */
export function someDates(days: ArrayLike<number>): string {
  const shown = Array.from({ length: Math.min(maxDates, days.length) }, (_, i) => isoDate(days[i] ?? 0)).join(', ');
  return days.length > maxDates ? `${shown} and ${count(days.length - maxDates)} more` : shown;
}

/** Up to six dates or spans of adjacent days, and how many more days there are. */
export function someSpans(days: Int32Array, areAdjacent: (before: number, after: number) => boolean): string {
  const spans: { from: number; to: number }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && areAdjacent(last.to, day)) last.to = day;
    else spans.push({ from: day, to: day });
  }
  const words = spans.map(({ from, to }) => (from === to ? isoDate(from) : `${isoDate(from)} to ${isoDate(to)}`));
  if (words.length <= maxSpans) return words.join(', ');
  const rest = days.length - countThrough(days, spans[maxSpans - 1]?.to ?? 0);
  return `${words.slice(0, maxSpans).join(', ')} and ${count(rest)} more`;
}
