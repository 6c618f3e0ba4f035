import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isoDate } from '../../../../../src/dates/civil-dates.ts';
import { readSeries } from '../../../../../src/readers/read-series.ts';
import { run, type World } from '../../../../helpers/processes/fake-io.ts';
import { describeShared, shared } from '../../../../helpers/shared.ts';

const plain = 'date,close\n2026-01-07,2575.42\n2026-01-08,2603.91\n';
const newestFirst = 'Date,Close/Last\n01/09/2026,"2,624.220"\n01/08/2026,"2,603.910"\n';
const bytes = (text: string) => new TextEncoder().encode(text);

/** `rotation data import` in a world of its own, a week after the last of these rows. */
const imported = (command: string | readonly string[], files: World['files'] = {}, world: World = {}) =>
  run(
    ['data', 'import', ...(typeof command === 'string' ? command.split(' ').filter((word) => word !== '') : command)],
    { files, now: '2026-01-16T22:00:00Z', ...world },
  );

describe('rotation data import --returns', () => {
  const returns = 'date,Lo 30,Hi 30\n20260107,1.00,-99.99\n20260108,2.00,0.50\n';

  it('makes an index from 100 of the column that is named', async () => {
    expect(await imported(['f.csv', '--returns', 'percent', '--column', 'Lo 30'], { 'f.csv': returns })).toEqual({
      status: 0,
      out: 'date,close\n2026-01-07,101\n2026-01-08,103.02\n',
      err: 'note: f.csv: 2 rows from 2026-01-07 to 2026-01-08, column "Lo 30" (daily returns)\n',
      written: {},
    });
  });

  it('names the columns where none was named, and takes one file', async () => {
    const files = { 'f.csv': returns, 'g.csv': returns };
    expect(await imported('f.csv --returns percent', files)).toMatchObject({
      status: 3,
      err: 'error: "f.csv" has 2 columns of returns\nhint: name one by --column: "Lo 30", "Hi 30"\n',
    });
    expect(await imported('f.csv g.csv --returns percent', files)).toMatchObject({ status: 2 });
    expect(await imported('f.csv --returns pct', files)).toMatchObject({ status: 2 });
  });
});

describe('rotation data import', () => {
  it('prints ISO dates, oldest first, each close with the digits of its file, and names the column used', async () => {
    expect(await imported('nasdaq.csv', { 'nasdaq.csv': newestFirst })).toEqual({
      status: 0,
      out: 'date,close\n2026-01-08,2603.910\n2026-01-09,2624.220\n',
      err:
        'note: nasdaq.csv: 2 rows from 2026-01-08 to 2026-01-09, column "Close/Last" (Nasdaq.com)\n' +
        'note: nasdaq.csv: newest first: reversed\n',
      written: {},
    });
  });

  it('says that a file was there', async () => {
    const { err, written } = await imported('a.csv --output b.csv', { 'a.csv': plain, 'b.csv': 'other' });
    expect(err).toContain(
      'note: b.csv: 2 rows from 2026-01-07 to 2026-01-08 written, in place of the file that was there\n',
    );
    expect(written).toEqual({ 'b.csv': plain });
  });

  it('writes the file that is named, prints nothing and says what it wrote', async () => {
    expect(await imported('a.csv --output b.csv', { 'a.csv': plain })).toEqual({
      status: 0,
      out: '',
      err:
        'note: a.csv: 2 rows from 2026-01-07 to 2026-01-08, column "close" (plain date and close)\n' +
        'note: b.csv: 2 rows from 2026-01-07 to 2026-01-08 written\n',
      written: { 'b.csv': plain },
    });
  });

  it('gives its own output again, byte for byte', async () => {
    const { out } = await imported('a.csv', { 'a.csv': newestFirst });
    expect((await imported('b.csv', { 'b.csv': out })).out).toBe(out);
  });

  it('keeps every digit: no close goes through a binary number', async () => {
    const cells = ['6921.4600', '6921.46001220703125', '0006921.1', '6921.123456789012345678901234567890', '6921.'];
    const rows = cells.map((cell, i) => `2026-01-0${i + 5},${cell}\n`).join('');
    const { out } = await imported('a.csv', { 'a.csv': `date,close\n${rows}` });
    expect(out.split('\n').map((line) => line.slice(11))).toEqual([
      ...['', '6921.4600', '6921.46001220703125', '6921.1', '6921.123456789012345678901234567890', '6921', ''],
    ]);
  });

  it('reads standard input for "-", once', async () => {
    expect((await imported('-', {}, { stdin: plain })).out).toBe(plain);
    expect(await imported('- -', {}, { stdin: plain })).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('error: "-" is used more than once: standard input can be read only once\n'),
    });
  });

  it('prints only warnings with --quiet', async () => {
    const files = { 'a.csv': plain, 'torn.csv': `${plain}2026-01-09,26` };
    expect((await imported('a.csv --quiet', files)).err).toBe('');
    expect(await imported('torn.csv --quiet', files)).toMatchObject({
      status: 0,
      out: plain,
      err: 'warning: torn.csv: line 4 has no line end and may be cut off: "2026-01-09,26" is left out\n',
    });
  });

  it('writes nothing with --strict where there is a warning', async () => {
    expect(await imported('torn.csv --output b.csv --strict', { 'torn.csv': `${plain}2026-01-09,26` })).toEqual({
      status: 3,
      out: '',
      err:
        'error: --strict: torn.csv: line 4 has no line end and may be cut off: "2026-01-09,26" is left out\n' +
        'hint: fix the data, or run without --strict\n',
      written: {},
    });
  });

  it('leaves out the row of a session that is not over, which would be taken for a close tomorrow', async () => {
    const world = { now: '2026-01-08T18:00:00Z' };
    const { status, out, err } = await imported('a.csv', { 'a.csv': plain }, world);
    expect([status, out]).toEqual([0, 'date,close\n2026-01-07,2575.42\n']);
    expect(err).toContain('warning: a.csv: 2026-01-08 is not over in New York: its row is left out\n');
    expect(await imported('a.csv', { 'a.csv': plain }, { now: '2026-01-05T18:00:00Z' })).toMatchObject({
      status: 3,
      out: '',
      err:
        'error: "a.csv" has no row of a session that is over\n' +
        'hint: check the dates of the file and the clock of this machine\n',
    });
  });

  it('refuses what is no daily price file as `rotation check` does', async () => {
    expect(await imported('a.csv --output b.csv', { 'a.csv': '<html></html>\n' })).toMatchObject({
      status: 3,
      written: {},
    });
    expect(await imported('none.csv')).toMatchObject({
      status: 3,
      err: expect.stringContaining('error: "none.csv" does not exist\n'),
    });
    expect(await imported('')).toMatchObject({ status: 2, err: expect.stringContaining('missing required argument') });
  });

  test.each(['a.csv', './a.csv', 'link.csv'])('never writes over one of its inputs, named as %s', async (output) => {
    const world = { links: { 'link.csv': 'a.csv' } };
    const files = { 'a.csv': plain, 'b.csv': newestFirst };
    expect(await imported(`b.csv a.csv --output ${output}`, files, world)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining(`error: --output "${output}" is one of the inputs\n`),
      written: {},
    });
  });

  it('has a fault of the machine where the output cannot be written', async () => {
    expect(await imported('a.csv --output no/b.csv', { 'a.csv': plain })).toMatchObject({
      status: 1,
      err: expect.stringContaining('error: cannot write "no/b.csv": no such file or folder\n'),
    });
  });
});

describe('several files', () => {
  const later = (first: string) => `Date,Close/Last\n01/09/2026,"2,624.220"\n01/08/2026,"${first}"\n`;

  it('are spliced, each row with the digits of the first file that has its day', async () => {
    const files = { 'a.csv': plain, 'b.csv': later('2,603.910') };
    const { out, err } = await imported('a.csv b.csv', files);
    expect(out).toBe('date,close\n2026-01-07,2575.42\n2026-01-08,2603.91\n2026-01-09,2624.220\n');
    expect(err).not.toContain('warning');
    expect((await imported('b.csv a.csv', files)).out).toBe(
      'date,close\n2026-01-07,2575.42\n2026-01-08,2603.910\n2026-01-09,2624.220\n',
    );
  });

  it('are a warning if they are more than 1 bp apart, and the first one counts', async () => {
    const { status, out, err } = await imported('a.csv b.csv', { 'a.csv': plain, 'b.csv': later('2,605.000') });
    expect([status, out]).toEqual([0, 'date,close\n2026-01-07,2575.42\n2026-01-08,2603.91\n2026-01-09,2624.220\n']);
    expect(err).toContain('warning: "a.csv" and "b.csv" differ by more than 1 bp on 1 common day, most on');
  });

  it('are refused where they are more than 50 bp apart', async () => {
    const files = { 'a.csv': plain, 'b.csv': later('2,623.000') };
    expect(await imported('a.csv b.csv --output c.csv', files)).toMatchObject({
      status: 3,
      err: expect.stringContaining('error: "a.csv" and "b.csv" disagree on 2026-01-08: 2603.91 and 2623'),
      written: {},
    });
  });

  it('that share no day are joined, and that is said', async () => {
    const files = { 'a.csv': plain, 'b.csv': 'date,close\n2026-01-09,2624.22\n', 'c.csv': plain };
    const { out, err } = await imported('a.csv b.csv c.csv', files);
    expect(out).toBe(`${plain}2026-01-09,2624.22\n`);
    expect(err.match(/^.*no day in common.*$/gm)).toEqual([
      'note: b.csv: has no day in common with the files before it: nothing shows that they are of one series',
    ]);
  });

  it('that say of themselves that they are of two indices are refused', async () => {
    const files = { 'x/^RUT.csv': plain, 'spx.csv': 'date,close\n2026-01-09,6966.28\n', 'a.csv': plain };
    expect(await imported('a.csv x/^RUT.csv spx.csv', files)).toMatchObject({
      status: 3,
      out: '',
      err:
        'error: "x/^RUT.csv" and "spx.csv" are of two series: Russell 2000 and S&P 500\n' +
        'hint: import the files of one index at a time; if a name is wrong, rename the file\n',
    });
  });

  it('of an index and of a fund that stands for it are not one series', async () => {
    expect(await imported('spx.csv SPY.csv', { 'spx.csv': plain, 'SPY.csv': plain })).toMatchObject({
      status: 3,
      err: expect.stringContaining('error: "spx.csv" and "SPY.csv" are of two series: S&P 500 and SPY fund\n'),
    });
  });

  it('that together are not a daily series are refused: the result could not be read again', async () => {
    const months = ['01', '02', '03', '04', '05'].map((month) => [`${month}.csv`, `date,close\n2025-${month}-28,5\n`]);
    const { status, err, written } = await imported(
      `${months.map(([name]) => name).join(' ')} --output b.csv`,
      Object.fromEntries(months),
    );
    expect([status, written]).toEqual([3, {}]);
    expect(err).toContain(
      'error: "b.csv" line 3, column "date": 2025-02-28 follows 2025-01-28: these are monthly bars',
    );
  });
});

describe('a column', () => {
  const wide = 'Date,SPX,RUT,IXIC\n2026-01-08,6921.46,2603.910,23480.02\n2026-01-09,6966.28,2624.220,23671.35\n';
  const rut = 'date,close\n2026-01-08,2603.910\n2026-01-09,2624.220\n';

  test.each(['RUT', 'rut', '^RUT', 'Russell2000'])('of several is taken as %s', async (name) => {
    expect((await imported(`wide.csv --column ${name}`, { 'wide.csv': wide })).out).toBe(rut);
  });

  it('must be named if there are several', async () => {
    expect(await imported('wide.csv', { 'wide.csv': wide })).toMatchObject({ status: 3, out: '' });
  });

  it('goes before the one that would be taken otherwise, and is named', async () => {
    const yahoo =
      'Date,Open,High,Low,Close,Adj Close,Volume\n2026-01-08,1,1,1,2603.91,2600.50,0\n2026-01-09,1,1,1,2624.22,2620.80,0\n';
    const { out, err } = await imported(['IWM.csv', '--column', 'adj close'], { 'IWM.csv': yahoo });
    expect(out).toBe('date,close\n2026-01-08,2600.50\n2026-01-09,2620.80\n');
    expect(err).toContain('2 rows from 2026-01-08 to 2026-01-09, column "Adj Close"');
  });

  it('of one file is spliced with the only one of another', async () => {
    const { out } = await imported('wide.csv a.csv --column RUT', { 'wide.csv': wide, 'a.csv': plain });
    expect(out).toBe('date,close\n2026-01-07,2575.42\n2026-01-08,2603.910\n2026-01-09,2624.220\n');
  });

  it('that is in no file is refused', async () => {
    expect(await imported('wide.csv --column VIX', { 'wide.csv': wide })).toMatchObject({ status: 3, out: '' });
    expect(await imported('a.csv --column VIX --output b.csv', { 'a.csv': plain })).toMatchObject({
      status: 3,
      err: 'error: no file has a column "VIX"\nhint: without --column "close" would be taken\n',
      written: {},
    });
    expect(await imported('a.csv --column ^', { 'a.csv': plain })).toMatchObject({ status: 2, out: '' });
  });
});

/** What stands in the folders of files that are read, by path. */
const filesIn = (folder: URL | string): [string, Uint8Array][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|txt)$/.test(entry.name))
    .map((entry) => [entry.name, readFileSync(`${entry.parentPath}/${entry.name}`)]);

const buffer = ({ buffer: memory, byteOffset, byteLength }: Int32Array | Float64Array) =>
  Buffer.from(memory, byteOffset, byteLength);

/** Imports a file and reads the result: days and closes have to be those of the file, bit for bit. */
async function expectSame(name: string, content: Uint8Array): Promise<number> {
  const { series } = await readSeries(content, name);
  const { status, written, err } = await run(['data', 'import', name, '--output', 'out/again.csv'], {
    files: { [name]: content, 'out/other.csv': '' },
    now: '2026-12-31T22:00:00Z',
  });
  expect(status, `${name}: ${err}`).toBe(0);
  const text = written['out/again.csv'] ?? '';
  const again = (await readSeries(bytes(text), 'again.csv')).series;
  expect(buffer(again.days).equals(buffer(series.days)), name).toBe(true);
  expect(buffer(again.closes).equals(buffer(series.closes)), name).toBe(true);
  expect(text, name).toMatch(/^date,close\n(\d{4}-\d\d-\d\d,\d+(\.\d+)?\n)+$/);
  expect(again.origins[0]?.reader, name).toBe('canonical');
  return series.days.length;
}

describe('what was imported is read as it was before, bit for bit', () => {
  it('from every fixture', async () => {
    const files = filesIn(new URL('../../../../../fixtures/readers/', import.meta.url));
    for (const [name, content] of files) await expectSame(name, content);
    expect(files.length).toBeGreaterThanOrEqual(53);
  });

  it('from closes of any length, in any notation (property)', async () => {
    const digits = (most: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most });
    const cell = fc
      .tuple(fc.integer({ min: 1000, max: 1999 }), digits(25))
      .map(([whole, fraction]) => ({ whole: String(whole), fraction }));
    const notation = fc.constantFrom(
      { delimiter: ',', quote: '', group: '', point: '.' },
      { delimiter: ',', quote: '"', group: ',', point: '.' },
      { delimiter: ';', quote: '', group: '.', point: ',' },
      { delimiter: ';', quote: '', group: ' ', point: ',' },
      { delimiter: '\t', quote: '', group: "'", point: '.' },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 3, maxLength: 20 }), notation, async (cells, written) => {
        const { delimiter, quote, group, point } = written;
        const rows = cells.map(({ whole, fraction }, i) => {
          const close = `${whole[0]}${group}${whole.slice(1)}${point}${fraction}`;
          return `${isoDate(20_457 + i)}${delimiter}${quote}${close}${quote}\n`;
        });
        const { out } = await imported(
          'a.csv',
          { 'a.csv': `date${delimiter}close\n${rows.join('')}` },
          { now: '2026-12-31T22:00:00Z' },
        );
        const expected = cells.map(({ whole, fraction }, i) => `${isoDate(20_457 + i)},${whole}.${fraction}\n`);
        expect(out).toBe(`date,close\n${expected.join('')}`);
      }),
    );
  });
});

describeShared('what was imported of real files is read as it was before, bit for bit', () => {
  it('from every file of prices and of vendors', async () => {
    const files = [...filesIn(`${shared}data/prices`), ...filesIn(`${shared}data/vendors`)];
    const daily = files.filter(([name]) => !name.includes('weekly'));
    let rows = 0;
    for (const [name, content] of daily) rows += await expectSame(name, content);
    expect(rows).toBe(198_778);
  });

  it('spliced from two, as `rotation check` splices them', async () => {
    const names = ['RUT_yahoo_1987-2024.csv', 'RUT_ibkr_2016-2026.csv'];
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${shared}data/prices/${name}`)]));
    const now = { now: '2026-12-31T22:00:00Z' };
    const { status, out, err } = await imported(names.join(' '), files, now);
    expect([status, out.split('\n').length - 2]).toEqual([0, 9297 + 2552 - 2038]);
    expect(err).not.toContain('warning');
    const again = await imported('rut.csv', { 'rut.csv': out }, now);
    expect(again.out).toBe(out);
  });
});
