import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { started } from '../helpers/downloads/started-program.ts';
import { ownFiles, sampleText } from '../helpers/processes/fake-io.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

/** Megabytes, and seconds of processor time: three times what the issue permits on the clock, for a slow machine. */
const [mostMemory, mostSeconds] = [200, 15];

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
for (const [name, text] of Object.entries(ownFiles)) writeFileSync(path(name), text);

function sparse(name: string, size: number): void {
  const file = openSync(path(name), 'w');
  ftruncateSync(file, size);
  closeSync(file);
}

const [header, row] = ['date,close\n', '2024-01-02,4742.83\n'];
const oldestLast = (text: string) => {
  const [first = '', ...rows] = text.trimEnd().split('\n');
  return `${[first, ...rows.reverse(), '2024-13-45,oops'].join('\n')}\n`;
};

/** What a file holds, and what is said of it. */
const files: readonly (readonly [name: string, content: () => string | Buffer, says: string])[] = [
  ['nested.csv', () => '['.repeat(1 << 24), 'is JSON, not CSV'],
  ['one-line.csv', () => Buffer.alloc(1 << 26, '1'), 'line 1 has more than 131,072 characters'],
  ['long-row.csv', () => `${header}2024-01-02,${'1'.repeat(1 << 26)}`, 'line 2 has more than 131,072 characters'],
  ['open-quote.csv', () => `${header}"${row.repeat(2e6)}`, 'line 2: a quote is misplaced or never closed'],
  ['late-quote.csv', () => `${header}${row.repeat(2e5)}"${row.repeat(5e5)}`, 'rows that must be parsed one by one'],
  ['million-rows.csv', () => `${header}${row.repeat(3.6e6)}`, 'has over 300,000 rows'],
  ['macintosh.csv', () => `${header}${row.repeat(4e5)}`.replaceAll('\n', '\r'), 'rows that must be parsed one by one'],
  ['columns.csv', () => `date,close${',c'.repeat(2e6)}\n`, 'line 1 has more than 131,072 characters'],
  ['wide.csv', () => `date,close${',c'.repeat(15_000)}\n${row}`, 'line 1 has more than 10,000 cells'],
  ['garbage.csv', () => `${header}${'xxxxx,yyyy\n'.repeat(1e6)}`, 'line 2, column "date": "xxxxx" is not a date'],
  [
    'other-width.csv',
    () => `${header}${'2024-01-02,1,2,3\n'.repeat(1e6)}`,
    'line 2 has 4 cells where the header has 2',
  ],
  ['words.csv', () => 'lorem ipsum dolor sit amet\n'.repeat(1e6), 'line 1: no known layout'],
  ['commas.csv', () => ','.repeat(1 << 25), 'begins with lines that have nothing but'],
  ['quotes.csv', () => '"'.repeat(1 << 25), 'begins with lines that have nothing but'],
  ['line-ends.csv', () => header + '\n'.repeat(1 << 25), 'has a header and no prices'],
  ['utf-16.csv', () => Buffer.from(`\ufeff${header}${row.repeat(5e5)}`, 'utf16le'), 'has more than 16 MiB'],
  ['bomb.csv', () => gzipSync(Buffer.alloc(100 << 20)), 'is larger than 64 MiB when unpacked'],
  [
    'workbook.csv',
    () => Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000', 'latin1'),
    'a ZIP archive or an Excel workbook',
  ],
  ['header.csv', () => header, 'has a header and no prices'],
  ['last-wrong.csv', () => oldestLast(sampleText('spx')), 'column "date": "2024-13-45" is not a date'],
  [
    'times.csv',
    () => 'timestamp,close\n1e308,1\n-1e308,2\nNaN,3\n253402300800000,4\n',
    'line 2, column "timestamp": "1e308"',
  ],
  ['year-0.csv', () => `${header}0000-01-03,5\n0000-01-04,5\n`, 'line 2, column "date": "0000-01-03" is not a date'],
  ['year-275760.csv', () => `${header}275760-09-12,5\n`, 'line 2, column "date": "275760-09-12" is not a date'],
];

async function refused(args: readonly string[], says: string): Promise<void> {
  const { status, signal, out, err, peak, cpu } = await started(args, {}, folder);
  expect({ signal, out, err: err.slice(0, 600) }).toEqual({
    ...{ signal: null, out: '', err: expect.stringMatching(/^error: [^\n]+\nhint: [^\n]+\n$/) },
  });
  expect(err).toContain(says);
  expect(err).not.toMatch(/bug in rotation|undefined/);
  expect([2, 3]).toContain(status);
  expect(peak).toBeLessThan(mostMemory);
  expect(cpu).toBeLessThan(mostSeconds);
}

const others = ['--rut', 'rut.csv', '--nasdaq', 'nasdaq.csv', '--quiet'];
const prices = ['--spx', 'spx.csv', ...others];

describe('a file of prices is refused in little memory and time', () => {
  test.each(files)('%s', async (name, content, says) => {
    writeFileSync(path(name), content());
    await refused(['check', '--spx', name, ...others], says);
  });

  test('20 GB, 900 MB of nothing, and a folder of too many files', async () => {
    sparse('sparse.csv', 20 * 2 ** 30);
    sparse('zeros.csv', 900 << 20);
    mkdirSync(path('many'));
    for (let i = 0; i <= 10_000; i++) closeSync(openSync(path(`many/${i}.csv`), 'w'));
    await refused(['check', '--spx', 'sparse.csv', ...others], 'is larger than 1 GiB');
    await refused(['check', '--spx', 'zeros.csv', ...others], 'line 1 has NUL bytes in it');
    await refused(['check', '--data', 'many', '--quiet'], '10,001 files that may hold prices');
  });
});

describe('so is what is named as another file', () => {
  spawnSync('mkfifo', [path('pipe')]);
  symlinkSync('loop-2', path('loop-1'));
  symlinkSync('loop-1', path('loop-2'));
  sparse('sparse', 20 * 2 ** 30);
  writeFileSync(path('nested'), '['.repeat(1 << 24));
  writeFileSync(path('nested-line'), `{"schemaVersion":2,"a":${'['.repeat(1 << 24)}\n`);
  writeFileSync(path('nested-keys'), '{"a":'.repeat(200_000));
  writeFileSync(path('long'), `date,series,value,unit,basis,provider\n${'x,y,z,a,b,c\n'.repeat(5e5)}`);
  writeFileSync(path('long-cr'), `date,series,value,unit,basis,provider\r${'x,y,z,a,b,c\r'.repeat(2e5)}`);
  writeFileSync(path('incomplete'), '{"schemaVersion":2,"session":"2026-01-05","state":"breakout"}\n'.repeat(8e5));
  writeFileSync(path('returns'), `date,r\n${'20240102,1.5\n'.repeat(1e6)}`);

  const [config, inputs] = [
    (file: string) => ['check', ...prices, '--config', file],
    (file: string) => ['check', ...prices, '--inputs', file],
  ];
  const [recorded, journal] = [
    (file: string) => ['history', '--journal', file],
    (file: string) => ['check', ...prices, '--journal', file],
  ];
  test.each([
    [config('nested'), 'is larger than 1 MiB'],
    [config('nested-keys'), 'nested too deeply'],
    [config('pipe'), 'is not a regular file'],
    [config('/dev/zero'), 'is not a regular file'],
    [recorded('nested'), 'is not a journal of rotation'],
    [recorded('nested-line'), 'is not a journal of rotation'],
    [recorded('sparse'), 'is larger than 128 MiB'],
    [recorded('pipe'), 'is not a regular file'],
    [recorded('loop-1'), 'is a link that leads back to itself'],
    [journal('nested'), 'is not a journal of rotation'],
    [journal('nested-line'), 'is not a journal of rotation'],
    [journal('sparse'), 'is not a journal of rotation'],
    [journal('/dev/zero'), 'is not a regular file'],
    [inputs('nested'), 'is larger than 8 MiB'],
    [inputs('long'), 'has more than 100,000 lines'],
    [inputs('long-cr'), 'has more than 100,000 lines'],
    [recorded('incomplete'), 'has no record'],
    [inputs('pipe'), 'is not a regular file'],
    [['data', 'import', 'returns', '--returns', 'percent'], 'has more than 300,000 lines'],
  ])('%j', refused);
});
