import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { called, root } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

/** A package of the lockfile, as far as it matters here. */
interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const { lockfileVersion, packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  lockfileVersion: number;
  packages: Record<string, Locked>;
};
const { '': own, ...others } = packages;

/** The path at which a package finds one that it depends on: its own folder first, then those above it. */
function found(from: string, name: string): string | undefined {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[path] !== undefined) return path;
  if (from === '') return undefined;
  return found(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

describe('the lockfile', () => {
  it('knows every package by its checksum, whatever registry has it', () => {
    expect(lockfileVersion).toBe(3);
    expect(own).toBeDefined();
    const wrong = Object.entries(others).filter(
      ([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved !== undefined,
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
    expect(Object.keys(others).length).toBeGreaterThan(100);
  });

  it('has every package that one of its packages asks for, on any platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => found(path, name) === undefined)
        .map((name) => `${name} of ${path}`),
    );
    expect(missing).toEqual([]);
  });
});

const platforms = [
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'linux', cpu: 'arm64', libc: 'glibc' },
  { os: 'linux', cpu: 'x64', libc: 'musl' },
  { os: 'linux', cpu: 'arm64', libc: 'musl' },
  { os: 'darwin', cpu: 'arm64' },
  { os: 'darwin', cpu: 'x64' },
  { os: 'win32', cpu: 'x64' },
  { os: 'win32', cpu: 'arm64' },
];

/** Packages with a program for each platform. */
const native = Object.entries(others).filter(
  ([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).length > 5,
);
const fits = (values: string[] | undefined, value: string | undefined) =>
  values === undefined || value === undefined || values.includes(value);

describe.each(platforms)('npm ci for $os $cpu $libc', ({ os, cpu, libc }) => {
  it('has a program of esbuild, biome, TypeScript, rolldown and the others', () => {
    expect(native.map(([path]) => path)).toEqual(
      expect.arrayContaining(
        ['esbuild', '@biomejs/biome', 'typescript', 'rolldown'].map((name) => `node_modules/${name}`),
      ),
    );
    const without = native.filter(([path, { optionalDependencies = {} }]) => {
      const programs = Object.keys(optionalDependencies).map((name) => packages[found(path, name) ?? '']);
      return !programs.some(
        (program) => program && fits(program.os, os) && fits(program.cpu, cpu) && fits(program.libc, libc),
      );
    });
    expect(without.map(([path]) => path)).toEqual([]);
  });
});

test.each(platforms.filter(({ cpu, libc }) => cpu === 'x64' && libc !== 'glibc'))(
  'npm finds the lockfile whole for $os $cpu $libc, without a network',
  ({ os, cpu, libc }) => {
    const folder = temporaryFolder();
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(root, name), join(folder, name));
    const platform = [`--os=${os}`, `--cpu=${cpu}`, ...(libc === undefined ? [] : [`--libc=${libc}`])];
    const args = [
      'ci',
      '--dry-run',
      '--offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-update-notifier',
      ...platform,
    ];
    const env = { PATH: process.env.PATH ?? '', HOME: folder };
    const { status, out, err } = called('npm', args, { cwd: folder, env });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^added \d{2,} packages in /m);
    expect(out).toContain(`add @esbuild/${os}-${cpu} `);
    const biome = `${os}-${cpu}${libc === 'musl' ? '-musl' : ''}`;
    expect(out).toContain(`add @biomejs/cli-${biome} `);
  },
);
