import type { QualityNote } from '../market/quality-note.ts';
import type { Report } from './schema.ts';

/** A note on the data, as reports have it: apart from the report of the check, so that other reports do not load that. */
export const noteReport = ({ code, message, role, file }: QualityNote): Report['warnings'][number] => ({
  code,
  message,
  role: role ?? null,
  file: file ?? null,
});
