/**
 * The program in parts, since a start is over before it has read what it does not need: the command line, the commands behind it,
 * what draws tables, the schemas and the parser of CSV. A part is asked for where the sources import dynamically; the loader in `bin/`
 * knows it as `rotation:<name>`.
 */
import { dirname, join, relative, sep } from 'node:path';

const sources = join(import.meta.dirname, '..', 'src');

/** What lies in which part, by the name under which it is imported dynamically; the rest stays where it is imported. */
const places = [
  {
    part: 'runs',
    // A command's work, the formats that are no screens, and the lists of which only completion needs the names.
    filter: /(\/run|\/render\/[a-z-]+|\/render\/(csv|markdown|ndjson)\/[a-z-]+|\/signals\/index|\/claims\/claims)\.ts$/,
  },
  { part: 'screen', filter: /(\/render\/screen\/.*\.ts|^chalk)$/ },
  { part: 'schemas', filter: /\/zod\.ts$/ },
  { part: 'csv', filter: /^csv-parse\/sync$/ },
];

/** In the order in which they ask for one another. */
export const parts = ['rotation', ...places.map(({ part }) => part)];

/**
 * What is there once, in the command line, and taken from it by the parts behind it: errors and commands are known by their
 * class.
 */
const once = ['commander', './errors.ts', './cli/commands.ts'];

const stub = (contents) => ({ contents: `module.exports = ${contents};`, resolveDir: sources });

/** A module's name in every part: that of its package, or its path from the sources. */
const idOf = (path, importer) =>
  path.startsWith('.')
    ? `./${relative(sources, join(dirname(importer), path))
        .split(sep)
        .join('/')}`
    : path;

/** Leaves to other parts what lies in them, and notes what is asked of them. */
export function otherParts(own, asked) {
  return {
    name: 'other-parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^rotation:/ }, ({ path }) => ({ path, external: true }));
      for (const { part, filter } of places.filter((place) => place.part !== own)) {
        onResolve({ filter }, ({ kind, path, importer }) => {
          if (kind !== 'dynamic-import') return undefined;
          const id = idOf(path, importer);
          asked[part] = (asked[part] ?? new Set()).add(id);
          return { path: id, namespace: part };
        });
        onLoad({ filter: /.*/, namespace: part }, ({ path }) =>
          stub(`require('rotation:${part}')[${JSON.stringify(path)}]()`),
        );
      }
      if (own === 'rotation') return;
      onResolve({ filter: /^commander$|\/(errors|commands)\.ts$/ }, ({ path, importer }) => {
        const id = idOf(path, importer);
        return once.includes(id) ? { path: id, namespace: 'once' } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'once' }, ({ path }) =>
        stub(`require('rotation:rotation')[${JSON.stringify(path)}]()`),
      );
    },
  };
}

/** The entry of a part: a function for each module that others ask it for, so that none is run that is not needed. */
export const entryOf = (part, asked) => ({
  contents: [...(part === 'rotation' ? ['./cli/run.ts', ...once] : asked[part])]
    .map((id) => `exports[${JSON.stringify(id)}] = () => require(${JSON.stringify(id)});`)
    .join('\n'),
  resolveDir: sources,
});
