import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';

/** @throws UserError if "-" is used twice: a second reader of standard input would get nothing */
export function refuseSecondReader(files: readonly string[]): void {
  if (files.filter((file) => file === '-').length < 2) return;
  throw new UserError('"-" is used more than once: standard input can be read only once', {
    code: 'standard-input-twice',
    status: exitStatus.usage,
    hint: 'use files for the other series',
  });
}
