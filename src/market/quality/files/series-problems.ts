import { isoDate } from '../../../dates/civil-dates.ts';
import { sessionsAfter } from '../../../dates/nyse/calendar.ts';
import { isOff } from '../../../identity/compared-year-ends.ts';
import type { Problem } from '../../../series/problem.ts';
import type { Series } from '../../../series/series.ts';
import { count, plural } from '../../../words/counts.ts';
import { someSpans } from '../../../words/dates.ts';
import { firstItems } from '../../../words/first-items.ts';
import { fixed, price, signedPercent } from '../../../words/numbers.ts';
import { isWeekend } from '../../calendar/gaps.ts';
import { type Now, unfinishedNote } from '../age.ts';
import { minMultiple } from '../bad-ticks.ts';
import type { Inspection, Subject } from '../inspection.ts';
import { moveWords } from '../move-words.ts';
import type { OwnSessions } from './own-sessions.ts';

const warning = (code: string, message: string): Problem => ({ code, severity: 'warning', message });

const maxListed = 6;
const maxBadTicks = 8;

/** "; 31 of them repeat the close before": copies of a Friday, for example. */
const copied = (extra: Int32Array, copies: Int32Array) => {
  const n = extra.filter((day) => copies.includes(day)).length;
  if (n === 0) return '';
  return n === 1 ? '; one repeats the close before it' : `; ${count(n)} repeat the close before them`;
};

/** Sessions that a file lacks and another of the three has. */
function missingOf(own: OwnSessions | undefined): Problem[] {
  if (own === undefined || own.missing.length === 0) return [];
  const what = `${plural(own.missing.length, 'session')} missing that another of the three files has`;
  return [warning('missing-sessions', `${what}: ${someSpans(own.missing, () => false)}`)];
}

function calendarProblems(
  { gaps, repeatedCloses: copies, hasOtherCalendar }: Inspection,
  own: OwnSessions | undefined,
): Problem[] {
  // Another exchange has sessions on some weekends; a copy of the close before is none.
  const weekend = gaps.extra.filter(
    (day) => isWeekend(day) && (!hasOtherCalendar || (copies.includes(day) && !own?.isShared(day))),
  );
  const holidays = gaps.extra.filter((day) => !isWeekend(day));
  const isNext = (before: number, after: number) => sessionsAfter(before, after) === 1;
  const never = () => false;
  const weekends =
    weekend.length === 0
      ? []
      : [
          warning(
            'weekend-rows',
            `${plural(weekend.length, 'row')} on a Saturday or Sunday: ${someSpans(weekend, never)}${copied(weekend, copies)}`,
          ),
        ];
  if (hasOtherCalendar) {
    const compared = own ? 'compared with the days of the other two files' : 'not compared with its sessions';
    const message = `it has rows on most holidays of the NYSE, and is ${compared}`;
    return [...missingOf(own), ...weekends, { code: 'other-calendar', severity: 'info', message }];
  }
  return [
    ...(gaps.missing.length === 0
      ? []
      : [
          warning(
            'missing-sessions',
            `${plural(gaps.missing.length, 'NYSE session')} missing: ${someSpans(gaps.missing, isNext)}`,
          ),
        ]),
    ...weekends,
    ...(holidays.length === 0
      ? []
      : [
          warning(
            'extra-days',
            `${plural(holidays.length, 'row')} on holidays of the NYSE: ${someSpans(holidays, never)}${copied(holidays, copies)}`,
          ),
        ]),
  ];
}

function priceProblems({ moves, badTicks: wrong, staleRuns }: Inspection, { days, closes }: Series): Problem[] {
  const dateOf = (row: number) => isoDate(days[row] ?? 0);
  const moveProblems = moves.map((move) => warning(move.kind, `it ${moveWords(move, closes, dateOf)}`));
  const wrongWords = ({ row, change }: (typeof wrong)[number]) =>
    `${price(closes[row] ?? Number.NaN)} on ${dateOf(row)} (${signedPercent(change, 1)})`;
  const runs = [...staleRuns].sort((a, b) => b.through - b.row - (a.through - a.row));
  const runWords = ({ row, through }: (typeof runs)[number]) =>
    `${price(closes[row] ?? Number.NaN)} from ${dateOf(row)} ${through === closes.length - 1 ? 'to the end' : `to ${dateOf(through)}`} ` +
    `(${plural(through - row + 1, 'row')})`;
  return [
    ...moveProblems.slice(0, maxListed),
    ...(moveProblems.length > maxListed
      ? [warning('jump', plural(moveProblems.length - maxListed, 'more such move'))]
      : []),
    ...(wrong.length === 0
      ? []
      : [
          warning(
            'bad-tick',
            `probably wrong: ${firstItems(wrong.map(wrongWords), maxBadTicks)}: at least ${minMultiple} times the usual move, reversed the next day`,
          ),
        ]),
    ...(staleRuns.length === 0
      ? []
      : [warning('stale-prices', `stands still at ${firstItems(runs.map(runWords), maxListed)}`)]),
  ];
}

function levelProblems({ yearEnds }: Inspection): Problem[] {
  const apart = yearEnds.filter(isOff);
  if (apart.length === 0) return [];
  const words = firstItems(
    apart.map(
      ({ day, close, published, basisPoints }) =>
        `${isoDate(day)} ${price(close)} against ${price(published)} (${fixed(basisPoints, 1)} bp)`,
    ),
    maxListed,
  );
  return [
    warning('levels-differ', `${apart.length} of ${plural(yearEnds.length, 'year end')} not as published: ${words}`),
  ];
}

/**
 * Problems of a single series, prices first.
 *
 * @param own - sessions of three files of another exchange that are checked together; undefined if there are none
 */
export const seriesProblems = (
  inspection: Inspection,
  { series, macroKind }: Subject,
  now: Now,
  own?: OwnSessions,
): Problem[] => [
  ...priceProblems(inspection, series),
  ...levelProblems(inspection),
  ...(macroKind?.step || (macroKind && macroKind.frequency !== 'day') ? [] : calendarProblems(inspection, own)),
  ...unfinishedNote(inspection.unfinishedDays, now, series.id).map(({ code, message }) => warning(code, message)),
];
