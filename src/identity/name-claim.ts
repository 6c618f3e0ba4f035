import { type Instrument, instrumentOfAlias } from './instruments.ts';
import { families, fundWords, neutralWords, otherBesideLongName, otherSymbols, otherWords } from './name-words.ts';

/**
 * What a name says: that something is one of the three indices (`exact`), a fund or index that stands in for one (`proxy`),
 * another instrument (`other`, with the word that says so), or nothing (`none`).
 */
export type NameClaim =
  | { kind: 'exact' | 'proxy'; instrument: Instrument }
  | { kind: 'other'; word: string }
  | { kind: 'several' | 'none' };

const longestRun = 5;
const none: NameClaim = { kind: 'none' };

/** Years, dates and numbers of a copy or a part: "1927-2026", "20240131", "2016H2", "(1)", "0001", "part2". */
const isNumberOrDate = (word: string) =>
  /^(19|20)\d\d(H[12]|Q[1-4])?$|^(19|20)\d{6}$|^\d{1,2}$|^0\d{2,3}$|^P(AR)?T\d*$|^[1-9]\d?(Y|YR|YRS|YEARS)$/.test(word);

/** Averages and multiples with their length: "200DMA", "SMA50", "3X". */
const isFigure = (word: string) => /^(\d+(D|DAY)?(S|E|W|D|H)?MA|(S|E|W|D|H)?MA\d+|RSI\d+|VOL\d+|\d+X)$/.test(word);

const isNeutral = (word: string) => neutralWords.has(word) || isNumberOrDate(word);

/** Names of futures end in "=F", in "1!", or in a month and a year. */
const isFuture = (name: string) =>
  /[=\d]/.test(name) && /=F\b|\b(ES|NQ|RTY|SPX|RUT)\d!|\b(ES|NQ|RTY)[FGHJKMNQUVXZ]\d{1,4}\b/.test(name);

/** "SP500Energy" in its two words; any other word as it is. */
function parts(word: string): string[] {
  const [, name = '', rest = ''] =
    /^(SP500|SNP500|SPX|GSPC|RUSSELL2000|RUT|RUSSELL|NASDAQ|IXIC)(\w+)$/.exec(word) ?? [];
  const isSplit = neutralWords.has(rest) || otherWords.has(rest) || isFigure(rest);
  return isSplit && !instrumentOfAlias(word) ? [name, rest] : [word];
}

/** A name of one plain word, such as that of a column: nothing in it is written in another way. */
const isPlainWord = (name: string) => /^[a-z\d]+$/i.test(name);

function wordsOf(name: string): string[] {
  if (isPlainWord(name)) return parts(name.toUpperCase());
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/&AMP;/g, '&')
    .replace(/(?<![A-Z])S\s?[&+]\s?P(?![A-Z])/g, ' SP ')
    .replace(/\bS AND P\b/g, ' SP ')
    .replace(/\bSTANDARD\s?(&|AND)\s?POOR'?S\b/g, ' STANDARD AND POORS ')
    .replace(/\b(PUT|P)\/(CALL|C|E)\b/g, ' RATIO ')
    .replace(/\bPRICE RETURN\b/g, ' ')
    .replace(/%/g, ' PERCENT ')
    .replace(/(?<=[A-Z0-9])\/(?=[A-Z])/g, ' VERSUS ');
  return plain
    .split(/[^A-Z0-9]/)
    .filter((word) => word !== '')
    .flatMap(parts);
}

/** The instruments named in words, longest names first, and the words that are left over. */
function named(words: readonly string[]): { found: Instrument[]; isLong: boolean; rest: string[] } {
  const found: Instrument[] = [];
  const rest: string[] = [];
  let isLong = false;
  for (let i = 0; i < words.length; ) {
    const instrumentOf = (length: number) => instrumentOfAlias(words.slice(i, i + length).join(''));
    let length = Math.min(longestRun, words.length - i);
    while (length > 1 && !instrumentOf(length)) length--;
    const instrument = instrumentOf(length);
    if (instrument) {
      found.push(instrument);
      isLong ||= length > 1 || /\d/.test(words[i] ?? '');
    } else rest.push(words[i] ?? '');
    i += length;
  }
  return { found, isLong, rest };
}

/** The Nasdaq is also a vendor and an exchange: beside another name it says nothing. */
const isExchange = ({ aliases }: Instrument, words: readonly string[]) =>
  aliases.includes('NASDAQ') && !aliases.some((alias) => alias !== 'NASDAQ' && words.includes(alias));

/** The word of a name that makes it another instrument; undefined if there is none. */
function otherWord(name: string, { isLong, rest }: ReturnType<typeof named>): string | undefined {
  const symbol = rest.find((word) => otherSymbols.has(word));
  if (symbol !== undefined) return symbol;
  if (isFuture(name.toUpperCase())) return 'futures';
  const isValue = isLong && !/index value/i.test(name);
  return rest.find((word) => otherWords.has(word) || isFigure(word) || (isValue && otherBesideLongName.has(word)));
}

function claimOf(name: string): NameClaim {
  const words = wordsOf(name);
  const parts = named(words);
  const { rest } = parts;
  const others = parts.found.filter((instrument) => !isExchange(instrument, words));
  const found = others.length > 0 ? others : parts.found;
  const [first] = found;
  const word = otherWord(name, parts);
  if (first === undefined) {
    const isMember = rest.some((each) => families.has(each) || otherSymbols.has(each)) || word === 'futures';
    return word !== undefined && isMember ? { kind: 'other', word } : none;
  }
  if (word !== undefined) return { kind: 'other', word };
  if (found.some(({ role }) => role !== first.role)) return { kind: 'several' };
  const instrument = found.find(({ kind }) => kind === 'proxy') ?? first;
  const fund = rest.find((each) => fundWords.has(each) && !neutralWords.has(each));
  if (instrument.kind === 'index' && fund !== undefined) return { kind: 'other', word: fund };
  if (!rest.every((each) => isNeutral(each) || fundWords.has(each))) return none;
  return { kind: instrument.kind === 'index' ? 'exact' : 'proxy', instrument };
}

const cache = new Map<string, NameClaim>();
const maxCached = 1000;

/**
 * What a symbol, a column name or a file name without its ending says. A name is a hint: levels decide.
 *
 * @example nameClaim('S&P 500 Historical Data (1)').kind; // => 'exact'
 * @example nameClaim('S&P 500 Energy').kind; // => 'other'
 * @example nameClaim('spx-backup').kind; // => 'none'
 */
export function nameClaim(name: string): NameClaim {
  const known = cache.get(name);
  if (known) return known;
  const claim = claimOf(name);
  if (cache.size < maxCached) cache.set(name, claim);
  return claim;
}

/** The instrument that a name speaks of, with whatever else beside it: enough for a message, not to use a file. */
export function instrumentHint(name: string): Instrument | undefined {
  const claim = nameClaim(name);
  if (claim.kind === 'other') return undefined;
  return 'instrument' in claim ? claim.instrument : named(wordsOf(name)).found[0];
}

/** The name of a file without its folders and its ending. */
export const fileStem = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? path).replace(/(\.(csv|txt|tsv|gz))+$/i, '');
