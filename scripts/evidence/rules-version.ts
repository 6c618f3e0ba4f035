import { createHash } from 'node:crypto';
import { usualRules } from '../../src/judgement/verdict/rules.ts';
import { signals } from '../../src/signals/index.ts';

/** The rules by which verdicts on prices alone are found, as one short text: another one as soon as a default is. */
export function rulesVersion(): string {
  const priced = signals.filter(({ hint }) => hint === null).map(({ id, weight, defaults }) => [id, weight, defaults]);
  return createHash('sha256')
    .update(JSON.stringify([priced, usualRules]))
    .digest('hex')
    .slice(0, 12);
}
