import { describe, expect, it, test } from 'vitest';
import { version } from '../../package.json';
import { ownFiles, ownFlags, run } from '../helpers/processes/fake-io.ts';

const inData = 'its commands: fetch, check, import, note; see rotation data --help';
const commands = ['check', 'config', 'signals', 'schema'] as const;

describe('rotation', () => {
  it('says what it is and how to begin without a command', async () => {
    const { status, out, err } = await run('');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const begin = [...out.matchAll(/^ {2}rotation (\S+)/gm)].map(([, command]) => command);
    expect(begin).toEqual(['data', 'check', 'report']);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('takes a folder as --data, once', async () => {
    const files = Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [`prices/${name}`, text]));
    for (const command of ['check', 'backtest', 'history', 'claims', 'show correlation']) {
      const [one, other] = [
        await run(`${command} prices`, { files }),
        await run(`${command} --data prices`, { files }),
      ];
      expect({ command, ...one }).toEqual({ command, ...other });
      expect({ command, status: one.status }).toEqual({ command, status: 0 });
    }
    expect((await run('data check prices', { files })).out).toBe(
      (await run('data check --data prices', { files })).out,
    );
    expect(await run('check prices --data prices', { files })).toMatchObject({
      status: 2,
      err: 'error: the folder is named twice\nhint: name it once: as an argument, or as --data\n',
    });
    expect(await run('check rut.csv', { files: ownFiles })).toMatchObject({
      status: 3,
      err: 'error: "rut.csv" is not a folder\nhint: name the folder with the price files, or each file: --spx FILE --rut FILE --nasdaq FILE\n',
    });
  });

  it('has short forms of options', async () => {
    const files = ownFiles;
    expect(await run(`check ${ownFlags} -q`, { files })).toEqual(await run(`check ${ownFlags} --quiet`, { files }));
    expect(await run(`check ${ownFlags} -v`, { files })).toEqual(await run(`check ${ownFlags} --verbose`, { files }));
    expect((await run(`check ${ownFlags} -q -o line.txt`, { files })).written['line.txt']).toMatch(/^2026-01-30 /);
    expect((await run('check --data nowhere -v')).err).toContain('\nUserError: ');
  });

  test.each(['--version', '-V'])('%s prints the version alone', async (flag) => {
    expect(await run(flag)).toMatchObject({ status: 0, out: `${version}\n`, err: '' });
  });

  test.each(['--help', '-h'])('%s lists the commands with examples', async (flag) => {
    const { status, out, err } = await run(flag);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} .*[a-z]`, 'm'));
    expect(out).toContain('\n\nExamples:\n  rotation data fetch --into ~/prices\n      download');
  });

  test.each(commands)('%s --help shows examples, within 80 columns', async (command) => {
    const { status, out, err } = await run(`${command} --help`);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(`\nExamples:\n  rotation ${command}`);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('describes every option of check', async () => {
    const { out } = await run('check --help');
    const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)[^\n]*\S/gm)].map(([, name]) => name);
    expect(options).toEqual([
      ...[
        '--spx',
        '--rut',
        '--nasdaq',
        '--data',
        '--large',
        '--small',
        '--growth',
        '--labels',
        '--inputs',
        '--series',
        '--pe-large',
        '--pe-small',
        '--as-of',
        '--max-age',
      ],
      ...[
        '--strict',
        '--window',
        '--band',
        '--set',
        '--config',
        '--no-config',
        '--format',
        '--json',
        '--fields',
        '--output',
        '--verbose',
        '--color',
      ],
      ...[
        '--no-color',
        '--pager',
        '--no-pager',
        '--quiet',
        '--exit-code',
        '--chart',
        '--journal',
        '--on-change',
        '--wait',
        '--help',
      ],
    ]);
    expect(out).toContain('Exit status: 0 a verdict, 1 system error, 2 wrong usage, 3 unusable data, 4 data');
  });

  test.each([
    ['chek', "unknown command 'chek'", 'did you mean check?'],
    ['signal', "unknown command 'signal'", 'did you mean signals?'],
    ['xyzzy', "unknown command 'xyzzy'", 'see rotation --help'],
    ['check --asof 2026-01-08', "unknown option '--asof'", 'did you mean --as-of?'],
    ['check --rutt a', "unknown option '--rutt'", 'did you mean --rut?'],
    ['check --xyzzy', "unknown option '--xyzzy'", 'see rotation check --help'],
    ['config init --nope', "unknown option '--nope'", 'see rotation config init --help'],
    ['history --forward', "option '--forward <sessions>' argument missing", 'see rotation history --help'],
    ['show', "missing required argument 'signal'", 'give its name: rotation signals lists them'],
    ['completion', "missing required argument 'shell'", 'give bash or zsh or fish'],
    ['data', 'missing command after rotation data', inData],
    ['data xyzzy', "unknown command 'xyzzy'", inData],
    ['data chek', "unknown command 'chek'", 'did you mean check?'],
    ['--verbos', "unknown option '--verbos'", 'did you mean --verbose? it is an option of rotation check'],
    ['check --spx', "option '--spx <file>' argument missing", 'see rotation check --help'],
    [
      'check prices rut.csv',
      "too many arguments for 'check': expected 1 argument but got 2",
      'see rotation check --help',
    ],
    ['check --as-of soon', "option '--as-of <date>' argument 'soon' is invalid", 'it must be a day as YYYY-MM-DD'],
    [
      'check --format xml',
      "option '--format <name>' argument 'xml' is invalid",
      'allowed choices are table, json, markdown, prometheus',
    ],
    [
      'check --band 0.9,0.8',
      "option '--band <lo,hi>' argument '0.9,0.8' is invalid",
      'it must be "observed" or LO,HI with -1 <= LO < HI <= 1, for example 0.76,0.95',
    ],
    [
      'check --max-age -1',
      "option '--max-age <sessions>' argument '-1' is invalid",
      'it must be a whole number of at least 0',
    ],
    [
      'history --last 0',
      "option '--last <sessions>' argument '0' is invalid",
      'it must be a whole number of at least 1',
    ],
    ['check --window -1', '--window: signals.correlation.window is -1', 'it must be a whole number from 10 to 2520'],
    ['check --window a', '--window: signals.correlation.window is "a"', 'it must be a whole number from 10 to 2520'],
    [
      'check --fields a,,b',
      "option '--fields <a,b.c>' argument 'a,,b' is invalid",
      'it must be names separated by commas',
    ],
    [
      'schema moon',
      "command-argument value 'moon' is invalid for argument 'what'",
      'allowed choices are check, show, backtest, pool, history, claims, history-journal, journal, signals, inputs, data-check, data-fetch, data-manifest, error, config, settings',
    ],
    [
      'check --chart --format markdown',
      "option '--chart' cannot be used with option '--format <name>'",
      'see rotation check --help',
    ],
    [
      `check ${ownFlags} --quiet --fields verdict`,
      "option '-q, --quiet' cannot be used with option '--fields <a,b.c>'",
      'see rotation check --help',
    ],
  ])('%s: one line, a hint, status 2', async (command, problem, hint) => {
    expect(await run(command, { files: ownFiles })).toEqual({
      status: 2,
      out: '',
      err: `error: ${problem}\nhint: ${hint}\n`,
      written: {},
    });
  });

  it('prints wrong usage as JSON if JSON was requested', async () => {
    const { status, out } = await run('check --json --asof 2026');
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      error: { code: 'unknown-option', hint: 'did you mean --as-of?' },
    });
    expect(JSON.parse((await run('chek --json')).out).error.code).toBe('unknown-command');
    expect(JSON.parse((await run('check --json --as-of x')).out).error.code).toBe('invalid-argument');
  });

  it('shows what a terminal might obey in an argument', async () => {
    for (const argv of [
      ['--\u001b[31mred'],
      ['ch\u001b[2Jeck'],
      ['check', '--as-of', '\u009b31m'],
      ['check', '--spx', '\u202ea', '--rut', 'b', '--nasdaq', 'c'],
    ]) {
      const { err } = await run(argv);
      expect(err).toMatch(/^error: .*\\(x1b|x9b|u202e)/);
      expect(err).toMatch(/^[ -~\n]*$/);
    }
  });

  it('ends quietly when the reader of its output has gone', async () => {
    for (const command of ['check', 'check --json', 'signals', '--help', 'schema']) {
      expect(await run(command, { stdoutFails: 'EPIPE' })).toMatchObject({ status: 0, err: '' });
    }
  });

  it('says that the disk is full, with status 1', async () => {
    for (const command of ['check', 'signals', '--help', 'schema']) {
      const { status, err } = await run(command, { stdoutFails: 'ENOSPC' });
      expect(status).toBe(1);
      expect(err).toMatch(/^error: cannot write or read: the disk is full\nhint: .*\n$/);
    }
  });
});
