import type { Role } from '../series/series.ts';

/** An index or a fund that stands for it, and the names under which vendors file it. */
export interface Instrument {
  role: Role;
  kind: 'index' | 'proxy';
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

/**
 * The instrument that a symbol or a file name speaks of: whole words only, the longest name first, so that
 * "nasdaq-100" is not taken for the Composite.
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

/** Symbols of the index of a role, then of the funds and indices that stand for it. */
export const symbolsOf = (role: Role): readonly string[] =>
  ['index', 'proxy'].flatMap((kind) =>
    instruments.filter((one) => one.role === role && one.kind === kind).flatMap(({ aliases }) => aliases),
  );
