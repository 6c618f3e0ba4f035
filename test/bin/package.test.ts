import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { version } from '../../package.json';
import { ownFiles, ownFlags } from '../helpers/processes/fake-io.ts';
import { installedPackage } from '../helpers/processes/installed-package.ts';
import { called, root, rotation } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const guide = readFileSync(join(root, 'docs', 'library.md'), 'utf8');
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

  it('has every guide, and the picture of the README', () => {
    const guides = readdirSync(join(root, 'docs'));
    expect(guides).toEqual(expect.arrayContaining(['faq.md', 'screen.svg']));
    expect(readdirSync(installed.inside('docs'))).toEqual(guides);
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

  it('runs no code when it is installed', () => {
    const { scripts } = JSON.parse(readFileSync(installed.inside('package.json'), 'utf8'));
    expect(Object.keys(scripts).filter((name) => /install|^(pre|post)?prepare$/.test(name))).toEqual(['prepare']);
    // npm runs that one of a checkout only; here its file is not even there.
    expect(existsSync(installed.inside('scripts'))).toBe(false);
    expect(existsSync(installed.inside('binding.gyp'))).toBe(false);
    const folder = temporaryFolder();
    const args = ['install', join(installed.folder, installed.tarball), '--offline', '--foreground-scripts'];
    const env = { PATH: process.env.PATH ?? '', HOME: folder, npm_config_ignore_scripts: 'false' };
    const { status, out, err } = called('npm', [...args, '--no-audit', '--no-update-notifier', '--loglevel=error'], {
      cwd: folder,
      env,
    });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    // Of a script that runs, its name and its line.
    expect(out).not.toMatch(/^> /m);
    expect(existsSync(join(folder, 'node_modules', 'rotation-signal', 'dist', 'entry.cjs'))).toBe(true);
  });

  it('has the licence of every package in its bundles', () => {
    const text = readFileSync(installed.inside('dist/THIRD-PARTY.txt'), 'utf8');
    for (const name of ['assemblyscript', 'chalk', 'commander', 'csv-parse', 'zod'])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|Apache-2\\.0)\\)$`, 'm'));
    expect(text.match(/Permission is hereby granted, free of charge/g)?.length).toBeGreaterThan(8);
    expect(text).toContain('Apache License');
  });

  it('has an entry that publint finds no problems with', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed.inside('.'), pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

describe('the example of the library', () => {
  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('compiles strictly, its own types included, and runs (%s, %s)', (module, moduleResolution) => {
    const { folder } = installed;
    for (const [name, text] of Object.entries(ownFiles)) writeFileSync(join(folder, name), text);
    const [, example = ''] = /```ts\n(.*?)```/s.exec(guide) ?? [];
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
    const { state } = JSON.parse(run('check', ...ownFlags.split(' '), '--json').out).verdict;
    expect(ran.out).toMatch(
      new RegExp(
        `^${state}\n.* of breakout calls lasted \\(\\d+ of \\d+\\), .*\nIn the half-year .*\n.* signals is .* over half a year .*\n$`,
      ),
    );
  });
});
