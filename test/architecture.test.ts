import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it, test } from 'vitest';

const source = new URL('../src/', import.meta.url);

/** A language of its own, compiled by the build: its files know only each other. */
const isAssembly = (file: string) => file.startsWith('kernel/assembly/');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !isAssembly(file));

/** Which rooms each room may import, as the table of ARCHITECTURE.md has it. */
const permitted: Record<string, readonly string[]> = Object.fromEntries(
  [
    ...readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8').matchAll(
      /^\| `([a-z.-]+)` \| .* \| ([^|]*)\|$/gm,
    ),
  ].map(([, name = '', imports = '']) => [name, imports.split(',').flatMap((room) => room.trim() || [])]),
);

const room = (file: string) => file.split('/')[0] ?? file;

/** The text without comments, in which examples and prose may say anything. */
const codeOf = (file: string) =>
  readFileSync(new URL(file, source), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

interface Import {
  /** As written. */
  specifier: string;
  /** The file of ours that it leads to; null for a package. */
  file: string | null;
  /** Whether it is there when the module is loaded, not only for the types or once it is asked for. */
  isEager: boolean;
  /** Whether it brings in types only. */
  isType: boolean;
}

function importsOf(file: string): Import[] {
  const code = codeOf(file);
  const found = [
    ...[...code.matchAll(/^(import|export)\s+(type\s)?[^;'()]*?from\s*'([^']+)'/gm)].map(([, , type, specifier]) => ({
      specifier: specifier ?? '',
      isEager: type === undefined,
      isType: type !== undefined,
    })),
    ...[...code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].map(([, specifier = '']) => ({
      ...{ specifier, isEager: false, isType: false },
    })),
    ...[...code.matchAll(/^import\s+'([^']+)'/gm)].map(([, specifier = '']) => ({
      ...{ specifier, isEager: true, isType: false },
    })),
  ];
  return found.map((one) => ({
    ...one,
    file: one.specifier.startsWith('.') ? posix.join(posix.dirname(file), one.specifier) : null,
  }));
}

/** What lies outside of the sources, and goes into the bundles whole. */
const outside = ['../package.json', '../fixtures/evidence/world.json'];

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the reading of imports by this test', () => {
  it('finds as many as there are words that bring one in', () => {
    for (const file of files) {
      const words = codeOf(file).match(/(?<=[\s}])from\s*'|\bimport\(\s*'|^import\s+'/gm) ?? [];
      expect({ file, count: importsOf(file).length }).toEqual({ file, count: words.length });
    }
  });
});

describe('the rooms of src', () => {
  it('are those of ARCHITECTURE.md', () => {
    expect([...new Set(files.map(room))].sort()).toEqual(Object.keys(permitted).sort());
  });

  test.each(files)('%s imports only what lies below its room', (file) => {
    const rooms = importsOf(file).flatMap((one) =>
      one.file === null || outside.includes(one.file) ? [] : [room(one.file)],
    );
    const wrong = rooms.filter((other) => other !== room(file) && !permitted[room(file)]?.includes(other));
    expect(wrong).toEqual([]);
  });

  it('import files that exist, by their whole name', () => {
    for (const file of files) {
      const own = importsOf(file).flatMap((one) => one.file ?? []);
      expect({ file, unknown: own.filter((name) => !files.includes(name) && !outside.includes(name)) }).toEqual({
        file,
        unknown: [],
      });
    }
  });

  it('of the command line are imported by no other room', () => {
    const importers = files.filter((file) => importsOf(file).some((one) => one.file?.startsWith('cli/')));
    expect(importers.filter((file) => !file.startsWith('cli/'))).toEqual([]);
    expect(importers.length).toBeGreaterThan(0);
  });

  it('know the version of the package only in the command line and in the library', () => {
    const knowing = files.filter((file) => importsOf(file).some((one) => one.file === '../package.json'));
    expect(knowing.map(room).filter((name) => name !== 'cli' && name !== 'library.ts')).toEqual([]);
  });
});

/** Names and fixed numbers: nothing is computed there, so that whoever shapes or draws may have them. */
const constants = ['judgement/names.ts', 'judgement/verdict/thresholds.ts', 'signals/names.ts'];

describe('reports and renderers', () => {
  const downstream = files.filter((file) => ['report', 'render'].includes(room(file)));
  const computing = ['stats', 'kernel', 'market', 'signals', 'judgement'];
  const bringsInComputation = (file: string) =>
    importsOf(file).some(
      ({ file: own, isType }) => own !== null && !isType && computing.includes(room(own)) && !constants.includes(own),
    );
  /** One is made, not only named as a type. */
  const typedArray = /\b(Float|Int|Uint|BigInt|BigUint)\d+(Clamped)?Array\s*[.(]|\b(ArrayBuffer|DataView)\s*\(/;

  it('shape and draw what a judgement holds: of what computes they know the types only', () => {
    expect(downstream.filter(bringsInComputation)).toEqual([]);
    expect(bringsInComputation('judgement/evaluation.ts')).toBe(true);
  });

  it('make no typed array', () => {
    expect(downstream.filter((file) => typedArray.test(codeOf(file)))).toEqual([]);
    expect(typedArray.test(codeOf('signals/five-years.ts'))).toBe(true);
  });

  it('may have constants that import nothing which computes', () => {
    for (const file of constants) {
      expect({ file, values: importsOf(file).filter(({ isType }) => !isType) }).toEqual({ file, values: [] });
      expect({ file, isComputing: /\bfunction\b|=>/.test(codeOf(file)) }).toEqual({ file, isComputing: false });
    }
  });
});

/**
 * Sets of files each of which leads to all others of its set, by Tarjan's algorithm.
 *
 * @see https://en.wikipedia.org/wiki/Tarjan%27s_strongly_connected_components_algorithm
 */
function circles(isFollowed: (one: Import) => boolean): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const place = order.size;
    order.set(file, place);
    open.push(file);
    let low = place;
    for (const one of importsOf(file)) {
      if (one.file === null || !files.includes(one.file) || !isFollowed(one)) continue;
      if (!order.has(one.file)) low = Math.min(low, visit(one.file));
      else if (open.includes(one.file))
        low = Math.min(low, lowest.get(one.file) ?? place, order.get(one.file) ?? place);
    }
    lowest.set(file, low);
    if (low === place) {
      const members = open.splice(open.indexOf(file));
      if (members.length > 1) found.push(members.sort());
    }
    return low;
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found.sort();
}

describe('imports', () => {
  it('make no circle of values', () => {
    expect(circles(({ isEager }) => isEager)).toEqual([]);
  });

  it('make no circle of files, types and what is loaded later included', () => {
    expect(circles(() => true)).toEqual([]);
  });
});

describe('the outside world', () => {
  it('of Node is imported only by the platform', () => {
    const isOutside = ({ specifier }: Import) => /^node:(?!(path|url|crypto)$)/.test(specifier);
    const users = files.filter((file) => importsOf(file).some(isOutside));
    expect(users.filter((file) => room(file) !== 'platform')).toEqual([]);
    expect(users).toContain('platform/io.ts');
  });

  it('has no other name: clock, console, environment, chance and network are used nowhere else', () => {
    const outside =
      /\b(process|console|fetch|setTimeout|setInterval|require)\s*[.(]|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/;
    expect(files.filter((file) => !['platform', 'cli'].includes(room(file)) && outside.test(codeOf(file)))).toEqual([]);
    expect(outside.test(codeOf('platform/io.ts'))).toBe(true);
  });

  it('is reached inside the command line by one file and what it loads: the others are handed it', () => {
    const outside = /\b(process|console)\.|\bDate\.now\b|from 'node:(fs|os|tty|child_process|net|http|https)'/;
    expect(files.filter((file) => outside.test(codeOf(file))).sort()).toEqual([
      'cli/run.ts',
      'platform/create-file.ts',
      'platform/io.ts',
      'platform/markers.ts',
      'platform/null-device.ts',
      'platform/optimiser.ts',
      'platform/pager.ts',
      'platform/processes.ts',
      'platform/replace-file.ts',
      'platform/retry.ts',
      'platform/signals.ts',
      'platform/standard-input.ts',
      'platform/state-files.ts',
      'platform/synced.ts',
      'platform/temporary-files.ts',
    ]);
  });
});

describe('packages', () => {
  it('are each used for their role', () => {
    const users = new Map<string, Set<string>>();
    for (const file of files) {
      for (const { specifier, file: own } of importsOf(file)) {
        if (own !== null || specifier.startsWith('node:')) continue;
        users.set(packageOf(specifier), (users.get(packageOf(specifier)) ?? new Set()).add(room(file)));
      }
    }
    const places = Object.fromEntries([...users].map(([name, rooms]) => [name, [...rooms].sort()]));
    expect(places).toEqual({
      chalk: ['cli'],
      'cli-table3': ['render'],
      commander: ['cli'],
      'csv-parse': ['readers'],
      'd3-scale': ['render'],
      'd3-shape': ['render'],
      undici: ['platform'],
      zod: ['zod.ts'],
    });
  });

  it('are not loaded by --help and --version, but for commander; nor is a reader, a signal or a renderer', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file) || file === '../package.json') return;
      seen.add(file);
      for (const one of importsOf(file).filter(({ isEager }) => isEager)) {
        if (one.file !== null) visit(one.file);
        else if (!one.specifier.startsWith('node:')) packages.add(packageOf(one.specifier));
      }
    };
    visit('cli/run.ts');
    expect([...packages]).toEqual(['commander']);
    expect([...seen].filter((file) => ['readers', 'signals', 'verdict'].includes(room(file)))).toEqual([]);
    expect([...seen].filter((file) => ['report', 'render'].includes(room(file))).sort()).toEqual([
      'render/json.ts',
      'report/error.ts',
      'report/schema-version.ts',
    ]);
  });
});

describe('files', () => {
  it('are no barrels, but for the registries and the entry of the package', () => {
    const indices = files.filter((file) => posix.basename(file) === 'index.ts');
    expect(indices.sort()).toEqual([
      'index.ts',
      'readers/vendors/index.ts',
      'render/svg/pictures/index.ts',
      'signals/index.ts',
    ]);
    const onlyReexports = (file: string) =>
      codeOf(file)
        .replace(/export\s+(type\s)?(\*|\{[^}]*\})\s*(as \w+\s*)?from\s*'[^']+';/g, '')
        .replace(/export type \w+ = typeof import\('[^']+'\);/g, '')
        .trim() === '';
    expect(files.filter(onlyReexports).sort()).toEqual(['index.ts', 'zod.ts']);
  });

  it('have names that say what is in them', () => {
    const vague = /(^|[/-])(utils?|helpers?|types|common|misc|shared|lib)(\.ts$|\/|-)/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
    expect(files.filter((file) => !/^[a-z0-9/-]+\.ts$/.test(file))).toEqual([]);
  });
});
