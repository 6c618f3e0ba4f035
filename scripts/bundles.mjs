/**
 * Which module goes into which bundle, by its path from `src`: said here, and nowhere else. A start is over before it has read what it
 * does not need, so that the command line is a bundle of its own, and so is what plain files and JSON do without. The
 * loader, `bin/rotation.cjs`, knows which bundles have a code cache.
 */
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';

const sources = join(import.meta.dirname, '..', 'src');

export const bundles = {
  /** The command line, help, the version, completion; and errors, which are known by their class. */
  entry: ['cli/run.ts', 'cli/commands.ts', 'errors.ts', 'commander'],
  /** The daily check of plain files, as JSON: what is imported from it dynamically is elsewhere. */
  core: ['cli/commands/check/run.ts', 'render/json.ts'],
  /** The record. */
  record: ['cli/commands/backtest/run.ts', 'cli/commands/history/run.ts'],
  /** Tables and colours. A folder stands for all that is imported from it dynamically. */
  screen: ['render/screen/', 'chalk', 'cli-table3', 'cli/terminal/write-paged.ts'],
  /** Schemas, and the parser of files that are not plain. */
  parsers: ['zod.ts', 'csv-parse/sync'],
  /** Heavy or rare, for one command each: loaded when it runs, compiled each time. */
  fetch: ['cli/commands/data/fetch/run.ts', 'platform/network.ts'],
  /** The page, its pictures and what they are drawn with. */
  pictures: ['cli/commands/report/run.ts', 'cli/commands/chart/run.ts', 'render/svg/', 'render/html/'],
  /** All that is imported dynamically and in no other list: other commands and formats, files that are not plain. */
  rest: [],
};

/** In one bundle for all, however they are imported: classes, and packages. */
const once = ['entry', 'parsers', 'screen'];

/** What they need of the core they take from there. The others have what they need: a table waits for no second bundle. */
const behindCore = ['record', 'fetch', 'pictures', 'rest'];

/** Run as a whole when loaded, since all of it is needed: no module in it has a function around it. Of the others, only what is asked for is run. */
const whole = ['entry', 'core'];

const places = Object.entries(bundles).flatMap(([name, ids]) => ids.map((id) => ({ id, name })));

/** The bundle in whose list a module is. What is listed for a command goes there only when it is imported dynamically. */
const listedIn = (id, isDynamic) =>
  places.find((place) =>
    isDynamic
      ? place.id === id || (place.id.endsWith('/') && id.startsWith(place.id))
      : place.id === id && once.includes(place.name),
  )?.name;

/** A module's name in every bundle: that of its package, or its path from the sources. */
const idOf = (path, importer) =>
  path.startsWith('.')
    ? relative(sources, join(dirname(importer), path))
        .split(sep)
        .join('/')
    : path;

/** What each bundle is asked for by the others, and so has to give. */
export const asked = new Map(
  Object.entries(bundles).map(([name, ids]) => [name, new Set(whole.includes(name) ? ids : [])]),
);

/**
 * Leaves to other bundles what lies in them; the loader knows a module there as `rotation:<bundle>:<id>`.
 *
 * @param own - the bundle that is built
 * @param inCore - the modules of the core
 */
export const otherBundles = (own, inCore) => ({
  name: 'other-bundles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^rotation:/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /.*/ }, ({ kind, path, importer }) => {
      if (path.startsWith('node:') || !importer.startsWith(sources)) return undefined;
      const id = idOf(path, importer);
      const isDynamic = kind === 'dynamic-import';
      const fromCore = inCore.has(id) && (isDynamic || behindCore.includes(own)) ? 'core' : undefined;
      const owner = listedIn(id, isDynamic) ?? fromCore ?? (isDynamic ? 'rest' : own);
      // An import that is dynamic within a bundle would put a function around each module there.
      if (owner === own && !(isDynamic && whole.includes(own))) return undefined;
      asked.get(owner).add(id);
      return { path: `${owner}:${id}`, namespace: 'other' };
    });
    onLoad({ filter: /.*/, namespace: 'other' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(`rotation:${path}`)});`,
      resolveDir: sources,
    }));
  },
});

/** What a module exports, by its name in the bundles. */
const exportsOf = new Map();

/** Reads the exports of all modules that the bundles above are asked for. */
export async function readExports() {
  const ids = whole.flatMap((name) => [...asked.get(name)]).filter((id) => !isPackage(id) && !exportsOf.has(id));
  const entryPoints = ids.map((id) => join(sources, id));
  const options = { bundle: false, format: 'esm', write: false, metafile: true, outdir: 'nowhere', outbase: sources };
  const { metafile } = await build({ ...options, entryPoints });
  for (const { entryPoint, exports } of Object.values(metafile.outputs))
    exportsOf.set(relative(sources, entryPoint).split(sep).join('/'), exports);
}

/** The modules that a bundle is asked for: each under its name, a function that gives it. */
export function entryOf(name) {
  const given = [...asked.get(name)].sort().map((id, i) => {
    const key = JSON.stringify(id);
    const path = JSON.stringify(isPackage(id) ? id : `./${id}`);
    if (isPackage(id) || !whole.includes(name)) return `exports[${key}] = () => require(${path});`;
    const names = exportsOf.get(id).map((own) => `${own}: m${i}.${own}`);
    return `import * as m${i} from ${path};\nexports[${key}] = () => ({ ${names.join(', ')} });`;
  });
  return { contents: given.join('\n'), resolveDir: sources };
}

const isPackage = (id) => !id.endsWith('.ts');
