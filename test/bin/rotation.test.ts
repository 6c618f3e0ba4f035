import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { version } from '../../package.json';
import { copiedPackage } from '../helpers/processes/copied-package.ts';
import { cutAfter, run as inMemory, ownFiles } from '../helpers/processes/fake-io.ts';
import { bash, bin, called, rotation } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';
import { describeShared, shared } from '../helpers/shared.ts';

const sampleLine = 'SYNTHETIC SAMPLE, not the market. Real data: rotation data fetch --into ~/prices';
/** Of a pipe in bash. */
const statusOfFirst = `echo "\${PIPESTATUS[0]}"`;
const fixed = { LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: '1770500000' };
const isRoot = process.getuid?.() === 0;
const hasScript = existsSync('/usr/bin/script');

/** A folder with the three sample files under names of their own. */
function prices(): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(ownFiles)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('rotation as a process', () => {
  it('prints what the program prints in memory', async () => {
    const { status, out, err } = rotation(['check']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe((await inMemory('check')).out);
  });

  it('prints its version, and the help of every command', () => {
    expect(rotation(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
    for (const command of [[], ['check'], ['signals'], ['schema']]) {
      const { status, out, err } = rotation([...command, '--help']);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toContain('Examples:\n  rotation ');
    }
  });

  it('imports a pipe, and never overwrites its source', () => {
    const folder = temporaryFolder();
    const text = 'date,close\n2026-01-07,2575.42\n2026-01-08,2603.910\n';
    writeFileSync(join(folder, 'rut.csv'), text);
    symlinkSync('rut.csv', join(folder, 'link.csv'));
    const into = (output: string) =>
      bash(`$rotation data import - --quiet --output ${output} < rut.csv`, { cwd: folder });
    for (const output of ['rut.csv', 'link.csv']) {
      expect(into(output)).toMatchObject({
        status: 2,
        err: `error: --output "${output}" is one of the inputs\nhint: name another file\n`,
      });
    }
    expect(into('new.csv')).toEqual({ status: 0, out: '', err: '' });
    expect(readdirSync(folder).sort()).toEqual(['link.csv', 'new.csv', 'rut.csv']);
    expect(readFileSync(join(folder, 'new.csv'), 'utf8')).toBe(text);
    expect(bash('cat rut.csv | $rotation data import - 2>/dev/null', { cwd: folder }).out).toBe(text);
  });

  it('ends with the status of a mistake, and shows a stack only with --verbose', () => {
    const { status, out, err } = rotation(['check', '--data', '/nowhere']);
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toMatch(/^error: no such folder: "\/nowhere"\nhint: [^\n]*\n$/);
    expect(rotation(['check', '--data', '/nowhere', '--verbose']).err).toMatch(
      /^error: [^\n]*\nhint: [^\n]*\n.*\n {4}at /s,
    );
    expect(rotation(['chek']).status).toBe(2);
  });

  it('needs nothing from its environment: no home, path or locale', () => {
    const { status, out, err } = rotation(['check'], { env: {} });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^[ -~\n]*$/);
    expect(bash(`env -i $rotation check --json | head -c 1`).out).toBe('{');
  });

  it('is ASCII in the C locale', () => {
    for (const argv of [['check', '--verbose'], ['signals'], ['check', '--help']]) {
      expect(rotation(argv, { env: { LANG: 'C' } }).out).toMatch(/^[ -~\n]*$/);
    }
  });

  it("prints the same bytes in every time zone: the session is New York's", () => {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(ownFiles))
      writeFileSync(join(folder, name), cutAfter(text, '2026-01-08'));
    const zones = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'];
    // 2026-01-09 at 15:30 in New York, when only the day before had closed, and at 16:30.
    for (const [moment, age] of [
      ['1767990600', 0],
      ['1767994200', 1],
    ] as const) {
      const outs = zones.map((TZ) => {
        const env = { LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: moment, TZ };
        return rotation(['check', '--data', folder, '--json'], { env }).out;
      });
      expect(new Set(outs).size).toBe(1);
      expect(JSON.parse(outs[0] ?? '').market.age).toBe(age);
    }
  });

  it('colours a pipe only with --color or FORCE_COLOR', () => {
    const coloured = (env: Record<string, string>, ...flags: string[]) =>
      rotation(['check', ...flags], { env: { LANG: 'C.UTF-8', ...env } }).out.includes('\u001b[');
    expect(coloured({})).toBe(false);
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(coloured({ NO_COLOR: '1' }, '--color')).toBe(true);
    expect(coloured({ TERM: 'dumb' })).toBe(false);
  });

  test.skipIf(!hasScript)('colours a terminal, but not a dumb one nor one that asks for none', () => {
    const onTerminal = (env: Record<string, string>) =>
      called('/usr/bin/script', ['-qec', `${process.execPath} ${bin} check`, '/dev/null'], {
        env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', TERM: 'xterm', ...env },
      }).out;
    expect(onTerminal({})).toContain('\u001b[');
    expect(onTerminal({})).toContain(sampleLine);
    expect(onTerminal({ TERM: 'dumb' })).not.toContain('\u001b[');
    expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[');
  });

  it('reads standard input', () => {
    const folder = prices();
    const flags = ['--rut', join(folder, 'rut.csv'), '--nasdaq', join(folder, 'nasdaq.csv')];
    const piped = rotation(['check', '--spx', '-', ...flags], { input: ownFiles['spx.csv'] });
    expect(piped).toEqual(rotation(['check', '--spx', join(folder, 'spx.csv'), ...flags]));
    expect(piped.status).toBe(0);
    const empty = rotation(['check', '--spx', '-', ...flags], { input: '' });
    expect(empty.status).toBe(3);
  });
});

describe('the reader of the output', () => {
  it('may stop after the first line', () => {
    expect(bash(`$rotation check | head -1; ${statusOfFirst}`)).toEqual({
      status: 0,
      out: `${sampleLine}\n0\n`,
      err: '',
    });
  });

  it('may have gone before it begins', () => {
    for (const command of ['check', 'check --json', 'signals', 'schema', '--help']) {
      const { out, err } = bash(`$rotation ${command} | true; ${statusOfFirst}`);
      expect({ command, out, err }).toEqual({ command, out: '0\n', err: '' });
    }
  });

  test.skipIf(process.platform !== 'linux')('may be slow, on a pipe that does not wait: nothing is lost', () => {
    // Whoever shares the pipe may have set it so: here dd does, and its successors fill the 64 KiB.
    const unwaiting = 'dd if=/dev/null oflag=nonblock status=none';
    const runs = Math.ceil(100_000 / rotation(['schema']).out.length);
    const { out, err } = bash(
      `{ ${unwaiting}; for i in $(seq ${runs}); do $rotation schema || echo failed >&2; done; } | (sleep 1.5; cat)`,
    );
    expect(err).toBe('');
    expect(out === rotation(['schema']).out.repeat(runs)).toBe(true);
  });

  test.skipIf(!existsSync('/dev/full'))('may be a full disk: one error, status 1', () => {
    for (const command of ['check', 'check --json', '--help']) {
      const { status, err } = bash(`$rotation ${command} > /dev/full`);
      expect(status).toBe(1);
      expect(err.match(/^error: .*/gm)).toEqual(['error: cannot write or read: the disk is full']);
    }
  });

  it('may have no place for warnings either', () => {
    expect(bash('$rotation chek 2> /dev/full').status).toBe(2);
    expect(bash(`$rotation chek 2>&1 | true; ${statusOfFirst}`).out).toBe('2\n');
  });
});

describe('--output', () => {
  it('writes a file in one step and leaves nothing else behind', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'today.json');
    writeFileSync(file, 'old', { mode: 0o640 });
    const { status, out, err } = rotation(['check', '--json', '--output', file], { env: fixed });
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: '' });
    expect(readFileSync(file, 'utf8')).toBe(rotation(['check', '--json'], { env: fixed }).out);
    expect(readdirSync(folder)).toEqual(['today.json']);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('follows a link to the file that it names', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.txt'), 'old');
    symlinkSync('real.txt', join(folder, 'link.txt'));
    expect(rotation(['check', '--output', join(folder, 'link.txt')]).status).toBe(0);
    expect(readFileSync(join(folder, 'real.txt'), 'utf8').startsWith(sampleLine)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['link.txt', 'real.txt']);
  });

  it('writes straight to what is not a regular file', () => {
    expect(rotation(['check', '--output', '/dev/null'])).toEqual({ status: 0, out: '', err: '' });
    expect(bash(`$rotation check --output /dev/stdout | head -1`).out).toBe(`${sampleLine}\n`);
  });

  it('into a missing folder changes nothing', () => {
    const folder = temporaryFolder();
    const { status, out, err } = rotation(['check', '--output', join(folder, 'none', 'a.txt')], { cwd: folder });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^error: cannot write ".*": no such file or folder\nhint: .*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(isRoot)('into a folder that is closed changes nothing', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), 'old');
    chmodSync(folder, 0o500);
    const { status, err } = rotation(['check', '--output', join(folder, 'a.txt')]);
    chmodSync(folder, 0o700);
    expect(status).toBe(1);
    expect(err).toMatch(/^error: cannot write ".*": permission denied\n/);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test.skipIf(!existsSync('/proc/self'))('into a folder that the system keeps for itself is an error', () => {
    const { status, out, err } = rotation(['check', '--output', '/proc/rotation.txt']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^error: cannot write "\/proc\/rotation\.txt": /);
  });

  it('never writes over an input, whatever it is called', () => {
    const folder = prices();
    const path = (name: string) => join(folder, name);
    symlinkSync('rut.csv', path('soft.csv'));
    linkSync(path('rut.csv'), path('hard.csv'));
    const flags = ['--spx', path('spx.csv'), '--rut', path('rut.csv'), '--nasdaq', path('nasdaq.csv')];
    for (const name of ['rut.csv', 'soft.csv', 'hard.csv', `../${folder.split('/').at(-1)}/spx.csv`]) {
      const { status, out, err } = rotation(['check', ...flags, '--output', path(name)]);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(/ is one of the inputs\n/);
    }
    for (const [name, text] of Object.entries(ownFiles)) expect(readFileSync(path(name), 'utf8') === text).toBe(true);
  });
});

describe('an incomplete installation', () => {
  test.each([
    ['core', 'missing', undefined, 'is missing'],
    ['core', 'empty', 0, 'cannot be run'],
    ['core', 'cut off', 0.5, 'cannot be run'],
    ['screen', 'missing', undefined, 'is missing'],
    ['entry', 'missing', undefined, 'is missing'],
    ['entry', 'cut off', 0.5, 'cannot be run'],
  ])('of which %s is %s says so', (part, _, share, words) => {
    const { program, dist } = copiedPackage();
    const path = dist(`${part}.cjs`);
    const whole = readFileSync(path);
    if (share === undefined) rmSync(path);
    else writeFileSync(path, whole.subarray(0, whole.length * share));
    const err = `error: this installation is not whole: dist/${part}.cjs ${words}\nhint: install the program again\n`;
    expect(rotation(['check'], {}, program)).toEqual({ status: 1, out: '', err });
  });

  test.each([
    ['npm run build', true],
    ['npm ci', false],
  ])('of which only the sources are there says %s', (command, hasTools) => {
    const { program, dist } = copiedPackage();
    const folder = join(dist('.'), '..');
    rmSync(dist('.'), { recursive: true });
    for (const made of ['scripts', ...(hasTools ? ['node_modules'] : [])]) mkdirSync(join(folder, made));
    writeFileSync(join(folder, 'scripts', 'build.mjs'), '');
    const err = `error: the program is not built: dist/entry.cjs is missing\nhint: run "${command}" in ${folder}\n`;
    expect(rotation(['check'], {}, program)).toEqual({ status: 1, out: '', err });
  });
});

describeShared('rotation as a process, on published closes', () => {
  const file = (name: string) => `${shared}data/prices/${name}`;
  const names = [
    'GSPC_yahoo_1927-2026.csv',
    'RUT_yahoo_1987-2024.csv',
    'RUT_ibkr_2016-2026.csv',
    'IXIC_yahoo_1971-2026.csv',
  ];
  const flags = (path: (name: string) => string) =>
    ['--spx', '--rut', '--rut', '--nasdaq'].flatMap((flag, i) => [flag, path(names[i] ?? '')]);

  it('has 9,811 sessions to 2026-08-21, none missing, by files and by folder', () => {
    for (const input of [flags(file), ['--data', `${shared}data/prices`]]) {
      const { status, out, err } = rotation(['check', ...input]);
      expect(status).toBe(0);
      expect(err).toMatch(/^warning: prices end on 2026-08-21, \d+ trading days ago: update them: [^\n]*\n$/);
      expect(out).toMatch(/^□ NO ROTATION on 2026-08-21 \(since 2026-07-28, 19 trading days\)\n/);
      expect(out).toMatch(/^ {2}\d+ TRADING DAYS OLD, NOT TODAY'S VERDICT; run: rotation data fetch --into \S+$/m);
      expect(out).toMatch(/^ {2}Prices {3}S&P 7,674\.37 /m);
      expect(JSON.parse(rotation(['check', ...input, '--json']).out).market).toMatchObject({
        sessions: 9811,
        missingSessions: 0,
      });
    }
  });

  it('is the same bytes on files that end on the as-of day, but for the inputs', () => {
    const folder = temporaryFolder();
    for (const name of names) {
      const kept = readFileSync(file(name), 'utf8')
        .split('\n')
        .filter((line) => !/^\d/.test(line) || line.slice(0, 10) <= '2026-01-08');
      writeFileSync(join(folder, name), kept.join('\n'));
    }
    const more = ['--as-of', '2026-01-08', '--pe-large', '22', '--pe-small', '15', '--json'];
    const report = (path: (name: string) => string) => {
      const { status, out } = rotation(['check', ...flags(path), ...more], { env: fixed });
      expect(status).toBe(0);
      const { inputs, ...rest } = JSON.parse(out);
      expect(inputs).toHaveLength(4);
      return JSON.stringify(rest);
    };
    expect(report(file)).toBe(report((name) => join(folder, name)));
  });
});
