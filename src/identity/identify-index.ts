import type { Role } from '../series/series.ts';
import { type Instrument, instrumentNamed, plainName } from './instruments.ts';
import { type DatedCloses, indexByLevels, isFarOff, publishedYearEnds } from './year-ends.ts';

/** The index that a file is used for, and the evidence for it. */
export interface IdentifiedIndex {
  role: Role;
  kind: Instrument['kind'];
  /** Name of the index or of the fund that stands in for it; null if only the role is known. */
  name: string | null;
  identifiedBy: 'option' | 'symbol' | 'closes' | 'name';
}

/** Everything in a file that points to an index. */
export interface IndexEvidence {
  /** Instrument of the symbol in the content. */
  symbol: Instrument | undefined;
  /** Index whose published year ends the closes match. */
  closes: Role | undefined;
  /** Instrument of the file name. */
  name: Instrument | undefined;
  /** True if the file name claims an index but no year end matches its published closes. */
  isNameContradicted: boolean;
}

const baseName = (path: string) => path.split(/[/\\]/).at(-1) ?? path;

/**
 * Evidence for the index of one file.
 *
 * @param series - days since 1970-01-01 in ascending order, and their closes
 * @param origin - path of the file, and the symbol in its content or null
 */
export function indexEvidence(
  series: DatedCloses,
  { file, symbol }: { file: string; symbol: string | null },
): IndexEvidence {
  const name = instrumentNamed(baseName(file));
  const ends = name?.kind === 'index' ? publishedYearEnds(name.role, series) : [];
  return {
    symbol: instrumentNamed(symbol ?? ''),
    closes: indexByLevels(series),
    name,
    isNameContradicted: ends.length > 0 && ends.every(isFarOff),
  };
}

const identified = (instrument: Instrument, identifiedBy: IdentifiedIndex['identifiedBy']): IdentifiedIndex => ({
  role: instrument.role,
  kind: instrument.kind,
  name: plainName(instrument),
  identifiedBy,
});

/**
 * The index of a file: the role that an option assigns, else the index of the symbol in the content, of the published
 * closes, or of the file name, in that order. A name that the closes contradict does not count:
 * "sp500_above_200_days.csv" does not hold the S&P 500.
 *
 * @param assigned - role that the user gave the file by an option
 * @returns null if nothing identifies an index
 */
export function identifyIndex(evidence: IndexEvidence, assigned?: Role): IdentifiedIndex | null {
  const { symbol, closes, name, isNameContradicted } = evidence;
  if (assigned !== undefined) {
    const fitting = [symbol, name].find((instrument) => instrument?.role === assigned);
    return fitting
      ? identified(fitting, 'option')
      : { role: assigned, kind: 'index', name: null, identifiedBy: 'option' };
  }
  if (symbol) return identified(symbol, 'symbol');
  if (closes !== undefined && (name === undefined || name.role !== closes || name.kind === 'proxy'))
    return { role: closes, kind: 'index', name: null, identifiedBy: 'closes' };
  return name && !isNameContradicted ? identified(name, 'name') : null;
}
