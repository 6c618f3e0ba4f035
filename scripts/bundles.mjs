/**
 * Which module goes into which bundle, by its path from `src`: said here, and nowhere else. A start is over before it has read what it
 * does not need, so that the command line is a bundle of its own, and so is what plain files and JSON do without. The
 * loader, `bin/rotation.cjs`, knows which bundles have a code cache.
 */
import { dirname, join, relative, sep } from 'node:path';

const sources = join(import.meta.dirname, '..', 'src');

export const bundles = {
  /** The command line, help, the version, completion; and errors, which are known by their class. */
  entry: ['cli/run.ts', 'cli/commands.ts', 'cli/commands/completion/run.ts', 'commander', 'errors.ts'],
  /** All that is imported dynamically and not named in another list: the commands and what they compute, and all other formats. */
  core: [],
  /** Tables and colours. A folder stands for all that is imported from it dynamically. */
  screen: ['render/screen/', 'chalk', 'cli-table3'],
  /** Schemas, and the parser of files that are not plain. */
  parsers: ['zod.ts', 'csv-parse/sync'],
  /** Heavy or rare, for one command each: loaded when it runs, compiled each time. What the core has they take from there. */
  fetch: ['cli/commands/data/fetch/run.ts'],
};

const places = Object.entries(bundles).flatMap(([name, ids]) => ids.map((id) => ({ id, name })));

/** The bundle in whose list a module is. */
const listedIn = (id, isDynamic) =>
  places.find((place) => place.id === id || (isDynamic && place.id.endsWith('/') && id.startsWith(place.id)))?.name;

/** A module's name in every bundle: that of its package, or its path from the sources. */
const idOf = (path, importer) =>
  path.startsWith('.')
    ? relative(sources, join(dirname(importer), path))
        .split(sep)
        .join('/')
    : path;

/** What each bundle is asked for by the others, and so has to give. */
export const asked = new Map(
  Object.keys(bundles).map((name) => [name, new Set(name === 'entry' ? bundles.entry : [])]),
);

/**
 * Leaves to other bundles what lies in them; the loader knows a module there as `rotation:<bundle>:<id>`.
 *
 * @param own - the bundle that is built
 * @param inCore - modules of the core that a bundle behind it takes from there
 */
export const otherBundles = (own, inCore = new Set()) => ({
  name: 'other-bundles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^rotation:/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /.*/ }, ({ kind, path, importer }) => {
      if (path.startsWith('node:') || !importer.startsWith(sources)) return undefined;
      const id = idOf(path, importer);
      const isDynamic = kind === 'dynamic-import';
      const isOfCore = inCore.has(id) || (isDynamic && own !== 'core');
      const owner = listedIn(id, isDynamic) ?? (isOfCore ? 'core' : own);
      if (owner === own) return undefined;
      asked.get(owner).add(id);
      return { path: `${owner}:${id}`, namespace: 'other' };
    });
    onLoad({ filter: /.*/, namespace: 'other' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(`rotation:${path}`)});`,
      resolveDir: sources,
    }));
  },
});

/** The entry of a bundle: a function for each module that it is asked for, so that none is run that is not needed. */
export const entryOf = (name) => ({
  contents: [...asked.get(name)]
    .sort()
    .map((id) => `exports[${JSON.stringify(id)}] = () => require(${JSON.stringify(isPackage(id) ? id : `./${id}`)});`)
    .join('\n'),
  resolveDir: sources,
});

const isPackage = (id) => !id.endsWith('.ts');
