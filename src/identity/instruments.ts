import type { Role } from '../series/series.ts';

/** An index or a fund that stands in for it, and the names under which vendors list it. */
export interface Instrument {
  role: Role;
  kind: 'index' | 'proxy';
  /** As in a sentence: a fund has its article. */
  name: string;
  /** Upper case, letters and digits only, the usual symbol first. */
  aliases: readonly string[];
}

const instruments: readonly Instrument[] = [
  {
    role: 'large',
    kind: 'index',
    name: 'S&P 500',
    aliases: ['SPX', 'GSPC', 'SP500', 'SNP500', 'INX', 'SANDP500', 'STANDARDANDPOORS500', 'SPINDX', 'SPCOMP'],
  },
  {
    role: 'small',
    kind: 'index',
    name: 'Russell 2000',
    aliases: ['RUT', 'RUSSELL2000', 'RTY', 'RUSSEL2000', 'USSMALLCAP2000', 'SMALLCAP2000', 'FRUSS2L'],
  },
  {
    role: 'growth',
    kind: 'index',
    name: 'Nasdaq Composite',
    aliases: [
      'IXIC',
      'COMP',
      'NASDAQCOMPOSITE',
      'NASDAQCOM',
      'COMPX',
      'CCMP',
      'NASCOM',
      'NASDAQCOMP',
      'NASDAQ',
      'NASX',
      'NASCOMP',
    ],
  },
  { role: 'growth', kind: 'proxy', name: 'the Nasdaq-100', aliases: ['NDX', 'NASDAQ100'] },
  { role: 'growth', kind: 'proxy', name: 'the QQQ fund', aliases: ['QQQ', 'QQQM'] },
  { role: 'growth', kind: 'proxy', name: 'the ONEQ fund', aliases: ['ONEQ'] },
  { role: 'large', kind: 'proxy', name: 'the SPY fund', aliases: ['SPY'] },
  { role: 'large', kind: 'proxy', name: 'the IVV fund', aliases: ['IVV'] },
  { role: 'large', kind: 'proxy', name: 'the VOO fund', aliases: ['VOO'] },
  { role: 'large', kind: 'proxy', name: 'the SPLG fund', aliases: ['SPLG', 'SPYM'] },
  { role: 'small', kind: 'proxy', name: 'the IWM fund', aliases: ['IWM'] },
  { role: 'small', kind: 'proxy', name: 'the VTWO fund', aliases: ['VTWO'] },
];

const byAlias = new Map(instruments.flatMap((instrument) => instrument.aliases.map((alias) => [alias, instrument])));

/** Name of an instrument without its article. */
export const plainName = ({ name }: Pick<Instrument, 'name'>): string => name.replace(/^the /, '');

/** The instrument of a name in upper case, letters and digits only; undefined if there is none. */
export const instrumentOfAlias = (alias: string): Instrument | undefined => byAlias.get(alias);

/** Symbols of a role's index, then of the funds and indices that stand in for it. */
export const symbolsOf = (role: Role): readonly string[] =>
  ['index', 'proxy'].flatMap((kind) =>
    instruments
      .filter((instrument) => instrument.role === role && instrument.kind === kind)
      .flatMap(({ aliases }) => aliases),
  );
