import { type Instrument, instrumentNamed } from './instruments.ts';

/** Figures of an index other than its close. */
const otherFigure =
  /\b(open|high|low|vol|volume|returns?|ret|chg|change|pct|percent|pe|p e|eps|yield|div|dividends?|weight|ma|sma|ema|rsi|adj|adjusted|tr|total)\b|%/i;

const isOtherFigure = (name: string) => otherFigure.test(name.replace(/[^\p{L}\p{N}&%]+/gu, ' '));

/**
 * The index or fund whose close a column of this name holds; undefined for another figure of it, such as its volume.
 *
 * @example columnInstrument('S&P 500')?.role; // => 'large'
 * @example columnInstrument('SPX_PE'); // => undefined
 */
export function columnInstrument(name: string): Instrument | undefined {
  // Most names are no index, which is the cheaper of the two questions.
  const instrument = instrumentNamed(name);
  return instrument && !isOtherFigure(name) ? instrument : undefined;
}
