import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { cutAfter, ownFiles, ownFlags, run, sampleText, type World } from '../../../helpers/processes/fake-io.ts';
import { seen } from '../../../helpers/reports/places.ts';

const own = { files: ownFiles };
const schema: object = JSON.parse((await run('schema check')).out);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);

/** The report of a call, held against the published schema. */
async function reportOf(flags: string, world: World = own) {
  const { status, out } = await run(`check ${ownFlags} --json ${flags}`, world);
  const report = JSON.parse(out);
  validate(report);
  expect(validate.errors).toBeNull();
  return { status, report };
}

/** A text whose last rows all have the close of the first of them. */
function still(text: string, rows: number): string {
  const lines = text.trimEnd().split('\n');
  const close = lines.at(-rows)?.split(',')[1];
  return [...lines.slice(0, -rows), ...lines.slice(-rows).map((line) => `${line.slice(0, 10)},${close}`)].join('\n');
}

describe('check --json', () => {
  test.each([
    '',
    '--as-of 2026-01-08',
    '--as-of 2026-01-08 --pe-large 22 --pe-small 15',
    '--as-of 1992-03-03',
    '--as-of 2026-01-03',
    '--window 10 --band observed',
    '--window 2520 --band=-1,1',
    '--pe-large 15 --pe-small 22',
  ])('with "%s" is what the published schema says', async (flags) => {
    const { status, report } = await reportOf(flags);
    expect(status).toBe(report.ok ? 0 : 3);
  });

  it('is what the schema says on the sample and without a verdict, too', async () => {
    const sample = JSON.parse((await run('check --json')).out);
    validate(sample);
    expect(validate.errors).toBeNull();
    const files = { ...ownFiles, 'rut.csv': still(ownFiles['rut.csv'], 8) };
    const frozen = await reportOf('', { files });
    expect(frozen).toMatchObject({ status: 3, report: { ok: false, verdict: { state: 'insufficient-data' } } });
  });

  it('gives a verdict whose test finds nothing no more than low confidence, and says so', async () => {
    const { report } = await reportOf('--as-of 2026-01-08 --pe-large 22 --pe-small 15');
    const { state, confidence, confidenceReasons } = report.verdict;
    const test = report.record.tests.find((one: { state: string }) => one.state === state);
    expect([state, test.standing, confidence]).toEqual(['breakout', 'not-significant', 'low']);
    expect(confidenceReasons).toContain('no-significant-difference');
    expect(confidenceReasons).not.toContain('significant-against-claim');
  });

  it('names every variant of the rules, those that turn the verdict and those under which it holds', async () => {
    const { report } = await reportOf('--as-of 2026-01-08 --pe-large 22 --pe-small 15');
    const { agreeing, variants, changedBy, unchangedBy } = report.verdict.sensitivity;
    expect([unchangedBy.length, changedBy.length]).toEqual([agreeing, variants - agreeing]);
    expect(changedBy.every(({ state }: { state: string }) => state !== report.verdict.state)).toBe(true);
  });

  it('has null and a reason for unknown figures, never NaN or Infinity', async () => {
    const { out } = await run(`check ${ownFlags} --json --as-of 2026-01-05`, own);
    expect(out).not.toMatch(/NaN|Infinity|undefined/);
    const { signals } = JSON.parse(out);
    const pending = signals.find(({ id }: { id: string }) => id === 'first-five-days');
    expect(pending).toMatchObject({ score: null, value: null, known: false, stance: 'unknown' });
    expect(pending.reason).toBe('pending: 2 sessions of 5 in this year');
  });

  it('is the same bytes for the same input, but for the moment of the run', async () => {
    const call = (now: string, env: Record<string, string> = {}) =>
      run(`check ${ownFlags} --json --as-of 2026-01-08 --pe-large 22 --pe-small 15`, { ...own, now, env });
    const [one, other] = [await call('2026-02-02T12:00:00Z'), await call('2026-03-03T13:00:00Z')];
    const without = (text: string) => text.replace(/"generatedAt": "[^"]*"/, '');
    expect(without(one.out)).toBe(without(other.out));
    expect(one.out).not.toBe(other.out);
    const fixed = { SOURCE_DATE_EPOCH: '1767906000' };
    const [first, second] = [await call('2026-02-02T12:00:00Z', fixed), await call('2026-03-03T13:00:00Z', fixed)];
    expect(first.out).toBe(second.out);
    expect(JSON.parse(first.out).generatedAt).toBe('2026-01-08T21:00:00.000Z');
  });

  it('knows the age of the data by the clock, and none for a replayed day or the sample', async () => {
    const age = async (flags: string) => (await reportOf(flags)).report.market.age;
    expect(await age('')).toBe(0);
    expect(await age('--as-of 2026-01-08')).toBeNull();
    expect(JSON.parse((await run('check --json')).out).market.age).toBeNull();
  });

  it('names the files, how they were read and how far they go', async () => {
    const { report } = await reportOf('');
    expect(report.inputs).toEqual(
      [
        { role: 'large', file: 'spx.csv' },
        { role: 'small', file: 'rut.csv' },
        { role: 'growth', file: 'nasdaq.csv' },
      ].map((input) => ({
        ...input,
        reader: 'canonical',
        column: 'close',
        symbol: null,
        first: '1989-12-29',
        last: '2026-01-30',
        rows: 9088,
      })),
    );
  });

  it('names the files of the sample without the folder of the program', async () => {
    const { inputs } = JSON.parse((await run('check --json')).out);
    expect(inputs.map(({ file }: { file: string }) => file)).toEqual([
      'sample/spx.csv',
      'sample/rut.csv',
      'sample/nasdaq.csv',
    ]);
  });

  it('has a day of the future in no part of a replayed day', async () => {
    const cut = Object.fromEntries(
      Object.entries(ownFiles).map(([name, text]) => [name, cutAfter(text, '2026-01-08')]),
    );
    const flags = '--as-of 2026-01-08 --pe-large 22 --pe-small 15';
    const [whole, ended] = [await reportOf(flags), await reportOf(flags, { files: cut })];
    const { inputs: _, ...one } = whole.report;
    const { inputs: __, ...other } = ended.report;
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});

describe('check', () => {
  it('prints one screen on a terminal, coloured, at most as wide as it is', async () => {
    for (const terminal of [60, 80, 120]) {
      const { out } = await run(`check ${ownFlags}`, { ...own, terminal });
      expect(out).toContain('\u001b[');
      const lines = seen(out).trimEnd().split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(terminal);
      if (terminal >= 80) expect(lines.length).toBeLessThanOrEqual(23);
    }
  });

  it('prints the same text in a pipe, without colour', async () => {
    const words = (text: string) => seen(text).split(/\s+/).join(' ');
    const [piped, shown] = [
      await run(`check ${ownFlags}`, own),
      await run(`check ${ownFlags}`, { ...own, terminal: 80 }),
    ];
    expect(piped.out).not.toContain('\u001b');
    expect(words(piped.out)).toBe(words(shown.out));
  });

  test.each([
    ['--color', {}, undefined, true],
    ['--no-color', {}, 80, false],
    ['', { NO_COLOR: '1' }, 80, false],
    ['', { FORCE_COLOR: '1' }, undefined, true],
    ['', { TERM: 'dumb' }, 80, false],
  ])('colours with "%s", %j and %s columns: %s', async (flags, env, terminal, coloured) => {
    const { out } = await run(`check ${flags}`, { env, ...(terminal !== undefined && { terminal }) });
    expect(out.includes('\u001b[')).toBe(coloured);
  });

  it('is ASCII where the locale is C, and has bars and marks where it is UTF-8', async () => {
    expect((await run('check --verbose', { env: { LANG: 'C' } })).out).toMatch(/^[ -~\n]*$/);
    expect((await run('check', { env: { LANG: 'en_GB.UTF-8' } })).out).toMatch(/│/);
  });

  it('opens every part with --verbose, after the same screen', async () => {
    const [short, long] = [await run(`check ${ownFlags}`, own), await run(`check ${ownFlags} --verbose`, own)];
    expect(long.out.startsWith(short.out)).toBe(true);
    expect(long.out).toContain('\nWhat would change it at the next close');
    expect(long.out).toContain(
      '\n  S&P 500: spx.csv (canonical, column close), 9,088 rows from 1989-12-29 to 2026-01-30\n',
    );
  });

  it('escapes control characters in a file name', async () => {
    const name = 'spx\u001b[2J\u202e.csv';
    const argv = ['check', '--spx', name, '--rut', 'rut.csv', '--nasdaq', 'nasdaq.csv'];
    const world = { files: { ...ownFiles, [name]: sampleText('spx') } };
    const table = await run([...argv, '--verbose'], world);
    expect(table.out).toContain('spx\\x1b[2J\\u202e.csv');
    const json = await run([...argv, '--json'], world);
    expect(JSON.parse(json.out).inputs[0].file).toBe(name);
    const broken = { files: { ...ownFiles, [name]: 'date,close\n2026-01-08,\u001b]0;owned\u0007\n' } };
    const error = await run(argv, broken);
    expect(error.err).toMatch(
      /^error: "spx\\x1b\[2J\\u202e\.csv" line 2, column "close": "\\x1b\]0;owned\\x07" is not a number\n/,
    );
    for (const text of [table.out, json.out, error.err]) expect(text).not.toMatch(/[^ -~\n│█▌▐▲▼■□×±]/);
  });

  it('writes its output into a file, without colour and unwrapped, and prints nothing', async () => {
    const world = { ...own, terminal: 60 };
    const { status, out, err, written } = await run(`check ${ownFlags} --output today.txt`, world);
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: '' });
    expect(written).toEqual({ 'today.txt': (await run(`check ${ownFlags}`, own)).out });
  });

  test.each([
    [ownFlags, 'spx.csv'],
    [ownFlags, './rut.csv'],
    ['--data .', 'nasdaq.csv'],
    ['--data .', 'IWM.csv'],
    [`${ownFlags} --inputs pe.csv`, 'pe.csv'],
  ])('with %s never writes over %s', async (flags, output) => {
    const pe = 'date,series,value,unit,basis,provider\n2026-01-05,pe-large,22,ratio,forward,A\n';
    const files = { ...ownFiles, 'pe.csv': pe, 'IWM.csv': sampleText('rut') };
    const { status, err, written } = await run(`check ${flags} --output ${output}`, { files });
    expect({ status, written }).toEqual({ status: 2, written: {} });
    expect(err).toMatch(/^error: --output ".*" is one of the inputs\nhint: name another file\n$/);
  });

  test.each(['today.txt', './today.CSV', 'today.csv.gz'])(
    'writes no %s into the folder of prices, where the next run would read it',
    async (output) => {
      const { status, err, written } = await run(`check --data . --output ${output}`, { files: ownFiles });
      expect({ status, written }).toEqual({ status: 2, written: {} });
      expect(err).toContain(`error: --output "${output}" would be read as prices by the next run\n`);
      expect(err).toContain('hint: name a file in another folder\n');
    },
  );

  it('says so before a line is added to the journal', async () => {
    const flags = `--data . --journal today.ndjson --output today.txt`;
    expect(await run(`check ${flags}`, { files: ownFiles })).toMatchObject({ status: 2, written: {} });
  });

  it('writes such a file into another folder, and one of another kind anywhere', async () => {
    const files = { ...ownFiles, 'out/there.csv': '' };
    for (const output of ['out/today.txt', 'today.md'])
      expect((await run(`check --data . --output ${output}`, { files })).status).toBe(0);
  });

  it('may write a report beside the prices, twice', async () => {
    const files = { ...ownFiles, 'report.json': '{}' };
    expect((await run('check --data . --json --output report.json', { files })).status).toBe(0);
  });
});

describe('check --quiet', () => {
  it('is one line, date and verdict first, and stderr stays empty', async () => {
    const files = { ...ownFiles, 'ixic.csv': sampleText('rut') };
    const { status, out, err } = await run('check --spx spx.csv --rut ixic.csv --nasdaq nasdaq.csv --quiet', { files });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^2026-01-30 [a-z-]+ score=[+-]\d\.\d+ (confidence=[a-z]+ )?since=\d{4}-\d\d-\d\d was=[a-z-]+ age=0\n$/,
    );
  });

  it('says what the screen says', async () => {
    for (const asOf of ['2026-01-08', '2025-07-15', '2020-06-08']) {
      const { report } = await reportOf(`--as-of ${asOf}`);
      const { out } = await run(`check ${ownFlags} --quiet --as-of ${asOf}`, own);
      const { state, since, previous } = report.verdict;
      expect(out).toMatch(new RegExp(`^${asOf} ${state} .*since=${since} was=${previous.state}\n$`));
    }
  });
});

describe('check --exit-code', () => {
  const statuses = { breakout: 0, 'relief-rally': 10, undecided: 11, 'no-rotation': 12 } as const;

  it('is the verdict as the status, and 0 without it', async () => {
    const found = new Map<string, string>();
    for (let year = 1992; year <= 2025 && found.size < 4; year++) {
      for (const day of ['02-18', '05-19', '08-18', '11-17']) {
        const { out } = await run(`check ${ownFlags} --quiet --as-of ${year}-${day}`, own);
        found.set(out.split(' ')[1] ?? '', `${year}-${day}`);
      }
    }
    expect([...found.keys()].sort()).toEqual(Object.keys(statuses).sort());
    for (const [state, status] of Object.entries(statuses)) {
      const command = `check ${ownFlags} --as-of ${found.get(state)}`;
      expect((await run(`${command} --exit-code`, own)).status).toBe(status);
      expect((await run(command, own)).status).toBe(0);
    }
  });

  it('is 3 without a verdict, with and without it', async () => {
    const files = { ...ownFiles, 'rut.csv': still(ownFiles['rut.csv'], 8) };
    expect((await run(`check ${ownFlags} --exit-code`, { files })).status).toBe(3);
    expect((await run(`check ${ownFlags}`, { files })).status).toBe(3);
  });
});

describe('check without a verdict', () => {
  it('prints its report when one file ends ten sessions before the others', async () => {
    const files = { ...ownFiles, 'rut.csv': cutAfter(ownFiles['rut.csv'], '2026-01-15') };
    const { status, out } = await run(`check ${ownFlags}`, { files });
    expect(status).toBe(3);
    expect(out).toContain('? INSUFFICIENT DATA on 2026-01-15\n');
    expect(out).toContain(
      'No verdict: the last common session is 2026-01-15, 10 sessions before 2026-01-30 (the Russell 2000 ends there: rotation data fetch --into DIR).\n',
    );
    expect((await run(`check ${ownFlags} --quiet`, { files })).out).toMatch(/^2026-01-15 insufficient-data /);
    expect((await reportOf('', { files })).report.asOf).toBe('2026-01-30');
  });

  it('prints its report when a series has stopped moving', async () => {
    const files = { ...ownFiles, 'rut.csv': still(ownFiles['rut.csv'], 8) };
    const { status, out, err } = await run(`check ${ownFlags}`, { files });
    expect(status).toBe(3);
    expect(out).toContain('No verdict: the Russell 2000 has repeated one close for 5 sessions or more.\n');
    expect(err).toContain(
      'warning: Russell 2000 repeats one close for 5 sessions or more in 1 place, and has not moved since 2026-01-21 (2586.17)',
    );
  });
});

describe('check --strict', () => {
  const files = { ...ownFiles, 'ixic.csv': sampleText('rut') };
  const flags = '--spx spx.csv --rut ixic.csv --nasdaq nasdaq.csv';

  it('makes a warning an error and prints nothing else', async () => {
    const lenient = await run(`check ${flags}`, { files });
    expect(lenient.status).toBe(0);
    expect(lenient.err).toBe(
      'warning: "ixic.csv" is used for the Russell 2000, but its name speaks of the Nasdaq Composite\n',
    );
    expect(lenient.out).toContain('  Data     1 warning: see --verbose.  run: rotation data check');
    expect(await run(`check ${flags} --strict`, { files })).toMatchObject({
      status: 3,
      out: '',
      err:
        'error: --strict: "ixic.csv" is used for the Russell 2000, but its name speaks of the Nasdaq Composite\n' +
        'hint: fix the data, or run without --strict\n',
    });
  });

  it('counts the warnings that it does not show', async () => {
    const lines = sampleText('rut').split('\n');
    const holed = { ...files, 'ixic.csv': [...lines.slice(0, 8000), ...lines.slice(8002)].join('\n') };
    expect((await run(`check ${flags} --strict`, { files: holed })).err).toMatch(
      /^error: --strict: .* \(and 1 more\)\n/,
    );
  });

  it('has no quarrel with clean files', async () => {
    expect(await run(`check ${ownFlags} --strict`, own)).toMatchObject({ status: 0, err: '' });
  });
});

describe('warnings', () => {
  const files = { ...ownFiles, 'ixic.csv': sampleText('rut') };
  const flags = '--spx spx.csv --rut ixic.csv --nasdaq nasdaq.csv';

  it('stand on the screen of a terminal and not before it, and in the JSON', async () => {
    expect((await run(`check ${flags}`, { files, terminal: 80 })).err).toBe('');
    const json = await run(`check ${flags} --json`, { files, terminal: 80 });
    expect(JSON.parse(json.out).warnings).toEqual([
      {
        code: 'name-differs',
        message: '"ixic.csv" is used for the Russell 2000, but its name speaks of the Nasdaq Composite',
        role: 'small',
        file: 'ixic.csv',
      },
    ]);
    expect(json.err).toMatch(/^warning: /);
  });
});

describe('the rules', () => {
  it('change with --window and --band, and the report says so', async () => {
    const evidence = async (flags: string) =>
      (await reportOf(`--as-of 2026-01-08 ${flags}`)).report.signals.find(
        ({ id }: { id: string }) => id === 'correlation',
      ).evidence;
    expect(await evidence('')).toMatchObject({ window: 252, band: [0.76, 0.95] });
    expect(await evidence('--window 63')).toMatchObject({ window: 63 });
    expect((await evidence('--band 0.5,0.9')).band).toEqual([0.5, 0.9]);
    const observed = await evidence('--band observed');
    expect(observed.band).toEqual(observed.observedBand);
  });

  test.each([9, 2521])('refuse a window of %i', async (window) => {
    expect(await run(`check --window ${window}`)).toMatchObject({
      status: 2,
      out: '',
      err: `error: --window: signals.correlation.window is ${window}\nhint: it must be a whole number from 10 to 2520\n`,
    });
  });
});

describe('check --fields', () => {
  it('prints only these, as JSON', async () => {
    const { out } = await run(`check ${ownFlags} --fields verdict.state,signals.correlation.score,asOf`, own);
    expect(Object.keys(JSON.parse(out))).toEqual(['verdict', 'signals', 'asOf']);
    expect(Object.keys(JSON.parse(out).verdict)).toEqual(['state']);
  });

  test.each(['__proto__', 'verdict.constructor', 'toString'])('knows no field named %s', async (path) => {
    const { status, out, err } = await run(`check --json --fields ${path}`);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'unknown-field' } });
    expect(err).toContain(`error: --fields: there is no "${path}"\n`);
  });
});
