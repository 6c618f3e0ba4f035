import type { Role } from './series.ts';

/** Something learnt about the data that a reader of the verdict may want to know. */
export interface QualityNote {
  /** Stable name for programs, in kebab case. */
  code: string;
  /** `warning` may bear on the verdict (`--strict` refuses it); `info` only tells what was done. */
  severity: 'info' | 'warning';
  role?: Role;
  file?: string;
  /** One sentence without a full stop. */
  message: string;
}
