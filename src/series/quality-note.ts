import type { Role } from './series.ts';

/** A finding about the data that affects trust in the verdict. */
export interface QualityNote {
  /** Stable name for programs, in kebab case. */
  code: string;
  /** `warning` may affect the verdict (`--strict` refuses it); `info` only reports what was done. */
  severity: 'info' | 'warning';
  role?: Role;
  file?: string;
  /** One sentence without a full stop. */
  message: string;
}
