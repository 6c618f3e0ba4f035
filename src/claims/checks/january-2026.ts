import { isoDate } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import { otherLevels } from '../../market/quality/other-levels.ts';
import { valueAt } from '../../stats/value-at.ts';
import { count, plural } from '../../words/counts.ts';
import { level, signedPercent } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { alternative, finding, notCheckable } from '../finding.ts';
import { gain, rowOfDay } from './closes.ts';

const day = '2026-01-08';
const noDay = `no session of ${day} in the file`;
/** Sessions of a year: a file that begins later knows of no record. */
const year = 252;
const quarter = 63;

/** Whether the small index closed at a record that day. */
export function recordThatDay({ market, records }: CheckContext): Finding {
  const { own } = market;
  const { days, closes } = own.small;
  const row = rowOfDay(own.small, day);
  const definition = `a close above all others of the file, which begins on ${isoDate(valueAt(days, 0))}`;
  const reason = otherLevels(market, 'small');
  if (reason !== undefined) return notCheckable(definition, reason);
  if (row < year) return notCheckable(definition, row < 0 ? noDay : 'the file begins less than a year before');
  const holds = records().includes(row);
  return finding(holds, definition, `${level(valueAt(closes, row))}, ${holds ? 'a record' : 'not a record'}`);
}

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ordinal = (n: number) => ordinals[n] ?? `${count(n)}th`;

/** Whether the small index left a year or more without a record close behind that day. */
export function breakoutThatDay({ market, records: recordsOf }: CheckContext): Finding {
  const { own } = market;
  const { days } = own.small;
  const row = rowOfDay(own.small, day);
  const definition = `the first record close after ${year} sessions or more without one`;
  const reason = otherLevels(market, 'small');
  if (reason !== undefined) return notCheckable(definition, reason);
  if (row < year) return notCheckable(definition, row < 0 ? noDay : 'the file begins less than a year before');
  const records = recordsOf().subarray(0, countThrough(recordsOf(), row));
  if (records.at(-1) !== row) return finding(false, definition, 'no record close that day', { figure: 'no record' });
  let first = records.length - 1;
  while (first > 0 && valueAt(records, first) - valueAt(records, first - 1) < year) first--;
  const [opened, old] = [valueAt(records, first), valueAt(records, first - 1)];
  if (opened === row) return finding(true, definition, `the first record close since ${isoDate(valueAt(days, old))}`);
  if (first === 0) return finding(false, definition, 'records all along', { figure: 'one of many' });
  const nth = ordinal(records.length - first);
  return finding(
    false,
    definition,
    `the old record, of ${isoDate(valueAt(days, old))}, fell on ${isoDate(valueAt(days, opened))}; ${day} was the ${nth} record close since`,
    {
      figure: `the ${nth} record close`,
      alternatives: () => {
        const before = valueAt(records, records.length - 2);
        const quiet = row - before >= quarter;
        const found = `the one before was on ${isoDate(valueAt(days, before))}, ${plural(row - before, 'session')} earlier`;
        return [alternative(quiet, `the first after ${quarter} sessions without one`, found)];
      },
    },
  );
}

/** Whether the growth index closed lower that day. */
export function nasdaqLower({ market: { own } }: CheckContext): Finding {
  const row = rowOfDay(own.growth, day);
  const definition = 'Nasdaq Composite, close against the close before';
  if (row < 1) return notCheckable(definition, noDay);
  const change = gain(own.growth.closes, row - 1, row);
  return finding(change < 0, definition, signedPercent(change));
}
