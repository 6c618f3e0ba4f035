import { UserError } from '../../errors.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';

/** @throws UserError if a text has NUL bytes: a broken disk, UTF-16 without a byte order mark, or not a text at all */
export function refuseNulBytes(text: string, file: string): void {
  const at = text.indexOf('\0');
  if (at < 0) return;
  const above = text.slice(0, at).split(/\r\n|\n|\r/);
  const shown = (above.at(-1) ?? '') + (text.slice(at).split(/[\r\n]/, 1)[0] ?? '');
  throw new UserError(`${quotedPath(file)} line ${above.length} has NUL bytes in it: ${quoted(shown)}`, {
    code: 'nul-bytes',
    file,
    line: above.length,
    hint: 'download it again; if it is UTF-16, save it as UTF-8',
  });
}
