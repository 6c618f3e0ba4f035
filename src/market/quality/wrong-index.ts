import { yearOf } from '../../dates/civil-dates.ts';
import { isOff } from '../../identity/compared-year-ends.ts';
import { looksLikeTotalReturn } from '../../identity/dividend-gains.ts';
import { claimed, type IndexEvidence, isBelied, otherInstrument, roleByLevels } from '../../identity/identify-index.ts';
import type { LevelEvidence } from '../../identity/level-evidence.ts';
import { fileStem } from '../../identity/name-claim.ts';
import { usLabels } from '../../series/labels.ts';
import type { Origin, Role } from '../../series/series.ts';
import { plural } from '../../words/counts.ts';
import { price } from '../../words/numbers.ts';
import { quoted } from '../../words/quoted.ts';

const totalReturn =
  ': it gains on the price index every year, by what dividends would add, and looks like total return';

/** Why a file is not the index that it is given for, and what to do. */
export interface WrongIndex {
  /** Behind the file name: "is not the Russell 2000: ...". */
  what: string;
  hint: string;
}

const flagOf: Readonly<Record<Role, string>> = { large: '--spx', small: '--rut', growth: '--nasdaq' };

/** A fund costs about a tenth of its index; nothing else does. */
const isTenth = (ratio: number) => ratio > 0.09 && ratio < 0.11;

const otherIndices =
  'for other indices: --large FILE --small FILE --growth FILE --labels "A,B,C", without the calendar of the NYSE and the published claims';

function guess(levels: LevelEvidence, evidence: IndexEvidence, { file, symbol }: Pick<Origin, 'file' | 'symbol'>) {
  if (otherInstrument(evidence) !== undefined) {
    return `it is ${quoted(evidence.symbol.kind === 'none' ? fileStem(file) : (symbol ?? ''))}, as its name says`;
  }
  if (levels.yearEnds.every(({ close, published }) => isTenth(close / published)))
    return 'it may be a fund such as SPY or IWM: its file name should say so';
  if (looksLikeTotalReturn(levels)) return 'use the price index, without dividends';
  if (levels.mayBeRebased) return 'if it is that index built from returns, name the file after it';
  return 'it may be another index, a fund or adjusted prices';
}

/** What is known of an index built from returns, behind the file name. */
export const rebasedWords = (index: string, yearEnds: number): string =>
  `begins near 100, as an index built from returns does, and ${plural(yearEnds, 'year end')} cannot show which it is: it is used as the ${index} by its name; levels and targets do not apply`;

/** "39 of 39 year ends are off (2025: 3,882.77, published 2,481.91)", and whether dividends explain it. */
export function levelWords(levels: LevelEvidence): string {
  const { yearEnds } = levels;
  const off = yearEnds.filter(isOff);
  const { day = 0, close = Number.NaN, published = Number.NaN } = off.at(-1) ?? {};
  const are = off.length === 1 ? 'is' : 'are';
  return `${off.length} of ${plural(yearEnds.length, 'year end')} ${are} off (${yearOf(day)}: ${price(close)}, published ${price(published)})${looksLikeTotalReturn(levels) ? totalReturn : ''}`;
}

/**
 * Why a file cannot be the index of a role: its closes or its symbol are those of another one, its name says that it is
 * another instrument, or its year ends are off.
 *
 * @returns undefined if nothing speaks against it
 */
export function wrongIndex(
  role: Role,
  evidence: IndexEvidence,
  origin: Pick<Origin, 'file' | 'symbol'>,
): WrongIndex | undefined {
  const { name } = usLabels[role];
  const found = roleByLevels(evidence);
  if (found === role) return undefined;
  if (found !== undefined) {
    const { yearEnds } = evidence.levels[found];
    const { day = 0, close = Number.NaN } = yearEnds.at(-1) ?? {};
    const what = `is not the ${name} but the ${usLabels[found].name}: its year ends are the published ones (${yearOf(day)}: ${price(close)})`;
    return { what, hint: `give it as ${flagOf[found]}` };
  }
  const symbol = quoted(origin.symbol ?? '');
  const claim = claimed(evidence.symbol);
  if (claim && claim.role !== role) {
    const what = `is not the ${name} but the ${usLabels[claim.role].name}: it names ${symbol}`;
    return {
      what: claim.kind === 'index' ? what : `is not the ${name}: it names ${symbol}`,
      hint: `give it as ${flagOf[claim.role]}`,
    };
  }
  if (evidence.symbol.kind === 'other' || evidence.symbol.kind === 'several') {
    return { what: `is not the ${name}: it names ${symbol}`, hint: otherIndices };
  }
  if (!isBelied(evidence, role)) return undefined;
  const hint = `${guess(evidence.levels[role], evidence, origin)}; ${otherIndices}`;
  return { what: `is not the ${name}: ${levelWords(evidence.levels[role])}`, hint };
}
