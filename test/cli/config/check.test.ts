import { describe, expect, it, test } from 'vitest';
import { ownFiles, ownFlags, run, type World } from '../../helpers/processes/fake-io.ts';

const home = '/home/ann';
const userFile = `${home}/.config/rotation/config.json`;
const projectFile = '/project/rotation.config.json';

const json = (value: unknown) => JSON.stringify(value, null, 2);
const window = (sessions: unknown) => json({ signals: { correlation: { window: sessions } } });

/** A world with the sample under names of its own, and configuration files by their paths. */
const world = (configs: Record<string, string> = {}, given: World = {}): World => ({
  files: { ...ownFiles, ...configs },
  ...given,
  env: { LANG: 'C.UTF-8', HOME: home, ...given.env },
});

/** The report of a check. */
async function reportOf(flags: string, given: World) {
  const { status, out, err } = await run(`check ${ownFlags} --json ${flags}`, given);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
}

const windowIn = (report: { signals: { id: string; evidence: { window: number } }[] }) =>
  report.signals.find(({ id }) => id === 'correlation')?.evidence.window;

/** Status and the two lines of an error. */
async function told(flags: string, given: World) {
  const { status, out, err } = await run(`check ${ownFlags} ${flags}`, given);
  expect(out).toBe('');
  const [error = '', hint = '', ...rest] = err.split('\n');
  expect(rest).toEqual(['']);
  return { status, error: error.replace(/^error: /, ''), hint: hint.replace(/^hint: /, '') };
}

describe('precedence', () => {
  const all = { [userFile]: window(100), [projectFile]: window(110) };
  const env = { ROTATION_SIGNALS_CORRELATION_WINDOW: '120' };

  test.each([
    ['nothing', '', world(), 252],
    ['the user file', '', world({ [userFile]: window(100) }), 100],
    ['the project file over it', '', world(all), 110],
    ['the environment over that', '', world(all, { env }), 120],
    ['--set over that', '--set signals.correlation.window=130', world(all, { env }), 130],
    ['--window over all', '--window 140 --set signals.correlation.window=130', world(all, { env }), 140],
    [
      'a named file in the place of the project file',
      '--config own.json',
      world({ ...all, 'own.json': window(115) }),
      115,
    ],
    [
      'one named by the environment',
      '',
      world({ ...all, 'own.json': window(115) }, { env: { ROTATION_CONFIG: 'own.json' } }),
      115,
    ],
    ['--no-config', '--no-config', world(all), 252],
  ])('%s', async (_, flags, given, expected) => {
    expect(windowIn(await reportOf(flags, given))).toBe(expected);
  });

  it('is by key: what the stronger one leaves open stays', async () => {
    const report = await reportOf('--set signals.correlation.weight=3', world({ [userFile]: window(100) }));
    expect(windowIn(report)).toBe(100);
    expect(report.signals.find(({ id }: { id: string }) => id === 'correlation').weight).toBe(3);
    expect(report.configuration).toEqual({
      files: [userFile],
      settings: [
        { key: 'signals.correlation.weight', value: 3, origin: 'flag', from: '--set signals.correlation.weight' },
        { key: 'signals.correlation.window', value: 100, origin: 'user file', from: userFile },
      ],
    });
  });

  it('ignores the project file if another is named', async () => {
    const given = world({ [projectFile]: json({ gate: { closeSessions: 4 } }), 'own.json': '{}' });
    expect((await reportOf('', given)).rules.gate.closeSessions).toBe(4);
    const named = await reportOf('--config own.json', given);
    expect([named.rules.gate.closeSessions, named.configuration.files]).toEqual([5, ['own.json']]);
  });

  it('takes the user file from XDG_CONFIG_HOME first, and needs no home', async () => {
    const configs = { '/xdg/rotation/config.json': window(90), [userFile]: window(100) };
    expect(windowIn(await reportOf('', world(configs, { env: { XDG_CONFIG_HOME: '/xdg' } })))).toBe(90);
    expect(windowIn(await reportOf('', world(configs, { env: { XDG_CONFIG_HOME: 'xdg' } })))).toBe(100);
    expect(windowIn(await reportOf('', { files: { ...ownFiles, ...configs }, env: {} }))).toBe(252);
  });
});

describe('the project file', () => {
  const at = (folder: string, files: Record<string, string>) => world(files, { folder });

  test.each([
    ['in the current folder', '/project', { '/project/rotation.config.json': window(63) }, 63],
    [
      'above it in a repository',
      '/project/a/b',
      { '/project/rotation.config.json': window(63), '/project/.git/HEAD': '' },
      63,
    ],
    [
      'at the root of one that is a work tree',
      '/project/a',
      { '/project/rotation.config.json': window(63), '/project/.git': '' },
      63,
    ],
    [
      'the nearest of two',
      '/project/a/b',
      {
        '/project/rotation.config.json': window(63),
        '/project/a/rotation.config.json': window(64),
        '/project/.git/HEAD': '',
      },
      64,
    ],
    [
      'not above the repository',
      '/project/a',
      { '/project/rotation.config.json': window(63), '/project/a/.git/HEAD': '' },
      252,
    ],
    [
      'not above the current folder where there is no repository',
      '/project/a',
      { '/project/rotation.config.json': window(63) },
      252,
    ],
  ])('%s', async (_, folder, files, expected) => {
    expect(windowIn(await reportOf('', at(folder, files)))).toBe(expected);
  });

  it('there is none if the current folder has been deleted', async () => {
    const gone = { ...world({ [projectFile]: window(63), [userFile]: window(64) }), folder: null };
    expect(windowIn(await reportOf('', gone))).toBe(64);
  });

  it('names files by its own folder', async () => {
    const files = Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [`/project/prices/${name}`, text]));
    const config = json({
      files: { large: ['prices/spx.csv'], small: ['prices/rut.csv'], growth: ['prices/nasdaq.csv'] },
    });
    const given = world({ ...files, [projectFile]: config, '/project/.git/HEAD': '' }, { folder: '/project/sub' });
    const { status, out } = await run('check --json', given);
    expect(status).toBe(0);
    expect(JSON.parse(out).inputs.map(({ file }: { file: string }) => file)).toEqual([
      '/project/prices/spx.csv',
      '/project/prices/rut.csv',
      '/project/prices/nasdaq.csv',
    ]);
  });
});

describe('a check', () => {
  it('names the file and what was set with --verbose', async () => {
    const { out } = await run(
      `check ${ownFlags} --verbose --set gate.closeSessions=4`,
      world({ [projectFile]: window(63) }),
    );
    expect(out).toContain(
      '\nSettings\n  read from rotation.config.json\n  gate.closeSessions = 4 (--set gate.closeSessions)\n  signals.correlation.window = 63 (project file)\n',
    );
    expect((await run(`check ${ownFlags} --verbose`, world())).out).not.toContain('Settings');
  });

  it('leaves out a signal with weight 0', async () => {
    const report = await reportOf('--set signals.correlation.weight=0', world());
    expect(report.signals.map(({ id }: { id: string }) => id)).not.toContain('correlation');
    expect(
      report.verdict.sensitivity.changedBy.every(
        ({ variant }: { variant: string }) => !variant.includes('correlation'),
      ),
    ).toBe(true);
  });

  it('takes its thresholds', async () => {
    const set = '--as-of 2026-01-08 --pe-large 22 --pe-small 15';
    const usual = await reportOf(set, world());
    expect(usual.verdict.state).toBe('breakout');
    const strict = await reportOf(`${set} --set verdict.enter=0.9 --set verdict.exit=0.8`, world());
    expect(strict.verdict.state).toBe('undecided');
    expect(strict.rules.verdict).toEqual({ enter: 0.9, exit: 0.8, minCoverage: 0.6 });
    const closed = await reportOf(`${set} --set gate.openPercentile=1`, world());
    expect(closed.verdict.state).toBe('no-rotation');
    const { out } = await run(`check ${ownFlags} ${set} --set gate.openPercentile=1`, world());
    expect(out).toContain('a rotation needs 100%');
  });

  it('prints as the configuration says, and otherwise if a flag says so', async () => {
    const config = json({ output: { format: 'json', color: true } });
    const given = world({ [projectFile]: config });
    expect(JSON.parse((await run(`check ${ownFlags}`, given)).out).ok).toBe(true);
    const table = await run(`check ${ownFlags} --format table`, given);
    expect(table.out).toContain('\u001b[');
    expect((await run(`check ${ownFlags} --format table --no-color`, given)).out).not.toContain('\u001b[');
    expect((await run(`check ${ownFlags} --quiet`, given)).out).toMatch(/^2026-01-30 [a-z-]+ /);
  });

  it('prints errors as JSON if the configuration sets JSON', async () => {
    const given = world({ [projectFile]: json({ output: { format: 'json' } }) });
    const { status, out } = await run('check --spx nowhere.csv', given);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'index-missing' } });
    expect((await run('check --spx nowhere.csv --quiet', given)).out).toBe('');
    expect((await run('check --spx nowhere.csv --format table', given)).out).toBe('');
  });

  it('writes over none of the files that it read its settings from', async () => {
    const given = world({ 'own.json': '{}' });
    const { status, err, written } = await run(`check ${ownFlags} --config own.json --output own.json`, given);
    expect({ status, written }).toEqual({ status: 2, written: {} });
    expect(err).toContain('--output "own.json" is one of the inputs');
  });

  it('takes its data from the configuration, never the sample then', async () => {
    const files = Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [`/prices/${name}`, text]));
    const { status, out } = await run('check --quiet', world({ ...files, [userFile]: json({ data: '/prices' }) }));
    expect({ status, out }).toEqual({ status: 0, out: (await run(`check --quiet ${ownFlags}`, world())).out });
    const missing = await run('check', world({ [userFile]: json({ files: { large: ['nowhere.csv'] } }) }));
    expect(missing.status).toBe(2);
    expect(missing.err).toContain('are missing');
  });

  test('files that are named beat a folder that is configured, key by key', async () => {
    const files = { '/prices/spx.csv': 'x', [userFile]: json({ data: '/prices' }) };
    expect((await run(`check --quiet ${ownFlags}`, world(files))).status).toBe(0);
    const two = world({
      '/prices/rut.csv': ownFiles['rut.csv'],
      '/prices/nasdaq.csv': ownFiles['nasdaq.csv'],
      [userFile]: json({ data: '/prices' }),
      [projectFile]: json({ files: { small: ['/prices/rut.csv'], growth: ['/prices/nasdaq.csv'] } }),
    });
    expect(await run('check --quiet --spx spx.csv', two)).toMatchObject({ status: 0, err: '' });
    const both = json({ data: 'a', files: { large: ['b'] } });
    expect(await run('check', world({ [projectFile]: both }))).toMatchObject({
      status: 2,
      err: 'error: "rotation.config.json" names both a folder and single files\nhint: set either data or files\n',
    });
  });

  it('holds --strict, --max-age and inputs of the configuration', async () => {
    expect(await run('check', world({ [userFile]: json({ strict: true }) }))).toMatchObject({ status: 2 });
    const old = { ...world({ [userFile]: json({ maxAge: 1 }) }), now: '2026-03-03T21:30:00Z' };
    expect((await run(`check ${ownFlags}`, old)).status).toBe(4);
    const inputs =
      'date,series,value,unit,basis,provider\n2026-01-08,pe-large,22,ratio,forward,A\n2026-01-08,pe-small,15,ratio,forward,A\n';
    const providerOf = async (files: Record<string, string>) => {
      const { signals } = await reportOf('--as-of 2026-01-08', world(files));
      return signals.find(({ id }: { id: string }) => id === 'valuation').evidence.provider;
    };
    expect(await providerOf({ '/in.csv': inputs, [userFile]: json({ inputs: ['/in.csv'] }) })).toBe('A');
    expect(await providerOf({ [userFile]: json({ inputs: ['published'] }) })).toBe('AInvest 2026-01-08');
    const named = { './published': inputs, [projectFile]: json({ inputs: ['./published'] }) };
    expect(await providerOf(named)).toBe('A');
  });
});

describe('what is shown and never scored', () => {
  const flag = { from: '2026-01-05', until: '2026-03-31', note: 'a court rules on tariffs' };
  const target = { role: 'small', level: 3000, from: '2026-01-02', source: 'a bank' };

  it('is a risk note that lowers the confidence while it lasts', async () => {
    const config = world({ [userFile]: json({ riskNotes: [flag] }) });
    const active = await reportOf('--as-of 2026-01-08 --pe-large 22 --pe-small 15', config);
    expect(active.riskNotes).toEqual([{ ...flag, active: true }]);
    expect(active.verdict.state).toBe('breakout');
    expect(active.verdict.confidenceReasons).toContain('active-risk-note');
    const before = await reportOf('--as-of 2026-01-02 --pe-large 22 --pe-small 15', config);
    expect(before.riskNotes).toEqual([]);
    expect(before.verdict.confidenceReasons).not.toContain('active-risk-note');
    const { out } = await run(`check ${ownFlags} --as-of 2026-01-08 --verbose`, config);
    expect(out).toContain('  in force  2026-01-05 to 2026-03-31  a court rules on tariffs\n');
  });

  it('is a level beside those of the commentary, from the day on which it was published', async () => {
    const config = world({ [userFile]: json({ targets: [target, { ...target, by: '2026-12-31' }] }) });
    const levels = async (asOf: string) => {
      const { targets } = await reportOf(`--as-of ${asOf}`, config);
      return targets.map(({ level, by }: { level: number; by: string | null }) => [level, by]);
    };
    const rally = [
      [6900, '2026-12-31'],
      [7269, '2026-12-31'],
    ];
    const own = [
      [3000, null],
      [3000, '2026-12-31'],
    ];
    expect(await levels('2025-12-31')).toEqual(rally);
    expect(await levels('2026-01-07')).toEqual([...rally, ...own]);
    expect(await levels('2026-01-08')).toEqual([[2825, '2026-12-31'], ...rally, ...own]);
  });

  test.each([
    [{ riskNotes: [{ ...flag, until: '2026-01-04' }] }, 'riskNotes.0 ends before it begins'],
    [{ riskNotes: [{ ...flag, until: 'soon' }] }, 'it must be a list, each item an object with from, until, note'],
    [
      { riskNotes: [{ from: '2026-01-05', until: '2026-03-31' }] },
      'it must be a list, each item an object with from, until, note',
    ],
    [
      { targets: [{ ...target, role: 'mid' }] },
      'it must be a list, each item an object with role, level, from, by, source',
    ],
    [
      { targets: [{ ...target, level: 0 }] },
      'it must be a list, each item an object with role, level, from, by, source',
    ],
  ])('is refused where it is none: %j', async (config, must) => {
    const { status, err } = await run(`check ${ownFlags}`, world({ [userFile]: json(config) }));
    expect(status).toBe(2);
    expect(err).toContain(`hint: ${must}\n`);
  });
});

describe('macro series', () => {
  const days = ownFiles['spx.csv']
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, 10));
  const vix = (level: number) => `DATE,VIXCLS\n${days.map((day, i) => `${day},${level + (i % 7)}\n`).join('')}`;
  const files = { '/project/macro/vix.csv': vix(15), 'other.csv': vix(30) };
  const config = json({ series: { vix: 'macro/vix.csv' } });

  test('are named in a file, by its own folder', async () => {
    const given = world({ ...files, 'macro/vix.csv': vix(15), [projectFile]: config });
    const { inputs, signals } = await reportOf('', given);
    expect(inputs.at(-1)).toMatchObject({ role: 'vix', file: 'macro/vix.csv' });
    expect(signals.find(({ id }: { id: string }) => id === 'stress').known).toBe(true);
  });

  test('give way to a flag of the same name, and stand beside others', async () => {
    const given = world({ ...files, 'macro/vix.csv': vix(15), [projectFile]: config });
    const { inputs } = await reportOf('--series vix=other.csv', given);
    expect(inputs.slice(3).map(({ file }: { file: string }) => file)).toEqual(['other.csv']);
  });

  test('are not known by another name', async () => {
    expect(await told('', world({ [projectFile]: json({ series: { vxi: 'a' } }) }))).toMatchObject({
      status: 2,
      error: '"rotation.config.json" line 3: "series.vxi" is not known',
      hint: expect.stringMatching(/^did you mean "series\.vix"\?/),
    });
  });
});

describe('refusals, with line and column', () => {
  test.each([
    [
      json({ signals: { correlation: { windw: 63 } } }),
      '"rotation.config.json" line 4: "signals.correlation.windw" is not known',
      'did you mean "signals.correlation.window"? "signals.correlation" has weight, window, band',
    ],
    [
      json({ signal: {}, a: 1 }),
      '"rotation.config.json" line 3: "a" is not known',
      'the top has $schema, data, inputs, strict, maxAge, files, series, labels, output, targets, riskNotes, verdict, gate, signals',
    ],
    [
      window(9),
      '"rotation.config.json" line 4: signals.correlation.window is 9',
      'it must be a whole number from 10 to 2520',
    ],
    [
      window('63'),
      '"rotation.config.json" line 4: signals.correlation.window is "63"',
      'it must be a whole number from 10 to 2520',
    ],
    [
      json({ signals: { correlation: { band: [0, 2] } } }),
      '"rotation.config.json" line 4: signals.correlation.band is [0,2]',
      'it must be "observed", or a list of a number of at least -1 and a number of at most 1',
    ],
    [
      json({ signals: 5 }),
      '"rotation.config.json" line 2: signals is 5',
      expect.stringContaining('it must be an object with correlation, '),
    ],
    [
      json({ verdict: null }),
      '"rotation.config.json" line 2: verdict is null',
      'it must be an object with enter, exit, minCoverage',
    ],
    [
      '{"verdict": {"enter": 1e999}}',
      '"rotation.config.json" line 1: verdict.enter is a number too large',
      'it must be a number above 0 and of at most 1',
    ],
    [
      '{"signals": {"correlation": {"band": [0, 1e999]}}}',
      '"rotation.config.json" line 1: signals.correlation.band is [0,"Infinity"]',
      'it must be "observed", or a list of a number of at least -1 and a number of at most 1',
    ],
    [json({ data: { here: 1 } }), '"rotation.config.json" line 3: "data" has no keys below it', 'set it to one value'],
    [
      json({ verdict: { exit: 0.5 } }),
      '"rotation.config.json" line 3: verdict.exit is 0.5',
      'verdict.exit is 0.5, larger than verdict.enter (0.2): set a smaller verdict.exit or a larger verdict.enter',
    ],
    [
      json({ verdict: { enter: 0.05 } }),
      '"rotation.config.json" line 3: verdict.enter is 0.05',
      'verdict.exit is 0.1, larger than verdict.enter (0.05): set a smaller verdict.exit or a larger verdict.enter',
    ],
    [
      json({ signals: { 'opening-gap': { fullWeightFrom: 10 } } }),
      '"rotation.config.json" line 4: signals.opening-gap.fullWeightFrom is 10',
      'signals.opening-gap.redFlagThrough is not below fullWeightFrom: set a smaller redFlagThrough or a larger fullWeightFrom',
    ],
    [
      json({ gate: { openPercentile: 0.4 } }),
      '"rotation.config.json" line 3: gate.openPercentile is 0.4',
      'gate.closePercentile is 0.5, larger than gate.openPercentile (0.4): set a smaller gate.closePercentile or a larger gate.openPercentile',
    ],
    [
      '{"__proto__": {"data": "x"}}',
      '"rotation.config.json" line 1: "__proto__" is not known',
      expect.stringContaining('the top has'),
    ],
    [
      '{"constructor": 1}',
      '"rotation.config.json" line 1: "constructor" is not known',
      expect.stringContaining('the top has'),
    ],
    [
      '{"signals": {"toString": 1}}',
      '"rotation.config.json" line 1: "signals.toString" is not known',
      expect.stringContaining('"signals" has correlation'),
    ],
    [
      '{"signals": {"correlation": {"__proto__": 1}}}',
      '"rotation.config.json" line 1: "signals.correlation.__proto__" is not known',
      expect.stringContaining('has weight'),
    ],
    [
      '{"signals.correlation.window": 63}',
      '"rotation.config.json" line 1: "signals.correlation.window" is not known',
      expect.stringContaining('the top has'),
    ],
    [
      '{\n  "data": "a",\n}',
      '"rotation.config.json" line 3, column 1: a key in double quotes was expected, found }',
      'the last item has no comma after it',
    ],
    ['[]', '"rotation.config.json" is not an object', 'it begins with { and ends with }'],
    [
      json({ output: { file: '../x' } }),
      '"rotation.config.json" line 3: output.file is "/x"',
      'a project file may name outputs only below its own folder: use --output, or your user file',
    ],
  ])('%s', async (config, error, hint) => {
    expect(await told('', world({ [projectFile]: config }))).toEqual({ status: 2, error, hint });
  });

  test.each([
    [
      '--set signals.correlation.window=9',
      '--set signals.correlation.window: signals.correlation.window is 9',
      'it must be a whole number from 10 to 2520',
    ],
    ['--window 9', '--window: signals.correlation.window is 9', 'it must be a whole number from 10 to 2520'],
    ['--set windw=9', '--set windw: "windw" is not known', expect.stringContaining('the top has')],
    [
      '--set window',
      '--set "window" has no key and value',
      'for example --set signals.correlation.window=126; rotation config lists every key',
    ],
    ['--set signals=1', '--set signals: signals is "1"', expect.stringContaining('it must be an object with ')],
    ['--set verdict.enter=1e999', '--set verdict.enter: verdict.enter is a number too large', expect.any(String)],
    ['--config none.json', '"none.json" does not exist', 'rotation config init writes a valid file'],
  ])('%s', async (flags, error, hint) => {
    expect(await told(flags, world())).toEqual({ status: 2, error, hint });
  });

  test.each([
    [
      'ROTATION_SIGNALS_CORRELATION_WINDOW',
      '9',
      'ROTATION_SIGNALS_CORRELATION_WINDOW: signals.correlation.window is 9',
    ],
    [
      'ROTATION_SIGNALS_CORRELATION_WINDWO',
      '63',
      'the environment variable "ROTATION_SIGNALS_CORRELATION_WINDWO" is not known',
    ],
    ['ROTATION_SIGNALS_MOON', '63', 'the environment variable "ROTATION_SIGNALS_MOON" is not known'],
  ])('%s=%s', async (name, value, error) => {
    expect(await told('', world({}, { env: { [name]: value } }))).toMatchObject({ status: 2, error });
  });

  it('ignores variables of other programs', async () => {
    const env = { ROTATION_SERVICE_HOST: '10.0.0.1', ROTATION_FETCH_BASE: 'https://x.example', ROTATION_SIGNALS: '' };
    expect((await run(`check ${ownFlags} --quiet`, world({}, { env }))).status).toBe(0);
  });

  it('shows what a terminal might obey', async () => {
    const { error } = await told('', world({ [projectFile]: '{"\\u001b[31mred": 1}' }));
    expect(error).toBe('"rotation.config.json" line 1: "\\x1b[31mred" is not known');
  });

  it('shows what a terminal might obey in the name of a file and of a key, too', async () => {
    const named = await run(['check', '--config', 'a\u001b[31m.json'], { files: { 'a\u001b[31m.json': '{"a": 1}' } });
    const set = await run(['check', '--set', 'a\u001b[31m=1']);
    for (const { err } of [named, set]) expect(err).toMatch(/^error: .*a\\x1b\[31m/);
    const verbose = await run(['check', '--verbose', '--config', 'a\u001b[31m.json'], {
      files: { 'a\u001b[31m.json': window(63) },
    });
    expect(verbose.out).toContain('read from a\\x1b[31m.json');
    expect(verbose.out).not.toContain('\u001b');
  });

  it('pollutes no prototype', async () => {
    await told(
      '',
      world({ [projectFile]: '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}' }),
    );
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('outputs that a file names', () => {
  const config = (file: string) => json({ output: { file } });

  test.each([
    ['verdict.txt', 'verdict.txt'],
    ['out/../verdict.txt', 'verdict.txt'],
  ])('may lie below the folder of the project file: %s', async (file, written) => {
    const given = world({ [projectFile]: config(file) });
    expect(Object.keys((await run(`check ${ownFlags} --quiet`, given)).written)).toEqual([written]);
  });

  test.each(['/etc/x', '..', '../x', 'out/../../x', '.', 'link/x', 'link'])('and nowhere else: %s', async (file) => {
    const given = world({ [projectFile]: config(file) }, { links: { '/project/link': '/home/ann' } });
    const { status, err, written } = await run(`check ${ownFlags} --quiet`, given);
    expect({ status, written }).toEqual({ status: 2, written: {} });
    expect(err).toContain('a project file may name outputs only below its own folder');
  });

  it('are the user’s own wherever the user file says, and wherever a flag says', async () => {
    const given = world({ [userFile]: config('/tmp/verdict.txt'), '/tmp/a': '' });
    expect(Object.keys((await run(`check ${ownFlags} --quiet`, given)).written)).toEqual(['/tmp/verdict.txt']);
    const project = world({ [projectFile]: config('verdict.txt'), '/tmp/a': '' });
    expect(Object.keys((await run(`check ${ownFlags} --quiet --output /tmp/b`, project)).written)).toEqual(['/tmp/b']);
  });
});
