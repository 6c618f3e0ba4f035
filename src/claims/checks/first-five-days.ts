import { lastYears, type YearRecord } from '../../signals/first-five-days/year-records.ts';
import { mean } from '../../stats/moments.ts';
import { plural } from '../../words/counts.ts';
import { signedPercent } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { alternative, finding, notCheckable, yardstick } from '../finding.ts';

const yearCount = 7;

const completed = (records: readonly YearRecord[]) => records.filter(({ wholeYear }) => wholeYear !== null);
const since = (records: readonly YearRecord[], year: number) => records.filter((record) => record.year >= year);
const isSeven = (years: readonly YearRecord[]) => years.length === yearCount && years.at(-1)?.year === 2025;
const seven = `the seven years 2019-2025, each from the old year's last close to the fifth session's`;
const needsSeven = 'needs S&P 500 closes from December 2018 to January 2026';

/** How many of seven years began with a gain. */
export function firstFiveRecordOfSeven({ years: known }: CheckContext): Finding {
  const records = since(known(), 2019);
  const years = completed(records);
  if (!isSeven(years)) return notCheckable(seven, needsSeven);
  const { startedUp, agreed } = lastYears(years, yearCount);
  const withRunning = records.slice(-yearCount).filter(({ firstFive }) => firstFive > 0).length;
  return finding(startedUp === 6, seven, `up in ${startedUp} of ${yearCount}`, {
    figure: `${startedUp} of ${yearCount}`,
    dependsOn: 'the seven years',
    yardsticks: [yardstick(withRunning === 6, 'the seven years 2020-2026', `up in ${withRunning} of ${yearCount}`)],
    alternatives: () => [
      alternative(agreed === 6, 'years that went on as they began, up or down', `${agreed} of ${yearCount}`),
    ],
  });
}

const isFourteen = (x: number) => Math.abs(x - 0.142) < 0.0005;

interface Average {
  /** Years that began up. */
  starts: number;
  /** Mean return of such years, and of their rest after the first five days. */
  mean: number;
  rest: number;
}

function averageOf(records: readonly YearRecord[]): Average {
  const ups = records.filter(({ firstFive }) => firstFive > 0);
  const over = (figure: 'wholeYear' | 'restOfYear') =>
    mean(Float64Array.from(ups, (record) => record[figure] ?? Number.NaN));
  return { starts: ups.length, mean: over('wholeYear'), rest: over('restOfYear') };
}

/** The average year after a first week with a gain. */
export function firstFiveAverage({ years }: CheckContext): Finding {
  const definition = 'the mean whole year of the S&P 500 after first five sessions that were up, 1950-2024, price only';
  const records = years();
  if (records[0]?.year !== 1950) {
    return notCheckable(definition, 'needs S&P 500 closes from December 1949', {
      found: records[0] ? `the file begins with ${records[0].year}` : '',
    });
  }
  const all = completed(records);
  const published = averageOf(all.filter(({ year }) => year <= 2024));
  const later = averageOf(all);
  const words = ({ starts, mean }: Average) => `${plural(starts, 'such year')}, ${signedPercent(mean)}`;
  return finding(isFourteen(published.mean), definition, words(published), {
    figure: signedPercent(published.mean),
    dependsOn: 'the years',
    yardsticks: [yardstick(isFourteen(later.mean), '1950-2025', words(later))],
    alternatives: () => {
      const recent = averageOf(all.slice(-yearCount));
      return [
        alternative(isFourteen(recent.mean), 'the past seven years alone', words(recent)),
        alternative(
          isFourteen(published.rest),
          'what was left to earn after the five days, 1950-2024',
          signedPercent(published.rest),
        ),
      ];
    },
  });
}

/** Whether 2026 began with a gain. */
export function firstFive2026({ years }: CheckContext): Finding {
  const definition = "S&P 500, the old year's last close to the fifth session's";
  const year = since(years(), 2026)[0];
  if (!year) return notCheckable(definition, 'needs S&P 500 closes from December 2025 to 2026-01-08');
  return finding(year.firstFive > 0, definition, signedPercent(year.firstFive), {
    figure: signedPercent(year.firstFive),
  });
}

/** How many of seven years began and ended with a gain. */
export function firstFivePredicts({ years: known }: CheckContext): Finding {
  const years = completed(since(known(), 2019));
  const definition = `${seven}: those that began up and ended up`;
  if (!isSeven(years)) return notCheckable(definition, needsSeven);
  const ups = years.filter(({ firstFive }) => firstFive > 0);
  const right = ups.filter(({ wholeYear }) => (wholeYear ?? 0) > 0).length;
  const others = years.filter(({ firstFive }) => !(firstFive > 0));
  const missed = others.filter(({ wholeYear }) => (wholeYear ?? 0) > 0).length;
  const { agreed } = lastYears(years, yearCount);
  return finding(
    right === 6,
    definition,
    `${plural(ups.length, 'gain')}, ${plural(right, 'up year')}; ${others.length === 1 ? 'one loss' : `${others.length} losses`}, ${plural(missed, 'up year')}`,
    {
      figure: `${right} of ${ups.length} gains`,
      dependsOn: 'whether a loss that a down year followed counts as right',
      yardsticks: [
        yardstick(agreed === 6, 'a loss that was followed by a down year counts as well', `${agreed} of ${yearCount}`),
      ],
    },
  );
}
