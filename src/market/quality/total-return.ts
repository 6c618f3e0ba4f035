import { claimed, decisiveClaim, indexEvidence, roleByLevels } from '../../identity/identify-index.ts';
import { fileStem } from '../../identity/name-claim.ts';
import { saysTotalReturn } from '../../identity/total-return.ts';
import { type Labels, rolesOf } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Origin, Role, Series } from '../../series/series.ts';
import { listWords } from '../../words/list-words.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { Market } from '../market.ts';

/** What says that closes include dividends, in words; undefined if nothing does. */
function witness(role: Role, { file, column, symbol }: Origin, labels: Labels): string | undefined {
  if (!labels.isUs && saysTotalReturn(labels[role].name)) return `its label ${quoted(labels[role].name)}`;
  if (symbol !== null && saysTotalReturn(symbol)) return `${quoted(symbol)} in it`;
  if (saysTotalReturn(column)) return `its column ${quoted(column)}`;
  return saysTotalReturn(fileStem(file)) ? 'its name' : undefined;
}

/** True if a series is one of the US price indices, which have no dividends to adjust for. */
function isPriceIndex(series: Series, origin: Origin): boolean {
  const evidence = indexEvidence(series, origin);
  return roleByLevels(evidence) !== undefined || claimed(decisiveClaim(evidence))?.kind === 'index';
}

/**
 * A series with its origin marked if its closes include dividends by its name, and the note on that.
 *
 * @param series - the whole file, not cut at a day: how it is known must not depend on the day that is asked about
 */
export function withTotalReturn(role: Role, series: Series, labels: Labels): { series: Series; notes: QualityNote[] } {
  const [origin, ...others] = series.origins;
  const word = origin && witness(role, origin, labels);
  if (!origin || word === undefined || (labels.isUs && isPriceIndex(series, origin))) return { series, notes: [] };
  const { file } = origin;
  const message = `${quotedPath(file)} includes dividends (total return), as ${word} says`;
  return {
    series: { ...series, origins: [{ ...origin, totalReturn: true }, ...others] },
    notes: [{ code: 'total-return', severity: 'info', role, file, message }],
  };
}

/** Whether the closes of an index include dividends. */
export const isTotalReturn = ({ own }: Pick<Market, 'own'>, role: Role): boolean =>
  own[role].origins.some(({ totalReturn = false }) => totalReturn);

/** A warning where some of the three include dividends and others do not: what they gain on each other is not comparable. */
export function mixedReturnNotes(market: Market): QualityNote[] {
  const [having, lacking] = [true, false].map((is) =>
    rolesOf(market.labels)
      .filter((role) => isTotalReturn(market, role) === is)
      .map((role) => `the ${market.labels[role].name}`),
  );
  if (!having?.length || !lacking?.length) return [];
  const message =
    `closes of ${listWords(having)} include dividends and those of ${listWords(lacking)} do not: the difference counts as a lead; ` +
    'use files of one kind';
  return [{ code: 'mixed-dividends', severity: 'warning', message }];
}
