import type { Role } from './series.ts';

/** A finding about the data that bears on how far to trust the verdict. */
export interface QualityNote {
  /** Stable name for programs, in kebab case. */
  code: string;
  /** `warning` may bear on the verdict (`--strict` refuses it); `info` only says what was done. */
  severity: 'info' | 'warning';
  role?: Role;
  file?: string;
  /** One sentence without a full stop. */
  message: string;
}
