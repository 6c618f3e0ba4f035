import { describe, expect, it } from 'vitest';
import { readFixture, readText } from '../../helpers/markets/readings.ts';

describe('the dialect', () => {
  it('shows dates that no pattern describes as the file has them', async () => {
    const rows = ['02jan2025,5', '03jan2025,6', '06jan2025,7'].join('\n');
    expect((await (await readText(`date,close\n${rows}\n`)).dialect()).dates).toEqual({
      ...{ id: 'day-then-month-name', example: '02jan2025' },
    });
  });

  it('of a plain file', async () => {
    const text = '\ufeffdate,close\r\n2025-01-03,5\r\n2025-01-02,6\r\n';
    expect(await (await readText(text)).dialect()).toEqual({
      reader: 'canonical',
      vendor: 'plain date and close',
      encoding: 'utf-8 with BOM',
      delimiter: ',',
      lineEnds: 'CRLF',
      dates: { id: 'iso', example: 'YYYY-MM-DD' },
      numbers: { id: 'plain', example: '5' },
      columns: { date: 'date', value: 'close', rule: 'the close' },
      headerLines: 1,
      order: 'descending',
      rows: 2,
      missing: 0,
      duplicates: 0,
    });
  });

  it('of a parsed file', async () => {
    const text =
      'Title\n\nDatum;Schluß;Schlusskurs\r02.01.2025;x;5.849,7\n06.01.2025;x;\r\n03.01.2025;x;5.849,8\n03.01.2025;x;5.849,8\n';
    expect(await (await readText(new Uint8Array(Buffer.from(text, 'latin1')))).dialect()).toMatchObject({
      reader: 'named-columns',
      encoding: 'windows-1252',
      delimiter: ';',
      lineEnds: 'mixed',
      dates: { id: 'day-first-dots', example: 'DD.MM.YYYY' },
      numbers: { id: 'dot-groups', example: '5.849,7' },
      columns: { date: 'Datum', value: 'Schlusskurs' },
      headerLines: 3,
      order: 'ascending',
      rows: 2,
      missing: 1,
      duplicates: 1,
    });
  });

  it('is the same whether a file is scanned or parsed', async () => {
    const [plain, quoted] = ['date,close\n2025-01-02,5\n', '"date",close\n2025-01-02,5\n'];
    expect(await (await readText(quoted)).dialect()).toStrictEqual(await (await readText(plain)).dialect());
  });

  it('of UTF-16 is UTF-16', async () => {
    const text = '\ufeffdate,close\r2025-01-02,5\r2025-01-03,6\r';
    const little = Buffer.from(text, 'utf16le');
    expect(await (await readText(little)).dialect()).toMatchObject({ encoding: 'utf-16le', lineEnds: 'CR' });
    expect(await (await readText(Buffer.from(little).swap16())).dialect()).toMatchObject({ encoding: 'utf-16be' });
  });

  it('of the Turkish fixture', async () => {
    const reading = await readFixture('investing/turkish.csv');
    expect(await reading.dialect()).toMatchObject({
      reader: 'investing',
      order: 'descending',
      dates: { id: 'day-first-dots' },
    });
  });
});
