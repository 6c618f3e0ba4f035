import { signedPercent } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { finding, notCheckable } from '../finding.ts';
import { type Closes, gain, yearEnd } from './closes.ts';
import { seriesHint } from './hints.ts';

const yearGain = ({ days, closes }: Closes, year: number) =>
  gain(closes, yearEnd({ days }, year - 1), yearEnd({ days }, year));

/** The bank index against the large index, year by year. */
export function banksThreeYears({ market: { macro, own } }: CheckContext): Finding {
  const definition = 'the index of banks ahead of the S&P 500 in each of 2023, 2024 and 2025, price only';
  const banks = macro.get('banks');
  const years = [2023, 2024, 2025].map((year) => ({
    year,
    banks: banks ? yearGain({ days: banks.days, closes: banks.values }, year) : Number.NaN,
    large: yearGain(own.large, year),
  }));
  if (!banks || years.some((one) => Number.isNaN(one.banks + one.large))) {
    return notCheckable(definition, banks ? 'needs closes from December 2022 to December 2025' : seriesHint('banks'));
  }
  const words = years.map((one) => `${one.year} ${signedPercent(one.banks, 1)} against ${signedPercent(one.large, 1)}`);
  return finding(
    years.every((one) => one.banks > one.large),
    definition,
    words.join(', '),
  );
}
