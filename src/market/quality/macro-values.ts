import { civilFromDays, isoDate } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import { plainName } from '../../identity/instruments.ts';
import { nameClaim } from '../../identity/name-claim.ts';
import type { MacroKind } from '../../series/macro-kind.ts';
import type { Series } from '../../series/series.ts';
import { correlation } from '../../stats/correlation.ts';
import { quotedPath } from '../../words/quoted.ts';

/** The lookalikes of a kind in words, each with what it is instead; empty if it has none. */
export const lookalikeWords = ({ lookalikes = {} }: MacroKind): string =>
  Object.entries(lookalikes)
    .map(([name, is]) => `${name} is ${is}`)
    .join(', ');

/** What else the kind's figures cannot be: the row that shows it, and in words why. */
function fault(kind: MacroKind, { days, closes }: Series): { row: number; why: string } | undefined {
  const { sign, max, step } = kind;
  const found = (why: string, isWrong: (value: number, row: number) => boolean) => {
    const row = closes.findIndex(isWrong);
    return row < 0 ? undefined : { row, why };
  };
  const month = (row: number) => {
    const { year, month: ofYear } = civilFromDays(days[row] ?? Number.NaN);
    return year * 12 + ofYear;
  };
  return (
    found(`above ${max}`, (value) => value > max) ??
    (sign === 'any' ? undefined : found('below 0', (value) => value < 0)) ??
    (step ? found(`not a multiple of ${step}`, (value) => !Number.isInteger(value / step)) : undefined) ??
    (kind.frequency === 'month'
      ? found('the second of its month', (_, row) => row > 0 && month(row) === month(row - 1))
      : undefined)
  );
}

/** Correlation of a share with that of the day before, above which it is no share of one day: those of the NYSE reach 0.30 in a year. */
const tooSmooth = 0.8;
const minDays = 63;

/** Whether a share moves as one of a level or a mean does (stocks above their 200-day average: 0.99). */
const isSmooth = ({ closes }: Series): boolean =>
  closes.length >= minDays && correlation(closes.subarray(1), closes.subarray(0, -1)) > tooSmooth;

/**
 * Refuses a file whose figures cannot be of its kind.
 *
 * @throws UserError that names the impossible figure
 */
export function checkMacroValues(kind: MacroKind, series: Series): void {
  const { file = series.id, symbol = null } = series.origins[0] ?? {};
  const hint = [`in ${kind.unit}`, lookalikeWords(kind)].filter((words) => words !== '').join('; ');
  const refuse = (what: string) =>
    new UserError(`${quotedPath(file)} is not ${kind.description}: ${what}`, {
      code: 'not-the-series',
      file,
      hint: `--series ${kind.id} takes ${kind.description}, ${hint}`,
    });
  const claim = symbol === null || kind.columns.includes(symbol) ? undefined : nameClaim(symbol);
  if (claim && 'instrument' in claim) throw refuse(`it holds the ${plainName(claim.instrument)}`);
  const wrong = fault(kind, series);
  if (wrong) {
    throw refuse(`${series.closes[wrong.row]} on ${isoDate(series.days[wrong.row] ?? 0)} is ${wrong.why}`);
  }
  if (kind.id === 'breadth' && series.closes.every((share) => share <= 1)) {
    throw refuse('no share is above 1: these are fractions');
  }
  if (kind.id === 'breadth' && isSmooth(series)) {
    throw refuse('it hardly changes from day to day, as a share above an average does');
  }
}
