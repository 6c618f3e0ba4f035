import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { copiedPackage } from '../helpers/processes/copied-package.ts';
import { called, rotation } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const fixed = { LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: '1770500000', PATH: process.env.PATH ?? '' };
const bundles = ['entry', 'core', 'record', 'screen', 'parsers', 'rest'];
const check = ['check', '--json'];
const wanted = () => rotation(check, { env: fixed });

/** The only folder in a folder: that of the engine. */
const engineFolder = (folder: string) => join(folder, ...readdirSync(folder));

/** Which bundles run code from a cache, as the engine sees it. */
function accepted(program: string, env: Record<string, string> = fixed): string[] {
  const probe = `
    const vm = require('node:vm');
    const { Script } = vm;
    let last;
    vm.Script = function (...given) { return (last = new Script(...given)); };
    const { bundle } = require(process.argv[1]);
    for (const name of ${JSON.stringify(bundles)}) {
      bundle(name);
      if (last.cachedDataRejected === false) console.log(name);
    }`;
  const { status, out, err } = called(process.execPath, ['-e', probe, program], { env });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return out.split('\n').slice(0, -1);
}

describe('the code cache of a checkout', () => {
  const folderOf = (dist: (name: string) => string) => engineFolder(dist('cache'));

  it('is there for the engine that built it', () => {
    expect(accepted(copiedPackage().program)).toEqual(bundles);
  });

  test.each(['entry', 'core'])(
    'of %s may be gone, empty, cut off, made of another program, or changed in any byte: the answer is the same',
    (name) => {
      const { program, dist } = copiedPackage();
      const cache = join(folderOf(dist), `${name}.cache`);
      const whole = readFileSync(cache);
      const source = 8 + readFileSync(dist(`${name}.cjs`)).length;
      const flipped = (at: number) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        return bytes;
      };
      const step = (whole.length - source - 72) / 12;
      const broken: Record<string, Buffer> = {
        whole,
        empty: Buffer.alloc(0),
        'two lengths alone': whole.subarray(0, 8),
        'the source alone': whole.subarray(0, source),
        'half of it': whole.subarray(0, source + Math.floor((whole.length - source) / 2)),
        'one byte short': whole.subarray(0, -1),
        'another length': flipped(1),
        'another source': flipped(108),
        zeros: Buffer.concat([whole.subarray(0, source), Buffer.alloc(whole.length - source)]),
        ...Object.fromEntries(
          Array.from({ length: 12 }, (_, i) => source + 64 + Math.floor(i * step)).map((at) => [
            `byte ${at}`,
            flipped(at),
          ]),
        ),
      };
      const expected = wanted();
      for (const [what, bytes] of Object.entries(broken)) {
        writeFileSync(cache, bytes);
        expect({ what, used: accepted(program).includes(name) }).toEqual({ what, used: what === 'whole' });
        expect({ what, ...rotation(check, { env: fixed }, program) }).toEqual({ what, ...expected });
      }
      rmSync(cache);
      expect(rotation(check, { env: fixed }, program)).toEqual(expected);
    },
    300_000,
  );

  it('is not used for another program of the same length', () => {
    const { program, dist } = copiedPackage();
    const source = readFileSync(dist('screen.cjs'), 'latin1');
    expect(source).toContain('SYNTHETIC SAMPLE');
    writeFileSync(dist('screen.cjs'), source.replaceAll('SYNTHETIC SAMPLE', 'SYNTHETIC TRIFLE'), 'latin1');
    expect(rotation(['check'], {}, program).out).toMatch(/^SYNTHETIC TRIFLE, not the market/);
  });

  it('is not used where others may write', () => {
    const { program, dist } = copiedPackage();
    const folder = folderOf(dist);
    chmodSync(join(folder, 'entry.cache'), 0o666);
    expect(accepted(program)).toEqual(bundles.slice(1));
    chmodSync(folder, 0o777);
    expect(accepted(program)).toEqual([]);
    expect(rotation(check, { env: fixed }, program)).toEqual(wanted());
  });
});

describe('the code cache of an installed program', () => {
  /** As npm installs it, and the home of a user who starts it for the first time. */
  function installed() {
    const { program, dist } = copiedPackage();
    rmSync(dist('cache'), { recursive: true });
    const home = temporaryFolder();
    const env: Record<string, string> = { ...fixed, HOME: home };
    const own = join(home, '.cache', 'rotation-signal');
    return { program, home, env, own, run: (args = check, other = env) => rotation(args, { env: other }, program) };
  }
  const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const wordsIn = (file: string) => readFileSync(file).subarray(-4000).toString('latin1');

  it('is kept after the first start, for its owner alone, and used by the next', () => {
    const { program, env, own, run } = installed();
    expect(run()).toEqual(wanted());
    expect(accepted(program, env)).toEqual(['entry', 'core']);
    const folder = engineFolder(own);
    expect(readdirSync(folder).sort()).toEqual(['core.cache', 'entry.cache']);
    for (const path of [own, folder]) expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'core.cache')).mode & 0o777).toBe(0o600);
    const time = statSync(join(folder, 'core.cache')).mtimeMs;
    expect(run()).toEqual(wanted());
    expect(statSync(join(folder, 'core.cache')).mtimeMs).toBe(time);
  });

  it('grows with what later starts use, and not with what goes wrong', () => {
    const { own, run } = installed();
    run();
    const folder = engineFolder(own);
    const words = () => wordsIn(join(folder, 'core.cache'));
    expect(words()).not.toContain('backtest/run.ts');
    expect(run(['backtest', '--horizons', 'no']).status).toBe(2);
    expect(words()).not.toContain('backtest/run.ts');
    expect(run(['backtest']).status).toBe(0);
    expect(words()).toContain('backtest/run.ts');
    expect(words()).toContain('check/run.ts');
    expect(readdirSync(folder).sort()).toEqual(['core.cache', 'entry.cache', 'record.cache', 'screen.cache']);
    expect(run()).toEqual(wanted());
  });

  it('is made anew for another program, and where a byte has changed', () => {
    const { program, env, own, run } = installed();
    run();
    const cache = join(engineFolder(own), 'core.cache');
    const bytes = readFileSync(cache);
    bytes[bytes.length - 5000] = (bytes[bytes.length - 5000] ?? 0) ^ 0xff;
    writeFileSync(cache, bytes);
    expect(accepted(program, env)).toEqual(['entry']);
    expect(run()).toEqual(wanted());
    expect(accepted(program, env)).toEqual(['entry', 'core']);
  });

  it('lies in $XDG_CACHE_HOME where that is a whole path', () => {
    const { home, env, run } = installed();
    const elsewhere = join(home, 'elsewhere');
    run(check, { ...env, XDG_CACHE_HOME: elsewhere });
    expect(readdirSync(elsewhere)).toEqual(['rotation-signal']);
    expect(readdirSync(home)).toEqual(['elsewhere']);
    run(check, { ...env, XDG_CACHE_HOME: 'relative' });
    expect(readdirSync(home)).toEqual(['elsewhere']);
  });

  test.each([
    ['without a home', { HOME: '' }],
    ['in a home on a file system that is read only', { HOME: '/proc' }],
    ['in a home that is not there', { HOME: '/nowhere/at/all' }],
    ['where its folder would lie in a file', { XDG_CACHE_HOME: process.execPath }],
    ['with caches switched off', { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('is left out %s', (_, other) => {
    const { home, env, run } = installed();
    for (let i = 0; i < 2; i++) expect(run(check, { ...env, ...other })).toEqual(wanted());
    expect(filesIn(home)).toEqual([]);
    expect(existsSync('/nowhere')).toBe(false);
  });

  it('is left out in a home without permission to write', () => {
    const { home, run } = installed();
    chmodSync(home, 0o500);
    expect(run()).toEqual(wanted());
    expect(run()).toEqual(wanted());
    chmodSync(home, 0o700);
  });

  it('is left out on a full disk: half a file is never left behind', () => {
    const { own, env, program } = installed();
    // Files of at most 100 KB.
    const line = `ulimit -f 100; exec ${process.execPath} ${program} check --json`;
    for (let i = 0; i < 2; i++) expect(called('bash', ['-c', line], { env })).toEqual(wanted());
    expect(filesIn(own).filter((name) => name.includes('.cache'))).toEqual([]);
  });

  test.skipIf(process.getuid?.() !== 0)('is neither written to nor read from a folder of another owner', () => {
    const { program, home, env, own, run } = installed();
    mkdirSync(own, { recursive: true });
    chownSync(own, 12_345, 12_345);
    expect(run()).toEqual(wanted());
    expect(filesIn(own)).toEqual([]);
    rmSync(own, { recursive: true });
    chownSync(home, 12_345, 12_345);
    rmSync(join(home, '.cache'), { recursive: true });
    expect(run()).toEqual(wanted());
    expect(filesIn(home)).toEqual([]);
    chownSync(home, 0, 0);
    run();
    expect(accepted(program, env)).toEqual(['entry', 'core']);
    chownSync(engineFolder(own), 12_345, 12_345);
    expect(accepted(program, env)).toEqual([]);
    expect(run()).toEqual(wanted());
  });

  it('is neither written to nor read from a folder that others may write to', () => {
    const { program, env, own, run } = installed();
    run();
    chmodSync(engineFolder(own), 0o777);
    expect(accepted(program, env)).toEqual([]);
    rmSync(join(engineFolder(own), 'core.cache'));
    expect(run()).toEqual(wanted());
    expect(readdirSync(engineFolder(own))).toEqual(['entry.cache']);
  });

  it('is whole after several first starts at once', async () => {
    const { program, env, own } = installed();
    const starts = Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, [program, ...check], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      const [status] = await once(child, 'close');
      return { status, out, err: '' };
    });
    for (const result of await Promise.all(starts)) expect(result).toEqual(wanted());
    expect(readdirSync(engineFolder(own)).sort()).toEqual(['core.cache', 'entry.cache']);
    expect(accepted(program, env)).toEqual(['entry', 'core']);
  });

  it('keeps the engines that were used last', () => {
    const { own, run } = installed();
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      mkdirSync(join(own, name), { recursive: true, mode: 0o700 });
      chmodSync(own, 0o700);
    }
    run();
    expect(readdirSync(own)).toHaveLength(4);
    expect(existsSync(join(own, ...readdirSync(own).filter((name) => name.length > 1), 'core.cache'))).toBe(true);
  });
});

test('a package has no cache in it', () => {
  const { files } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(files).toContain('!dist/cache');
});
