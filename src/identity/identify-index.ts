import type { Role, Series } from '../series/series.ts';
import { type Instrument, instrumentNamed } from './instruments.ts';
import { indexByLevels, isFarApart, publishedYearEnds } from './year-ends.ts';

/** Which index a file is of, and what says so. */
export interface ToldIndex {
  role: Role;
  kind: Instrument['kind'];
  /** Of the index or of the fund that stands for it, null where only its place is known. */
  name: string | null;
  toldBy: 'option' | 'symbol' | 'closes' | 'name';
}

/** Everything in a file that speaks of an index. */
export interface IndexEvidence {
  symbol: Instrument | undefined;
  closes: Role | undefined;
  name: Instrument | undefined;
  /** Whether there are year ends of the index that the name speaks of, and none is near the published one. */
  isNameBelied: boolean;
}

const baseName = (path: string) => path.split(/[/\\]/).at(-1) ?? path;

export function indexEvidence(series: Series): IndexEvidence {
  const { file = '', symbol = null } = series.origins[0] ?? {};
  const name = instrumentNamed(baseName(file));
  const ends = name?.kind === 'index' ? publishedYearEnds(name.role, series) : [];
  return {
    symbol: instrumentNamed(symbol ?? ''),
    closes: indexByLevels(series),
    name,
    isNameBelied: ends.length > 0 && ends.every(isFarApart),
  };
}

/**
 * The index of a file: as it was given, else by the symbol inside, else by published closes, else by its name. A name whose
 * closes are nowhere near is none: "sp500_above_200_days.csv" holds no S&P 500.
 */
export function toldIndex({ symbol, closes, name, isNameBelied }: IndexEvidence, given?: Role): ToldIndex | null {
  const known = (instrument: Instrument, toldBy: ToldIndex['toldBy']): ToldIndex => {
    const { role, kind, name } = instrument;
    return { role, kind, name: name.replace(/^the /, ''), toldBy };
  };
  if (given !== undefined) {
    const fitting = [symbol, name].find((instrument) => instrument?.role === given);
    return fitting ? known(fitting, 'option') : { role: given, kind: 'index', name: null, toldBy: 'option' };
  }
  if (symbol) return known(symbol, 'symbol');
  if (closes !== undefined && (name === undefined || name.role !== closes || name.kind === 'proxy'))
    return { role: closes, kind: 'index', name: null, toldBy: 'closes' };
  return name && !isNameBelied ? known(name, 'name') : null;
}
