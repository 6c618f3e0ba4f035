import type { exitStatus } from './exit-status.ts';

/** Where a user's mistake is, what to do about it, and its stable name for programs. */
export interface UserErrorDetails {
  /** Stable name for programs, in kebab case. */
  code: string;
  /** What to do next. */
  hint?: string | undefined;
  file?: string | undefined;
  /** Physical line, from 1. */
  line?: number | undefined;
  column?: string | undefined;
  /** Exit status; that of wrong data if absent. */
  status?: Exclude<(typeof exitStatus)[keyof typeof exitStatus], 0> | undefined;
  cause?: unknown;
}

/** A mistake in the input or its use: reported in one line with a hint, never with a stack. */
export class UserError extends Error {
  readonly details: UserErrorDetails;
  constructor(message: string, details: UserErrorDetails) {
    super(message, { cause: details.cause });
    this.name = 'UserError';
    this.details = details;
  }
}
