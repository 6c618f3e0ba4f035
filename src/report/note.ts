import type { QualityNote } from '../series/quality-note.ts';
import type { Report } from './check/schema.ts';

/** A note on the data, as reports have it: apart from the report of the check, so that other reports do not load that. */
export const noteReport = ({ code, message, role, file }: QualityNote): Report['warnings'][number] => ({
  code,
  message,
  role: role ?? null,
  file: file ?? null,
});
