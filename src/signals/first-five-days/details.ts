import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { until } from '../../series/series.ts';
import { valueAt } from '../../stats/value-at.ts';
import { numberWord, plural } from '../../words/counts.ts';
import { level, percent as percentWords, signedPercent } from '../../words/numbers.ts';
import { percent, share, text, whole } from '../details/columns.ts';
import type { DetailTable, SignalDetails } from '../details/detail-table.ts';
import { missingWords } from '../missing-words.ts';
import { lastOpening, sessionNumber } from '../year-openings.ts';
import type { FirstFiveDaysColumns, FirstFiveDaysParams } from './evidence.ts';
import {
  type FirstFiveRecord,
  firstFiveRecord,
  lastYears,
  smallCapsAfterUpStarts,
  type YearGroup,
  type YearRecord,
  yearRecords,
} from './year-records.ts';

/** Years in the commentary's count, 2019 to 2025, and how many of them it says began with a gain. */
const publishedCount = { years: 7, up: 6 };

function says(
  { value, score, base }: FirstFiveDaysColumns,
  t: number,
  market: Market,
  { sessions }: FirstFiveDaysParams,
): string {
  const { own, days, large: closes, labels } = market;
  const { name } = labels.large;
  const start = valueAt(value, t);
  const large = until(own.large, valueAt(days, t));
  const year = lastOpening(large.days, sessions, labels.isUs);
  const first = year?.base ?? -1;
  if (year && year.missing.length > 0) return `Unknown: ${missingWords(market, year.missing, ['large'])}.`;
  if (Number.isNaN(valueAt(base, t))) return `The old year's last close of the ${name} is not in the file.`;
  const from = `From ${level(valueAt(base, t))} (${isoDate(valueAt(large.days, first))})`;
  if (Number.isNaN(start)) {
    return `${from} the ${name} has had ${plural(year ? sessionNumber(large.days, year, large.days.length - 1, labels.isUs) : 0, 'session')} of this year; the rule waits for ${sessions}.`;
  }
  const to = `${level(valueAt(large.closes, year?.opened ?? -1))} (${isoDate(valueAt(large.days, year?.opened ?? -1))})`;
  const moved = `${start < 0 ? 'lost' : 'gained'} ${percentWords(Math.abs(start), 2)} in its first ${numberWord(sessions)} sessions`;
  const now = valueAt(closes, t) / valueAt(base, t) - 1;
  const side = now < 0 ? 'below' : 'above';
  const still = start > 0 === now >= 0 ? 'is still' : 'is now';
  const reversed = start > 0 && valueAt(score, t) < 0 ? ', which counts as reversed' : '';
  return `${from} to ${to} the ${name} ${moved}, and ${still} ${side} where the year began${reversed}.`;
}

function years(records: readonly YearRecord[], { labels }: Market): DetailTable {
  const { years: last, startedUp, agreed } = lastYears(records, publishedCount.years);
  const completed = records.filter(({ wholeYear }) => wholeYear !== null).slice(-last);
  const span = `${completed[0]?.year}-${completed.at(-1)?.year}`;
  const published = labels.isUs && span === '2019-2025' ? ` (published: ${publishedCount.up})` : '';
  const open = { unknown: 'open' };
  return {
    id: 'years',
    title: 'Every year',
    columns: [
      text('year', 'year'),
      percent('firstFive', 'first five days', { bar: true }),
      percent('wholeYear', 'whole year', open),
      percent('restOfYear', 'rest of year', open),
      percent('smallAhead', 'small-large, rest', { unknown: '-' }),
    ],
    rows: records.map((record) => ({ ...record })).reverse(),
    shown: 8,
    notes:
      last === 0
        ? []
        : [`${span}: up in ${startedUp} of ${last}${published}; direction agreed in ${agreed} of ${last}`],
  };
}

const groupRow = (name: string, { hitRate95: [low95, high95], ...group }: YearGroup) => ({
  after: name,
  ...group,
  low95,
  high95,
});

function record({ from, to, all, afterUpStart, afterDownStart }: FirstFiveRecord): DetailTable {
  return {
    id: 'record',
    title: '',
    columns: [
      text('after', `${from}-${to}`),
      whole('years', 'years'),
      whole('up', 'up'),
      share('hitRate', 'hit rate (95%)', { interval: ['low95', 'high95'] }),
      percent('meanWholeYear', 'whole year'),
      percent('meanRestOfYear', 'rest of year'),
    ],
    rows: [
      groupRow('any year (base rate)', all),
      groupRow('after an up start', afterUpStart),
      groupRow('after a down start', afterDownStart),
    ],
  };
}

/** Result of the published years, and how many of them the file has. */
function publishedSpan({ from, to, afterUpStart }: FirstFiveRecord, params: FirstFiveDaysParams): string {
  const { years, up, meanWholeYear } = afterUpStart;
  if (years === 0) return '';
  const whole = `${params.from}-${params.publishedTo}`;
  const had = `${from}-${to}`;
  const span = had === whole ? `Published span ${had}` : `Of the published span ${whole} the file has ${had}`;
  return ` ${span}: ${years}, ${up} up, ${signedPercent(meanWholeYear)}.`;
}

/** Details of `first-five-days`: every year, years by their start, and small caps in the rest of the year. */
export function firstFiveDaysDetails(
  columns: FirstFiveDaysColumns,
  t: number,
  market: Market,
  params: FirstFiveDaysParams,
): SignalDetails {
  const { sessions, from, publishedTo, reversedBelow } = params;
  const day = valueAt(market.days, t);
  const { large, small } = market.labels;
  const records = yearRecords(
    until(market.own.large, day),
    until(market.own.small, day),
    from,
    sessions,
    market.labels.isUs,
  );
  const completed = firstFiveRecord(records, Number.POSITIVE_INFINITY);
  const published = firstFiveRecord(records, publishedTo);
  const behind = smallCapsAfterUpStarts(records);
  const { fisherP } = completed;
  const significance = fisherP < 0.05 ? 'a significant difference' : 'no significant difference';
  return {
    says: says(columns, t, market, params),
    rule:
      `after a gain, +0.50 at or above the old year's close, -0.50 over ${percentWords(reversedBelow, 0)} below it, 0 between them; ` +
      `after a loss, -0.50, or 0 once above the old year's close; pending until the close of session ${sessions}`,
    otherTurningPoints: Number.isNaN(valueAt(columns.value, t))
      ? `the close of session ${sessions}`
      : 'the close of the first sessions of the next year',
    chart: 1260,
    tables: [years(records, market), ...(completed.all.years === 0 ? [] : [record(completed)])],
    notes: [
      `This is a signal about the ${large.name}${
        behind.years === 0
          ? '.'
          : `: in the rest of the years that it called, the ${small.name} was ahead of it in ${behind.ahead} of ${behind.years} (from ${behind.from}), by ${signedPercent(behind.mean)} on average.`
      }`,
      ...(completed.all.years === 0
        ? []
        : [
            `After up starts and down starts the rest of the year shows ${significance} (Fisher's p ${fisherP.toFixed(3)}); the whole year contains the five days.` +
              (market.labels.isUs && completed.to > publishedTo ? publishedSpan(published, params) : ''),
          ]),
    ],
  };
}
