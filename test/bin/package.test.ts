import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { version } from '../../package.json';
import { ownFiles, sampleText } from '../helpers/processes/fake-io.ts';
import { installedPackage } from '../helpers/processes/installed-package.ts';
import { called, root, rotation } from '../helpers/processes/rotation.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const fixed = { LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: '1769808600', PATH: process.env.PATH ?? '' };

let installed: ReturnType<typeof installedPackage>;
beforeAll(() => {
  installed = installedPackage();
});

const run = (...args: string[]) => called(installed.command, args, { env: fixed, cwd: installed.folder });

describe('the installed package', () => {
  it('came alone', () => {
    expect(installed.tarball).toBe(`rotation-signal-${version}.tgz`);
    const modules = readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(modules).toEqual(['rotation-signal']);
  });

  it('prints what the built checkout prints', () => {
    for (const args of [['check', '--json'], ['check'], ['schema']])
      expect(run(...args)).toEqual(rotation(args, { env: fixed }));
  });

  it('knows the published figures', () => {
    for (const [name, text] of Object.entries(ownFiles)) writeFileSync(join(installed.folder, name), text);
    const facts = ['check', '--data', '.', '--inputs', 'published', '--fields', 'signals.valuation.evidence.provider'];
    expect(JSON.parse(run(...facts).out).signals[0].evidence).toEqual({ provider: 'AInvest 2026-01-08' });
  });

  it('has no code cache in it', () => {
    const files = readdirSync(installed.inside('.'), { recursive: true }) as string[];
    expect(files.filter((path) => path.includes('cache'))).toEqual([]);
  });

  it('has the licence of every package in its bundles', () => {
    const text = readFileSync(installed.inside('dist/THIRD-PARTY.txt'), 'utf8');
    for (const name of ['assemblyscript', 'chalk', 'commander', 'csv-parse', 'zod'])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|Apache-2\\.0)\\)$`, 'm'));
    expect(text.match(/Permission is hereby granted, free of charge/g)?.length).toBeGreaterThan(8);
    expect(text).toContain('Apache License');
  });

  it('has an entry that publint finds nothing wrong with', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed.inside('.'), pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

it('is built from packages that the lockfile knows by their checksums, whatever registry has them', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { '': own, ...others } = packages as Record<string, { integrity?: string; resolved?: string }>;
  expect(own).toBeDefined();
  const wrong = Object.entries(others).filter(([, { integrity, resolved }]) => !integrity || resolved !== undefined);
  expect(wrong.map(([path]) => path)).toEqual([]);
});

/** The lines of the first block of shell below a heading, each without its comment. */
const linesBelow = (heading: string) =>
  (/```sh\n(.*?)```/s.exec(readme.split(`\n${heading}\n`)[1] ?? '')?.[1] ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''));

describe("the README's examples", () => {
  const days = (text: string, from: string, to: string) =>
    text.replace(/^\d{4}-\d\d-\d\d,.*\n/gm, (line) => (line >= from && line < to ? line : ''));

  /** A home with the prices that the examples name, and the same files where they are named one by one. */
  function home(): string {
    const { folder } = installed;
    mkdirSync(join(folder, 'prices'), { recursive: true });
    for (const name of ['spx', 'rut', 'nasdaq']) {
      writeFileSync(join(folder, 'prices', `${name}.csv`), sampleText(name as 'spx'));
      writeFileSync(join(folder, `${name}.csv`), sampleText(name as 'spx'));
    }
    copyFileSync(join(folder, 'nasdaq.csv'), join(folder, 'ixic.csv'));
    writeFileSync(join(folder, 'old.csv'), days(sampleText('rut'), '0', '2016'));
    writeFileSync(join(folder, 'new.csv'), days(sampleText('rut'), '2015', '9'));
    const sessions = sampleText('spx').match(/^20\d\d-\d\d-\d\d/gm) ?? [];
    writeFileSync(join(folder, 'vix.csv'), `date,VIXCLS\n${sessions.map((day) => `${day},17.5\n`).join('')}`);
    const months = [...new Set(sessions.map((day) => day.slice(0, 7)))];
    const levels = months.map((month, i) => `${month}-01,${(200 * 1.002 ** i).toFixed(3)}\n`);
    writeFileSync(join(folder, 'cpi.csv'), `observation_date,CPIAUCNS\n${levels.join('')}`);
    return folder;
  }

  test.each(linesBelow('## Use'))('%s', (line) => {
    const folder = home();
    const path = [dirname(installed.command), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
    const env = { ...fixed, HOME: folder, PATH: path };
    // The tool behind a pipe may not be there: what it is handed counts.
    const { status, out, err } = called('/bin/sh', ['-c', line.replace(/ \| .*/, '')], { cwd: folder, env });
    expect({ status, err }).toEqual({ status: 0, err: expect.not.stringContaining('error') });
    const [, file] = / -o (\S+)/.exec(line) ?? [];
    expect(file === undefined ? out : readFileSync(join(folder, file), 'utf8')).toMatch(/\d{4}-\d\d-\d\d/);
  });

  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('of the library compile strictly, its own types included, and run (%s, %s)', (module, moduleResolution) => {
    const folder = home();
    const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
    expect(example).toContain("from 'rotation-signal'");
    writeFileSync(join(folder, 'example.mts'), example);
    // The library's types need no others; `Buffer` and `console` of the example do.
    const typeRoots = join(root, 'node_modules', '@types');
    const options = ['--strict', '--module', module, '--moduleResolution', moduleResolution, '--target', 'es2023'];
    const types = ['--types', 'node', '--typeRoots', typeRoots];
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const compiled = called(process.execPath, [tsc, ...options, ...types, 'example.mts'], { cwd: folder });
    expect(compiled).toEqual({ status: 0, out: '', err: '' });
    const ran = called(process.execPath, ['example.mjs'], { cwd: folder });
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { state } = JSON.parse(rotation(['check', '--json'], { env: fixed }).out).verdict;
    expect(ran.out).toMatch(
      new RegExp(`^${state}\n.* breakout calls lasted, .*\nIn the half-year .*\n.* signals over half a year .*\n$`),
    );
  });
});
