import { isoDate, weekday } from '../dates/civil-dates.ts';
import { newYorkNow } from '../dates/new-york-clock.ts';
import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import { elapsedSessions, mayBeSession } from '../market/calendar/elapsed-sessions.ts';
import type { Market } from '../market/market.ts';
import { lastFinishedDay, type Now } from '../market/quality/age.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { roles, until } from '../series/series.ts';
import { plural } from '../words/counts.ts';
import { fetchCommand } from '../words/fetch-command.ts';
import { quotedPath } from '../words/quoted.ts';
import type { InputFlags } from './input-flags.ts';
import type { LoadedMarket } from './loaded-market.ts';

/** @throws UserError if the as-of day is in the future */
export function checkAsOf(asOf: number | undefined, now: Now): void {
  if (asOf === undefined || asOf <= now.day) return;
  throw new UserError(`--as-of ${isoDate(asOf)} is in the future: today is ${isoDate(now.day)} in New York`, {
    code: 'future',
    status: exitStatus.usage,
    hint: 'use a past date, or leave out --as-of',
  });
}

/** Number of exchange sessions closed since the last common row, up to a moment or the as-of day. */
export function dataAge(market: Market, moment: number, asOf = Number.POSITIVE_INFINITY): number {
  const last = market.days.at(-1) ?? Number.POSITIVE_INFINITY;
  const through = Math.min(asOf, lastFinishedDay(newYorkNow(moment)));
  return through > last ? elapsedSessions(market, last, through) : 0;
}

/** Sessions that may have closed since the last row before the data is called old. */
const freshFor = 3;

/** What is counted: the sessions of a known calendar, or the weekdays of another exchange, whose holidays are not known. */
const counted = ({ labels }: Market, age: number) =>
  labels.isUs
    ? `${plural(age, 'trading day')} ago`
    : `${plural(age, 'trading day')} ago by the weekdays of its last year`;

/** A warning that the data is old, unless a day of the past was asked for. */
export function ageNotes(asOf: number | undefined, market: Market, age: number): QualityNote[] {
  if (asOf !== undefined || age <= freshFor) return [];
  const way = market.labels.isUs ? `update them: ${fetchCommand(market.folder)}` : 'download newer files';
  const message = `prices end on ${isoDate(market.days.at(-1) ?? 0)}, ${counted(market, age)}: ${way}`;
  return [{ code: 'old-data', severity: 'warning', message }];
}

/** A note if the verdict is that of an earlier session: the as-of day was none, or the files end before it. */
export function asOfNotes(asOf: number | undefined, market: Market, age: number): QualityNote[] {
  if (asOf === undefined) return [];
  const { days, labels } = market;
  const last = isoDate(days.at(-1) ?? asOf);
  if (age > 0) {
    const message = `${plural(age, 'session')} to ${isoDate(asOf)} ${age === 1 ? 'is' : 'are'} not in all three files; their last common session is ${last}`;
    return [{ code: 'behind-as-of', severity: 'warning', message }];
  }
  if (mayBeSession(market, asOf)) return [];
  const message = `${isoDate(asOf)} is ${labels.isUs ? 'no session of the NYSE' : weekday(asOf) >= 5 ? 'a day of a weekend' : 'no weekday on which it traded in its last year'}: the verdict is that of ${last}`;
  return [{ code: 'closed-day', severity: 'info', message }];
}

/** The last day of each index and the file that holds it. */
function endsOf(files: LoadedMarket['files'], asOf = Number.POSITIVE_INFINITY): { file: string; day: number }[] {
  return roles
    .filter((role) => files[role].length > 0)
    .map((role) =>
      files[role]
        .map(({ series }) => ({
          file: series.origins.at(-1)?.file ?? '',
          day: until(series, asOf).days.at(-1) ?? Number.NEGATIVE_INFINITY,
        }))
        .reduce((a, b) => (b.day > a.day ? b : a)),
    );
}

/** @throws UserError with status 4 if more sessions have closed since the last row than --max-age permits */
export function checkAge({ market, files, age }: LoadedMarket, { maxAge, asOf }: InputFlags): void {
  if (maxAge === undefined) return;
  if (age <= maxAge) return;
  const ends = endsOf(files, asOf);
  const first = ends.reduce((a, b) => (b.day < a.day ? b : a));
  const latest = Math.max(...ends.map(({ day }) => day));
  const again = market.labels.isUs ? fetchCommand(market.folder) : 'download newer files';
  const others =
    latest > first.day
      ? `${quotedPath(first.file)} ends first, at ${isoDate(first.day)} (the others at ${isoDate(latest)}): ${again}`
      : `all three end there: ${again}${asOf === undefined ? '' : ', or name an earlier day'}`;
  const last = isoDate(market.days.at(-1) ?? 0);
  const closed =
    asOf === undefined ? `${age === 1 ? 'has' : 'have'} closed since` : `more had closed by ${isoDate(asOf)}`;
  const what = market.labels.isUs
    ? `${age}`
    : `${plural(age, 'session')} by the weekdays on which it traded in its last year`;
  throw new UserError(`the last common session is ${last}; ${what} ${closed} (--max-age ${maxAge})`, {
    code: 'too-old',
    status: exitStatus.tooOld,
    hint: others,
  });
}
