import { daysFromIso } from '../core/civil-dates.ts';
import { mean } from '../core/moments.ts';
import type { Market } from '../market/market.ts';
import { until } from '../market/series.ts';
import { firstFiveRecord, lastYears, type YearRecord, yearRecords } from '../signals/first-five-days-record.ts';
import { plural, signedPercent } from '../signals/words.ts';
import { decided, type Finding, type Known, otherwise, undecided } from './claim.ts';

const sessions = 5;
const asked = 7;

/** The years as the article of January 2026 could know them. */
function recordsThen({ own }: Market, from = 1950): YearRecord[] {
  const end = daysFromIso('2026-01-08');
  return yearRecords(until(own.large, end), until(own.small, end), from, sessions);
}

const completed = (records: readonly YearRecord[]) => records.filter(({ wholeYear }) => wholeYear !== null);
const isSeven = (years: readonly YearRecord[]) => years.length === asked && years.at(-1)?.year === 2025;
const seven = `the seven years 2019-2025, each from the old year's last close to the fifth session's`;
const needsSeven = 'needs S&P 500 closes from December 2018 to January 2026';

/** How many of the seven years began up. */
export function firstFiveRecordOfSeven({ market }: Known): Finding {
  const records = recordsThen(market, 2019);
  const years = completed(records);
  if (!isSeven(years)) return undecided(seven, needsSeven);
  const { startedUp, agreed } = lastYears(years, asked);
  const withRunning = records.slice(-asked).filter(({ firstFive }) => firstFive > 0).length;
  return decided(startedUp === 6, seven, `up in ${startedUp} of ${asked}`, {
    figure: `${startedUp} of ${asked}`,
    alternatives: () => [
      otherwise(agreed === 6, 'years that went on as they began, up or down', `${agreed} of ${asked}`),
      otherwise(withRunning === 6, 'the seven years 2020-2026', `up in ${withRunning} of ${asked}`),
    ],
  });
}

const isFourteen = (x: number) => Math.abs(x - 0.142) < 0.0005;

/** The average year after a start that was up. */
export function firstFiveAverage({ market }: Known): Finding {
  const definition = 'the mean whole year of the S&P 500 after first five sessions that were up, 1950-2024, price only';
  const records = recordsThen(market);
  if (records[0]?.year !== 1950) {
    return undecided(definition, 'needs S&P 500 closes from December 1949', {
      found: records[0] ? `the file begins with ${records[0].year}` : '',
    });
  }
  const published = firstFiveRecord(records, 2024).afterUpStart;
  const later = firstFiveRecord(records, 2025).afterUpStart;
  const latest = completed(records)
    .slice(-asked)
    .filter(({ firstFive }) => firstFive > 0);
  const recent = mean(Float64Array.from(latest, ({ wholeYear }) => wholeYear ?? Number.NaN));
  const words = ({ years, meanWholeYear }: typeof published) =>
    `${plural(years, 'such year')}, ${signedPercent(meanWholeYear)}`;
  return decided(isFourteen(published.meanWholeYear), definition, words(published), {
    figure: signedPercent(published.meanWholeYear),
    alternatives: () => [
      otherwise(isFourteen(later.meanWholeYear), '1950-2025', words(later)),
      otherwise(
        isFourteen(recent),
        'the past seven years alone',
        `${plural(latest.length, 'such year')}, ${signedPercent(recent)}`,
      ),
      otherwise(
        isFourteen(published.meanRestOfYear),
        'what was left to earn after the five days, 1950-2024',
        signedPercent(published.meanRestOfYear),
      ),
    ],
  });
}

/** Whether 2026 began up. */
export function firstFive2026({ market }: Known): Finding {
  const definition = "S&P 500, the old year's last close to the fifth session's";
  const year = recordsThen(market, 2026)[0];
  if (!year) return undecided(definition, 'needs S&P 500 closes from December 2025 to 2026-01-08');
  return decided(year.firstFive > 0, definition, signedPercent(year.firstFive), {
    figure: signedPercent(year.firstFive),
  });
}

/** How many of the seven years began up and ended up. */
export function firstFivePredicts({ market }: Known): Finding {
  const years = completed(recordsThen(market, 2019));
  const definition = `${seven}: those that began up and ended up`;
  if (!isSeven(years)) return undecided(definition, needsSeven);
  const ups = years.filter(({ firstFive }) => firstFive > 0);
  const right = ups.filter(({ wholeYear }) => (wholeYear ?? 0) > 0).length;
  const others = years.filter(({ firstFive }) => !(firstFive > 0));
  const missed = others.filter(({ wholeYear }) => (wholeYear ?? 0) > 0).length;
  const { agreed } = lastYears(years, asked);
  return decided(
    right === 6,
    definition,
    `${plural(ups.length, 'gain')}, ${plural(right, 'up year')}; ${others.length === 1 ? 'one loss' : `${others.length} losses`}, ${plural(missed, 'up year')}`,
    {
      figure: `${right} of ${ups.length} gains`,
      alternatives: () => [
        otherwise(agreed === 6, 'a loss that was followed by a down year counts as well', `${agreed} of ${asked}`),
      ],
    },
  );
}
