import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { cutAfter, cutBefore, ownFiles, ownFlags, run, sampleText } from '../../../../helpers/processes/fake-io.ts';

const inFolder = Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [`prices/${name}`, text]));
const without = (date: string) => sampleText('rut').replace(new RegExp(`^${date},.*\n`, 'm'), '');
const gap = { ...ownFiles, 'rut.csv': without('2025-06-10') };

const statuses = async (command: string, files: Record<string, string>, world = {}) => {
  const { status, out } = await run(`${command} --json`, { files, ...world });
  return [status, ...JSON.parse(out).files.map((file: { status: string }) => file.status)];
};

describe('rotation data check', () => {
  it('finds no problems in good files, however they are named', async () => {
    for (const [command, files] of [
      ['data check --data prices', inFolder],
      [`data check ${ownFlags}`, ownFiles],
      ['data check spx.csv rut.csv nasdaq.csv', ownFiles],
      ['data check --spx spx.csv rut.csv nasdaq.csv --strict', ownFiles],
    ] as const) {
      expect(await statuses(command, files), command).toEqual([0, 'ok', 'ok', 'ok']);
    }
  });

  it('says what a file is, in five lines', async () => {
    const { status, out, err } = await run('data check rut.csv', { files: ownFiles });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '1 file: 1 without problems',
      '',
      'Russell 2000',
      '  ✓ rut.csv  no problems',
      '    1989-12-29 to 2026-01-30, 9,088 rows, none missing, up to date',
      '    identified by its name; 37 of 37 year ends as published',
      '    plain date and close; column "close": the close',
      '    UTF-8, commas, LF, dates YYYY-MM-DD, numbers like 168.31, oldest first',
      '',
    ]);
  });

  it('passes over weekly bars in a folder, and says so', async () => {
    const weekly = 'date,close\n2025-01-03,1\n2025-01-10,2\n2025-01-17,3\n2025-01-24,4\n';
    const files = { ...inFolder, 'prices/spx_weekly.csv': weekly };
    const { status, out } = await run('data check --data prices --strict', { files });
    expect(status).toBe(0);
    expect(out).toContain(
      '4 files: 1 passed over, 3 without problems\n' +
        '3 index files used, with prices to 2026-01-30; 1 not used: 1 weekly or slower.\n',
    );
    expect(out).toMatch(/\nNot read\n {2}- spx_weekly\.csv {2}passed over\n {4}line 3, column "date": .* weekly bars/);
    expect((await run('data check prices/spx_weekly.csv', { files })).status).toBe(3);
  });

  it('warns of a gap, and exits with 3 only where warnings are strictly taken', async () => {
    const { status, out } = await run(`data check ${ownFlags}`, { files: gap });
    expect(status).toBe(0);
    expect(out).toContain('\n  ! rut.csv  1 warning\n');
    expect(out).toContain('    warning: 1 NYSE session missing: 2025-06-10\n');
    expect((await run(`data check ${ownFlags} --strict`, { files: gap })).status).toBe(3);
  });

  it('names every missing day with --verbose', async () => {
    const june = sampleText('rut').replace(/^2025-0[678]-[12]0,.*\n/gm, '');
    const { out } = await run('data check rut.csv --verbose', { files: { 'rut.csv': june } });
    const days = JSON.parse((await run('data check rut.csv --json', { files: { 'rut.csv': june } })).out).files[0]
      .content.calendar;
    expect(days.missing.count).toBeGreaterThan(2);
    expect(out).toContain(`    missing: ${days.missing.days.join(', ')}\n`);
    expect((await run('data check rut.csv', { files: { 'rut.csv': june } })).out).not.toContain('    missing: ');
  });

  it('goes on after a file that cannot be read, and exits with 3', async () => {
    const files = { ...ownFiles, 'rut.csv': '<html>no</html>' };
    const { status, out, err } = await run('data check spx.csv rut.csv nowhere.csv', { files });
    expect([status, err]).toEqual([3, '']);
    expect(out).toContain('3 files: 2 cannot be read, 1 without problems\n');
    expect(out).toMatch(/\nNot read\n {2}✗ rut\.csv {2}cannot be read\n {4}error: .* web page.*\n {4}hint: /);
    expect(out).toMatch(/ {2}✗ nowhere\.csv {2}cannot be read\n {4}error: does not exist\n/);
  });

  it('exits with 3 for a file of another index than its option assigns', async () => {
    const { status, out } = await run('data check --spx rut.csv', { files: ownFiles });
    expect(status).toBe(3);
    expect(out).toContain('    error: it is not the S&P 500 but the Russell 2000');
  });

  it('compares the files of one index with the longest', async () => {
    const files = {
      'old.csv': cutAfter(sampleText('spx'), '2020-12-31'),
      'new.csv': cutBefore(sampleText('spx'), '2019-01-02').replace(/^2020-06-01,.*$/m, '2020-06-01,3000.00'),
    };
    const { out } = await run('data check --spx old.csv --spx new.csv --json', { files });
    const then = Number(/^2020-06-01,(.*)$/m.exec(sampleText('spx'))?.[1]);
    expect(JSON.parse(out).agreement).toEqual([
      {
        ...{ role: 'large', file: 'new.csv', against: 'old.csv', days: 505, overHalf: 1, overOne: 1, overFifty: 1 },
        worst: {
          ...{ day: '2020-06-01', close: 3000, against: then, alsoClose: 0, alsoAgainst: 0 },
          basisPoints: expect.closeTo(Math.abs(3000 / then - 1) * 1e4, 8),
        },
      },
    ]);
    const table = (await run('data check --spx old.csv --spx new.csv', { files })).out;
    expect(table).toMatch(/ {2}Against old\.csv, the longest\n.*\n {4}new\.csv +505 +1 +1 +2020-06-01 \d+\.\d bp\n/);
  });

  it('prints JSON that its published schema accepts, of good, bad and unreadable files', async () => {
    const schema: object = JSON.parse((await run('schema data-check')).out);
    const validate = new Ajv2020({ validateFormats: false }).compile(schema);
    const files = { ...gap, 'bad.csv': 'date,close\n2025-01-02,x\n', 'one.csv': 'date,close\n2025-01-02,5\n' };
    const { out } = await run(`data check ${ownFlags} --spx again.csv bad.csv one.csv --json`, {
      files: { ...files, 'again.csv': cutBefore(sampleText('spx'), '2020-01-02').replace('2026-01-30', '2031-01-30') },
    });
    const report = JSON.parse(out);
    validate(report);
    expect(validate.errors).toBeNull();
    expect(report.files).toHaveLength(6);
    expect(validate({ ...report, files: [{ file: 'x' }] })).toBe(false);
  });

  it('selects fields and writes a file, never one of its inputs', async () => {
    const { out } = await run('data check --data prices --fields counts.files', { files: inFolder });
    expect(JSON.parse(out)).toEqual({ counts: { files: 3 } });
    const { written, out: none } = await run('data check spx.csv --output report.txt', { files: ownFiles });
    expect([none, written['report.txt']?.startsWith('1 file:')]).toEqual(['', true]);
    expect(await run('data check spx.csv --output spx.csv', { files: ownFiles })).toMatchObject({ status: 2, out: '' });
  });

  it('reads standard input', async () => {
    const { out } = await run('data check -', { stdin: sampleText('rut') });
    expect(out).toContain('Russell 2000\n  ✓ -  no problems\n');
  });

  it('looks at each index in a file of several', async () => {
    const [spx, rut] = [sampleText('spx'), sampleText('rut')].map((text) => text.trimEnd().split('\n').slice(1));
    const rows = spx?.map((row, i) => `${row},${rut?.[i]?.split(',')[1]}`) ?? [];
    const files = { 'both.csv': `${['date,SPX,RUT', ...rows].join('\n')}\n` };
    const { status, out } = await run('data check both.csv', { files });
    expect(status).toBe(0);
    expect(out).toContain('1 file with 2 series: 2 without problems\n\nS&P 500\n  ✓ both.csv  no problems\n');
    expect(out).toMatch(/\nRussell 2000\n {2}✓ both\.csv {2}no problems\n(.*\n){2}.* column "RUT"/);
    expect(out).not.toContain('Against');
    const one = await run('data check --rut both.csv', { files });
    expect(one.out).toContain('1 file: 1 without problems\n\nRussell 2000\n');
  });

  it('looks at further series, each as what it is', async () => {
    const vix = without('2025-06-10').replace(/[\d.]+$/gm, (close) => (Number(close) / 50).toFixed(3));
    const target =
      'date,DFEDTARU\n2025-01-04,4.5\n2025-01-05,4.5\n2025-01-06,4.5\n2025-01-07,4.5\n2025-01-08,4.5\n2025-01-09,4.5\n';
    const cpi = 'observation_date,CPIAUCNS\n2025-01-01,317.6\n2025-02-01,319\n2025-03-01,319.8\n';
    const files = { 'vix.csv': vix, 'target.csv': target, 'cpi.csv': cpi, 'bad.csv': 'date,DFF\n2025-01-04,4.33\n' };
    const flags = '--series vix=vix.csv --series fed-funds=target.csv --series cpi=cpi.csv --series hy-spread=bad.csv';
    const { status, out } = await run(`data check ${flags} --json`, { files });
    const found = JSON.parse(out).files.map(
      (file: { series: string; problems: { code: string }[]; error: unknown }) => [
        file.series,
        file.error === null,
        ...file.problems.filter(({ code }) => code !== 'stale-prices').map(({ code }) => code),
      ],
    );
    expect(status).toBe(3);
    expect(found).toEqual([
      ['vix', true, 'missing-sessions'],
      ['fed-funds', true],
      ['cpi', true, 'cpi-column'],
      ['hy-spread', false],
    ]);
    const table = (await run(`data check ${flags}`, { files })).out;
    expect(table).toContain('\nMacro series\n');
    expect(table).toContain('    assigned to cpi, the consumer price index\n');
    expect((await run('data check --series vixx=vix.csv', { files })).status).toBe(2);
  });

  it('reads a file of several for each option that names it', async () => {
    const files = { 'both.csv': 'date,SPX,RUT\n2025-01-02,5868.55,2231.67\n2025-01-03,5942.47,2268.47\n' };
    const { out } = await run('data check --spx both.csv --rut both.csv both.csv --json', { files });
    expect(JSON.parse(out).files.map(({ index }: { index: { role: string } }) => index.role)).toEqual([
      'large',
      'small',
    ]);
  });

  it('counts a file once that is named twice', async () => {
    expect(await statuses('data check --spx spx.csv spx.csv', ownFiles)).toEqual([0, 'ok']);
  });

  test.each([
    ['data check', {}, 'error: no files were named\n'],
    ['data check --data empty', { 'empty/readme.md': '' }, 'error: no price files in "empty"\n'],
    ['data check --data nowhere', {}, 'error: no such folder: "nowhere"\n'],
  ])('%s is told what to do', async (command, files, error) => {
    const { status, out, err } = await run(command, { files });
    expect([status, out]).toEqual([error.includes('no files were') ? 2 : 3, '']);
    expect(err).toContain(error);
    expect(err).toMatch(/\nhint: .+\n$/);
  });

  it('inspects the folder of the configuration where nothing is named, and says so', async () => {
    const env = { ROTATION_DATA: 'prices' };
    const { status, out, err } = await run('data check --json', { files: inFolder, env });
    expect({ status, err }).toEqual({ status: 0, err: 'note: "prices" is the folder of the configuration\n' });
    expect(JSON.parse(out).files).toHaveLength(3);
    expect(
      JSON.parse((await run('data check prices/rut.csv --json', { files: inFolder, env })).out).files,
    ).toHaveLength(1);
  });

  it('is named with its folder if two folders have a file of that name', async () => {
    const files = { 'a/spx.csv': ownFiles['spx.csv'], 'b/spx.csv': ownFiles['spx.csv'] };
    const { out } = await run('data check a/spx.csv b/spx.csv', { files });
    expect(out).toContain('  ✓ a/spx.csv  no problems');
    expect(out).toContain('  ✓ b/spx.csv  no problems');
  });

  it('fits a terminal of 80 columns, in colour, and ASCII where there is no more', async () => {
    const { out } = await run(`data check ${ownFlags} --spx new.csv`, {
      files: { ...gap, 'new.csv': cutBefore(sampleText('spx'), '2019-01-02') },
      terminal: 80,
      env: {},
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken off
    const plain = out.replace(/\u001b\[\d+m/g, '');
    expect(plain).not.toBe(out);
    expect(plain.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(plain).toMatch(/\n {2}ok spx\.csv {2}no problems\n/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing but ASCII
    expect(plain).toMatch(/^[\x00-\x7f]*$/);
  });
});
