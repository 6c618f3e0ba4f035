import { UserError } from '../../errors.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { Sniff } from '../detect/sniff.ts';
import { refuseLongLines } from './refuse-long-lines.ts';
import { refuseNulBytes } from './refuse-nul-bytes.ts';

/** A kind of file that is mistaken for prices. */
interface FileKind {
  code: string;
  /** Matches its first characters, after leading blanks. */
  begins: RegExp;
  is: string;
  hint: string;
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: the first bytes of other kinds of file are what this looks for
const fileKinds: readonly FileKind[] = [
  {
    code: 'web-page',
    begins: /^<(!doctype|html|head|body|\?xml|script)/i,
    is: 'a web page, not prices',
    hint: 'the vendor answered with a page: open its address in a browser and see why',
  },
  {
    code: 'json',
    begins: /^[[{]/,
    is: 'JSON, not CSV',
    hint: 'ask the vendor for CSV; if the text is an error message, it says why',
  },
  {
    code: 'archive',
    begins: /^PK[^\w ,;\t]/,
    is: 'a ZIP archive or an Excel workbook, not CSV',
    hint: 'unpack it, or save the sheet as "CSV UTF-8" and use that file',
  },
  {
    code: 'gzip',
    begins: /^\u001f[\u008b\u2039\ufffd]/,
    is: 'compressed by gzip',
    hint: 'unpack it first: gunzip -c file.gz > file.csv',
  },
  {
    code: 'old-excel',
    begins: /^\u00d0\u00cf\u0011\u00e0/,
    is: 'an Excel workbook of before 2007, not CSV',
    hint: 'save the sheet as "CSV UTF-8" and use that file',
  },
  {
    code: 'parquet',
    begins: /^PAR1/,
    is: 'a Parquet file, not CSV',
    hint: 'write it as CSV with the columns date and close',
  },
  {
    code: 'script',
    begins: /^(var |let |const |window\.|document\.|function[ (]|\(function|\/\*|<!--)/,
    is: 'a script for a browser, not prices',
    hint: 'the vendor wants to see a browser: open its address in one and download the file there',
  },
  {
    code: 'vendor-limit',
    begins:
      /^(exceeded|too many requests|edge: too many requests|rate limit|limit exceeded|you have (exceeded|reached)|thank you for using)/i,
    is: "a vendor's message about its limit, not prices",
    hint: 'wait as long as the vendor asks for, then download the file again',
  },
  {
    code: 'no-data',
    begins:
      /^(no data|brak danych|n\/d|not found|404|403 forbidden|forbidden|access denied|unauthorized|invalid api|internal server error)/i,
    is: 'a message that there are no data, not prices',
    hint: 'check the symbol and the span of days, then download the file again',
  },
  { code: 'pdf', begins: /^%PDF-/, is: 'a PDF, not CSV', hint: 'download the same data as CSV' },
  {
    code: 'git-lfs-pointer',
    begins: /^version https:\/\/git-lfs/,
    is: 'a Git LFS pointer, not the file itself',
    hint: 'run "git lfs pull" in its repository',
  },
  {
    code: 'merge-conflict',
    begins: /^(<<<<<<<|=======|>>>>>>>) /,
    is: 'a file with an unresolved merge conflict',
    hint: 'resolve the conflict, or download the file again',
  },
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: up to here

/** Beginning of most price files, and of none of these kinds. */
const usualStart = /^date[,;\t]/i;

/**
 * Refuses files of other kinds: web pages, archives, error messages and the like.
 *
 * @param text - the beginning of the file
 * @throws UserError saying what the file is
 */
export function refuseOtherFiles(text: string, sniff: Sniff, file: string): void {
  if (text.trim() === '') {
    throw new UserError(`${quotedPath(file)} is empty: it has no line of prices`, {
      code: 'empty',
      file,
      line: 1,
      hint: 'download it again; an empty file is often an interrupted download',
    });
  }
  refuseKinds(text, file);
  if (sniff.rows.length === 0) {
    throw new UserError(`${quotedPath(file)} begins with lines that have nothing but quotes and delimiters`, {
      ...{ code: 'empty', file, line: 1 },
      hint: 'delete the empty lines above the column names; if there is nothing else, download it again',
    });
  }
  if (/weight/i.test(text)) refuseHoldings(sniff, file);
  refuseNulBytes(text, file);
  refuseLongLines(text, file);
}

/** @throws UserError if the first characters are those of another kind of file */
function refuseKinds(text: string, file: string): void {
  const start = text.trimStart();
  if (usualStart.test(start)) return;
  for (const { code, begins, is, hint } of fileKinds) {
    if (!begins.test(start)) continue;
    const line = text.slice(0, text.length - start.length).split('\n').length;
    const shown = quoted(start.split(/[\r\n]/, 1)[0] ?? '');
    throw new UserError(`${quotedPath(file)} is ${is}: line ${line} begins ${shown}`, { code, file, line, hint });
  }
}

/** @throws UserError for a list of a fund's holdings: it has a ticker and a weight in each line, and no price history */
function refuseHoldings({ rows, lines }: Sniff, file: string): void {
  const at = rows.findIndex(
    (row) => row.some((cell) => /^(ticker|symbol)$/i.test(cell)) && row.some((cell) => /weight/i.test(cell)),
  );
  if (at < 0) return;
  const column = rows[at]?.find((cell) => /weight/i.test(cell)) ?? '';
  const line = lines[at];
  throw new UserError(
    `${quotedPath(file)} line ${line}, column ${quoted(column)}: this is a list of a fund's holdings, not prices`,
    {
      code: 'holdings',
      file,
      line,
      column,
      hint: "download the index's or the fund's historical daily prices instead",
    },
  );
}
