import { dirname, join } from 'node:path';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import type { PoolReport } from '../../../report/pool/schema.ts';
import type { RuleFlags } from '../../options/rules.ts';

/**
 * The pool that comes with the program, as it was computed by the rules as they come.
 *
 * @throws UserError if another day or other rules are asked for: those take files
 */
export function shippedPool(io: Io, { asOf, set, window, band }: RuleFlags & { asOf?: number }): PoolReport {
  const named = Object.entries({ 'as-of': asOf, set, window, band }).find(([, value]) => value !== undefined);
  if (named) {
    throw new UserError(`--${named[0]} needs folders of markets`, {
      code: 'no-folder',
      status: exitStatus.usage,
      hint: 'name folders that hold a market each: rotation pool DIR...',
    });
  }
  const file = join(dirname(io.publishedFolder), 'evidence', 'pool.json');
  return JSON.parse(new TextDecoder().decode(io.files.read(file)));
}
