import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { folderSeries, priceFiles } from '../../src/input/data-folder.ts';
import { cutAfter, cutBefore, fakeIo, ownFiles, run, sampleText, type World } from '../helpers/processes/fake-io.ts';

const [spx, rut, nasdaq] = [ownFiles['spx.csv'], ownFiles['rut.csv'], ownFiles['nasdaq.csv']];
/** A tenth of an index that grows by half a percent more in a year, as a fund with its dividends does. */
const tenth = spx.replace(
  /^(\d{4})(.*),(.*)$/gm,
  (_, year, day, close) => `${year}${day},${(Number(close) / 10) * 1.005 ** (Number(year) - 1989)}`,
);
const three = { 'd/^GSPC.csv': spx, 'd/RUT.csv': rut, 'd/nasdaq-composite.csv': nasdaq };

async function found(files: Record<string, string | Uint8Array>, world: World = {}) {
  const parts = await folderSeries(fakeIo([], { ...world, files }).io, 'd');
  const notes = [...parts.large, ...parts.small, ...parts.growth].flatMap((part) => part.notes);
  const names = (role: keyof typeof parts) => parts[role].map(({ series }) => series.origins[0]?.file);
  return { large: names('large'), small: names('small'), growth: names('growth'), notes };
}

async function refused(files: Record<string, string>, world: World = {}): Promise<UserError> {
  const error = await found(files, world).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error;
  throw new Error('nothing was refused', { cause: error });
}

describe('fromFolder', () => {
  it('identifies the three indices by the symbols in their names', async () => {
    const { notes, ...files } = await found(three);
    expect(files).toEqual({ large: ['d/^GSPC.csv'], small: ['d/RUT.csv'], growth: ['d/nasdaq-composite.csv'] });
    expect(notes).toEqual([]);
  });

  it('believes a symbol in the content before one in the name', async () => {
    const yfinance = `Price,Close\nTicker,^RUT\nDate,\n${rut.split('\n').slice(1).join('\n')}`;
    const { small } = await found({ 'd/spx.csv': spx, 'd/IXIC.csv': nasdaq, 'd/SPX-or-so.csv': yfinance });
    expect(small).toEqual(['d/SPX-or-so.csv']);
  });

  it('reads files that are compressed by gzip', async () => {
    const { 'd/RUT.csv': small, ...others } = three;
    const { small: files } = await found({ ...others, 'd/RUT.csv.gz': gzipSync(small) });
    expect(files).toEqual(['d/RUT.csv.gz']);
  });

  it('is the same on every day: year ends after --as-of identify a file as well', async () => {
    const files = { 'd/a.csv': spx, 'd/b.csv': rut, 'd/c.csv': nasdaq, 'd/SPX.csv': tenth };
    const inputs = async (asOf: string) => {
      const { out } = await run(`check --data d --json --as-of ${asOf}`, { files });
      return JSON.parse(out).inputs;
    };
    const early = await inputs('1991-06-03');
    expect(early.map(({ file }: { file: string }) => file)).toEqual(['d/a.csv', 'd/b.csv', 'd/c.csv']);
    const identity = ({ file, kind, name, identifiedBy }: Record<string, unknown>) => ({
      file,
      kind,
      name,
      identifiedBy,
    });
    expect(early.map(identity)).toEqual((await inputs('2026-01-13')).map(identity));
  });

  it.each(['spx.xlsx', 'spx', 'Historical Data.html'])('says what to do with %s', async (name) => {
    expect((await refused({ [`d/${name}`]: 'x' })).details.hint).toBe(
      `save them as CSV, under names that end in .csv, .tsv or .txt (not "${name}"); or download them: rotation data fetch --into d`,
    );
  });

  it('names a file of three columns of returns once', async () => {
    const change = (text: string, i: number) => ((text.length * (i + 3) * 7919) % 200) / 10_000 - 0.0099;
    const rows = spx
      .split('\n')
      .slice(1, 60)
      .map((row, i) => `${row.slice(0, 10)},${[1, 2, 3].map((k) => change(row, i + k).toFixed(5)).join(',')}`);
    const { notes } = await found({ ...three, 'd/returns.csv': `Date,SPX,RUT,IXIC\n${rows.join('\n')}\n` });
    expect(notes.filter(({ file }) => file === 'd/returns.csv').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^passed over: line \d+, column "SPX": ".*" is not a price: these are daily returns/),
    ]);
  });

  it('takes an index before a fund, and says what it passed over', async () => {
    const { large, notes } = await found({ ...three, 'd/SPY.csv': tenth });
    expect(large).toEqual(['d/^GSPC.csv']);
    expect(notes).toEqual([
      {
        code: 'passed-over',
        severity: 'info',
        role: 'large',
        file: 'd/SPY.csv',
        message: 'passed over: SPY fund is a proxy, and the index itself is there',
      },
    ]);
  });

  it('takes a fund where the index is not there', async () => {
    const { small } = await found({ 'd/SPX.csv': spx, 'd/IWM.csv': tenth, 'd/IXIC.csv': nasdaq });
    expect(small).toEqual(['d/IWM.csv']);
  });

  it('splices files that follow each other, and passes over one that they span', async () => {
    const { small, notes } = await found({
      'd/SPX.csv': spx,
      'd/IXIC.csv': nasdaq,
      'd/RUT-a.csv': cutBefore(rut, '2010-01-04'),
      'd/RUT-b.csv': cutAfter(rut, '2012-12-31'),
      'd/RUT-c.csv': cutAfter(cutBefore(rut, '2011-01-03'), '2020-12-31'),
    });
    expect(small).toEqual(['d/RUT-b.csv', 'd/RUT-a.csv']);
    expect(notes).toEqual([
      expect.objectContaining({ file: 'd/RUT-c.csv', message: 'passed over: the files in use span its years' }),
    ]);
  });

  it('passes over weekly bars quietly, and a broken file of an index with a warning', async () => {
    const lines = rut.trimEnd().split('\n');
    const weekly = [lines[0], ...lines.slice(1).filter((_, i) => i % 5 === 0)].join('\n');
    const { small, notes } = await found({
      ...three,
      'd/RUT_weekly.csv': weekly,
      'd/RUT_new.csv': 'date,close\n2026-01-29,N/B\n',
    });
    expect(small).toEqual(['d/RUT.csv']);
    expect(notes).toEqual([
      {
        code: 'passed-over',
        severity: 'warning',
        role: 'small',
        file: 'd/RUT_new.csv',
        message: 'passed over: line 2, column "close": "N/B" is not a number',
      },
      expect.objectContaining({
        severity: 'info',
        file: 'd/RUT_weekly.csv',
        message: expect.stringContaining('these are weekly bars, not daily closes'),
      }),
    ]);
  });

  it('names a file that it cannot place', async () => {
    const { notes } = await found({ ...three, 'd/gold.csv': tenth, 'd/notes.txt': 'buy milk' });
    expect(notes.map(({ file, severity }) => [file, severity])).toEqual([
      ['d/gold.csv', 'info'],
      ['d/notes.txt', 'info'],
    ]);
    expect(notes[0]?.message).toBe('passed over: neither its name nor its year ends say which index it is');
  });

  it('looks at nothing but price files of its own folder', async () => {
    const { notes } = await found({ ...three, 'd/readme.md': '# RUT', 'd/sub/RUT.csv': 'broken', 'd/chart.png': 'x' });
    expect(notes).toEqual([]);
  });

  it('says which index is not there, or why its file cannot be read', async () => {
    const without = await refused({ 'd/SPX.csv': spx, 'd/RUT.csv': rut });
    expect(without.message).toBe('"d" has no file of the Nasdaq Composite');
    expect(without.details.code).toBe('index-missing');
    const broken = await refused({ 'd/SPX.csv': spx, 'd/RUT.csv': rut, 'd/IXIC.csv': '<!DOCTYPE html><html>' });
    expect(broken.message).toBe('"d/IXIC.csv" is a web page, not prices: line 1 begins "<!DOCTYPE html><html>"');
  });

  test.each([
    ['a file', { d: 'x' }, {}, '"d" is not a folder'],
    ['nothing', {}, {}, 'no such folder: "d"'],
    ['closed to the user', three, { closed: ['d'] }, 'cannot read folder "d"'],
  ])('refuses what is %s', async (_, files, world, message) => {
    const error = await refused(files, world);
    expect(error.message).toBe(message);
    expect(error.details).toMatchObject({ code: 'no-folder', file: 'd' });
  });
});

describe('priceFiles', () => {
  it('lists what may be price files', () => {
    const { io } = fakeIo([], { files: { 'd/b.CSV': '', 'd/a.txt': '', 'd/c.tsv': '', 'd/report.json': '' } });
    expect(priceFiles(io, 'd')).toEqual(['d/a.txt', 'd/b.CSV', 'd/c.tsv']);
  });
});

test('the sample is what these tests take it for', () => {
  expect(sampleText('spx').startsWith('date,close\n1989-12-29,')).toBe(true);
});
