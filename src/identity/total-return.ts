/** Symbols of total return indices, beside those that end in TR. */
const symbols = /(?<![a-z])(SPXT|SPTR|SPX[NG]?TR|RUT[NG]?TR|RU20INTR|XCMP|XNDX)(?![a-z\d])/i;

const patterns: readonly RegExp[] = [
  /(total|gross|net)[\s_.-]*returns?(?![a-z])|totalreturn/i,
  /(?<![a-z.])([ng]?tr|tri)(?![a-z])/i,
  /reinvested/i,
  symbols,
];

/** "Adj Close", "close_adj", "spy-adjusted"; not "unadjusted", nor adjusted for splits alone. */
const adjusted = /((?<![a-z])|(?<=close|price|last))(auto)?adj(usted)?(?=close|price|[^a-z]|$)/i;

/** What one of the patterns needs: most names have nothing of it, and to make six expressions for them takes half a millisecond. */
const hints = ['tr', 'return', 'reinvested', 'spxt', 'xcmp', 'xndx', 'adj'];

/**
 * True if a name says that closes include dividends: those of a total return index, or adjusted ones.
 *
 * @param name - of a file without its ending, of a column, or a symbol or label
 * @example saysTotalReturn('STOXX 600 Net Return'); // => true
 */
export function saysTotalReturn(name: string): boolean {
  const lower = name.toLowerCase();
  if (!hints.some((hint) => lower.includes(hint))) return false;
  return patterns.some((pattern) => pattern.test(name)) || (adjusted.test(name) && !/split/i.test(name));
}
