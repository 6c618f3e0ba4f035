import type { Role } from '../series/series.ts';

/** An index or a fund that stands in for it, and the symbols under which vendors list it. */
export interface Instrument {
  role: Role;
  kind: 'index' | 'proxy';
  /** As in a sentence: a fund has its article. */
  name: string;
  /** Upper case, letters and digits only. */
  aliases: readonly string[];
}

const instruments: readonly Instrument[] = [
  { role: 'large', kind: 'index', name: 'S&P 500', aliases: ['SPX', 'GSPC', 'SP500', 'SNP500', 'INX', 'SANDP500'] },
  { role: 'small', kind: 'index', name: 'Russell 2000', aliases: ['RUT', 'RUSSELL2000', 'RUSSELL', 'RTY2000'] },
  {
    role: 'growth',
    kind: 'index',
    name: 'Nasdaq Composite',
    aliases: ['IXIC', 'COMP', 'NASDAQCOM', 'NASDAQCOMPOSITE', 'NASDAQ', 'CCMP'],
  },
  { role: 'growth', kind: 'proxy', name: 'Nasdaq-100', aliases: ['NDX', 'NASDAQ100'] },
  { role: 'growth', kind: 'proxy', name: 'the QQQ fund', aliases: ['QQQ'] },
  { role: 'large', kind: 'proxy', name: 'the SPY fund', aliases: ['SPY', 'VOO', 'IVV'] },
  { role: 'small', kind: 'proxy', name: 'the IWM fund', aliases: ['IWM', 'VTWO'] },
];

const byAlias = new Map(instruments.flatMap((instrument) => instrument.aliases.map((alias) => [alias, instrument])));

/** Name of an instrument without its article. */
export const plainName = ({ name }: Pick<Instrument, 'name'>): string => name.replace(/^the /, '');

/**
 * The instrument named in a symbol, a column name or a file name; undefined if there is none. Only whole words count, and
 * the longest name first, so that "nasdaq-100" is not mistaken for the Composite.
 *
 * @example instrumentNamed('^GSPC_daily.csv')?.role; // => 'large'
 */
export function instrumentNamed(text: string): Instrument | undefined {
  const words = text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
  for (const length of [3, 2, 1]) {
    for (let i = 0; i + length <= words.length; i++) {
      const instrument = byAlias.get(words.slice(i, i + length).join(''));
      if (instrument) return instrument;
    }
  }
  return undefined;
}

/** Symbols of a role's index, then of the funds and indices that stand in for it. */
export const symbolsOf = (role: Role): readonly string[] =>
  ['index', 'proxy'].flatMap((kind) =>
    instruments
      .filter((instrument) => instrument.role === role && instrument.kind === kind)
      .flatMap(({ aliases }) => aliases),
  );
