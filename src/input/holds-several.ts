import { UserError } from '../errors.ts';

const codes = ['which-column', 'several-symbols'];

/** True for the error of a file that holds several series, unless one of them is selected. */
export const holdsSeveral = (error: unknown): boolean =>
  error instanceof UserError && codes.includes(error.details.code);
