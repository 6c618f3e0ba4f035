import type { Report } from '../../../report/check/schema.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import { listWords } from '../../../words/list-words.ts';

/** Variants that are named, at most: of more the opened screen has all. */
export const named = 2;

/** How many variants of the rules agree, and what those that do have in common. */
export function rulesWords({ verdict: { sensitivity, withoutByHand } }: Report): string {
  const { agreeing, variants, dependsOn, changedBy } = sensitivity;
  if (agreeing === variants) return `All ${variants} rule variants agree; none tests the definition of a rotation.`;
  const agree = `${agreeing} of ${variants} rule variants agree`;
  if (withoutByHand !== null && agreeing > 0 && dependsOn.includes('valuation'))
    return `${agree}, but all ${agreeing} use your P/E: none tests it.`;
  const [first] = changedBy;
  const isOne = changedBy.every(({ state }) => state === first?.state);
  if (first === undefined || changedBy.length > named || !isOne) return `${agree}.`;
  const causes = changedBy.map(({ variant }) => (variant.startsWith('without ') ? variant : `with ${variant}`));
  return `${agree}; ${stateWords[first.state]} ${listWords(causes, 'or')}.`;
}
