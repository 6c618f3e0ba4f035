/**
 * Which module goes into which bundle, by its path from `src`: said here, and nowhere else. A start is over before it has read what it
 * does not need, so that the command line is a bundle of its own; each of the first two has a code cache (`bin/rotation.cjs`).
 */
import { dirname, join, relative, sep } from 'node:path';

const sources = join(import.meta.dirname, '..', 'src');

export const bundles = {
  /** The command line, help, the version, completion; and errors, which are known by their class. */
  entry: ['cli/run.ts', 'cli/commands/completion/run.ts', 'errors.ts'],
  /** All that is imported dynamically and not named in another list: the commands, renderers, schemas, the parser of CSV. */
  core: [],
  /** Heavy or rare, for one command each: loaded when it runs, compiled each time. What the core has they take from there. */
  fetch: ['cli/commands/data/fetch/run.ts'],
};

const ownerOf = new Map(Object.entries(bundles).flatMap(([name, ids]) => ids.map((id) => [id, name])));

/** A module's name in every bundle: that of its package, or its path from the sources. */
const idOf = (path, importer) =>
  path.startsWith('.')
    ? relative(sources, join(dirname(importer), path))
        .split(sep)
        .join('/')
    : path;

/** What each bundle is asked for by the others, and so has to give. */
export const asked = new Map(Object.entries(bundles).map(([name, ids]) => [name, new Set(ids)]));

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
      const isDynamic = kind === 'dynamic-import' && own !== 'core';
      const owner = ownerOf.get(id) ?? (isDynamic || inCore.has(id) ? 'core' : own);
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
