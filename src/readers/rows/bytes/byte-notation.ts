import type { NumberFacts } from '../../../kernel/written/written-rows.ts';
import { type NumberNotation, numberNotations } from '../../cells/number-notations.ts';

/** Id of the only notation that reads all prices; undefined if another could fit them as well. */
function notationId(facts: NumberFacts, decimal: NumberNotation['decimal'], isEuropean: boolean): string | undefined {
  const { hasDecimals, isGrouped, hasBothMarks, isUngrouped, isCertain } = facts;
  if (isGrouped && isUngrouped) return undefined;
  if (isGrouped) return hasBothMarks ? (decimal === '.' ? 'comma-groups' : 'dot-groups') : undefined;
  const isSure = isUngrouped || isCertain;
  if (decimal === '.') return !isEuropean || isSure || !hasDecimals ? 'plain' : undefined;
  return hasDecimals && isSure ? 'decimal-comma' : undefined;
}

/**
 * The notation of prices by what they show.
 *
 * @param decimal - the mark with which all of them were read
 * @param isEuropean - whether "5.868" may be five thousand
 * @param allowed - ids of the notations that the vendor writes; all by default
 * @returns undefined if another notation could fit them as well
 */
export function byteNotation(
  facts: NumberFacts,
  decimal: NumberNotation['decimal'],
  isEuropean: boolean,
  allowed: readonly string[] | undefined,
): NumberNotation | undefined {
  const id = notationId(facts, decimal, isEuropean);
  if (allowed && !allowed.includes(id ?? '')) return undefined;
  return numberNotations.find((known) => known.id === id);
}
