import { describe, expect, it, test } from 'vitest';
import { readText, refusal } from '../../helpers/markets/readings.ts';

describe('refuses other kinds of files, saying what they are', () => {
  test.each([
    [
      'web-page',
      '\n <!DOCTYPE html>\n<html><body>Too many requests</body></html>\n',
      '"f.csv" is a web page, not prices: line 2 begins "<!DOCTYPE html>"',
      2,
      'the vendor answered with a page: open its address in a browser and see why',
    ],
    [
      'web-page',
      '<html lang="en">',
      '"f.csv" is a web page, not prices: line 1 begins "<html lang="en">"',
      1,
      'the vendor answered with a page: open its address in a browser and see why',
    ],
    [
      'json',
      '{"error": "rate limit"}\n',
      '"f.csv" is JSON, not CSV: line 1 begins "{"error": "rate limit"}"',
      1,
      'ask the vendor for CSV; if the text is an error message, it says why',
    ],
    [
      'archive',
      'PK\u0003\u0004\u0014\u0000rest',
      '"f.csv" is a ZIP archive or an Excel workbook, not CSV: line 1 begins "PK\\x03\\x04\\x14\\x00rest"',
      1,
      'unpack it, or save the sheet as "CSV UTF-8" and use that file',
    ],
    ['pdf', '%PDF-1.7\n', '"f.csv" is a PDF, not CSV: line 1 begins "%PDF-1.7"', 1, 'download the same data as CSV'],
    [
      'git-lfs-pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
      '"f.csv" is a Git LFS pointer, not the file itself: line 1 begins "version ht.../git-lfs.github.com/spec/v1"',
      1,
      'run "git lfs pull" in its repository',
    ],
    [
      'merge-conflict',
      '<<<<<<< HEAD\ndate,close\n',
      '"f.csv" is a file with an unresolved merge conflict: line 1 begins "<<<<<<< HEAD"',
      1,
      'resolve the conflict, or download the file again',
    ],
  ])('%s: %j', async (code, text, message, line, hint) => {
    expect(await refusal(readText(text))).toEqual({ message, code, file: 'f.csv', line, hint });
  });

  test.each([
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xcb, 0x48]), 'compressed by gzip'],
    ['old-excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'an Excel workbook of before 2007, not CSV'],
    ['parquet', 'PAR1\u0015\u0004', 'a Parquet file, not CSV'],
    ['script', 'window.location.href = "/verify";\n', 'a script for a browser, not prices'],
    ['vendor-limit', 'Exceeded the daily hits limit', "a vendor's message about its limit, not prices"],
    ['vendor-limit', 'Too Many Requests\r\n', "a vendor's message about its limit, not prices"],
    ['no-data', 'No data', 'a message that there are no data, not prices'],
    ['no-data', 'Brak danych\n', 'a message that there are no data, not prices'],
    ['no-data', '404 Not Found\n', 'a message that there are no data, not prices'],
  ])('%s', async (code, content, what) => {
    const { code: told, message, line, hint } = await refusal(readText(content));
    expect([told, message.startsWith(`"f.csv" is ${what}: line 1 begins "`), line]).toEqual([code, true, 1]);
    expect(hint?.length).toBeGreaterThan(20);
  });

  test.each(['', '\ufeff', '\n\r\n  \n'])('refuses %j as empty', async (text) => {
    expect(await refusal(readText(text))).toEqual({
      message: '"f.csv" is empty: it has no line of prices',
      code: 'empty',
      file: 'f.csv',
      line: 1,
      hint: 'download it again; an empty file is often an interrupted download',
    });
  });

  it('accepts a file whose first column merely begins like an archive', async () => {
    expect((await refusal(readText('PKX,close\nfive,5\n'))).code).toBe('unknown-layout');
  });
});

describe("a list of a fund's holdings", () => {
  it('is refused at the line of its column names, however far down', async () => {
    const text = 'Fund,Some Fund\n\nAs of,2025-01-02\n"Ticker","Name","Weight (%)"\nABC,"A, B and C",1.5\n';
    expect(await refusal(readText(text, 'iwm.csv'))).toEqual({
      message: `"iwm.csv" line 4, column "Weight (%)": this is a list of a fund's holdings, not prices`,
      code: 'holdings',
      file: 'iwm.csv',
      line: 4,
      column: 'Weight (%)',
      hint: "download the index's or the fund's historical daily prices instead",
    });
  });

  it('is not suspected from a weight or a ticker alone', async () => {
    expect((await refusal(readText('date,weight\n2025-01-02,5\n'))).code).toBe('unknown-layout');
    expect((await refusal(readText('date,ticker\n2025-01-02,5\n'))).code).toBe('unknown-layout');
  });
});
