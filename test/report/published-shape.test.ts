import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { run } from '../helpers/processes/fake-io.ts';

/** What of a JSON Schema gives an answer its shape. */
interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

const namesOf = ({ type, const: constant, enum: list }: Schema) => type ?? typeof (constant ?? list?.[0] ?? '');

/** Every path that a schema promises, with the types that may stand there; a variant of a list under its id. */
function shapeOf(schema: Schema, path: string): string[] {
  const variants = schema.anyOf ?? schema.oneOf ?? [schema];
  const own = `${path} ${[...new Set(variants.flatMap(namesOf))].sort().join('|')}`;
  return [
    own,
    ...variants.flatMap(({ properties = {}, required = [], items, additionalProperties }) => {
      const id = properties.id?.const;
      const at = id === undefined ? path : `${path}(${id})`;
      return [
        ...Object.entries(properties).flatMap(([key, inner]) =>
          shapeOf(inner, `${at}.${key}${required.includes(key) ? '' : '?'}`),
        ),
        ...(items ? shapeOf(items, `${at}[]`) : []),
        ...(typeof additionalProperties === 'object' ? shapeOf(additionalProperties, `${at}.*`) : []),
      ];
    }),
  ];
}

const kinds = [
  ...['check', 'show', 'backtest', 'pool', 'claims', 'history', 'history-journal', 'journal'],
  ...['data-check', 'data-fetch', 'data-manifest', 'settings', 'signals', 'error'],
];
const published = readFileSync(new URL('published-shape.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

/** A line is taken out or changed by hand, together with the version of the schema once there has been a release. */
describe('what is published as version 2 of the JSON', () => {
  test.each(kinds)('of %s neither goes nor changes its type: only an addition breaks no reader', async (kind) => {
    const now = shapeOf(JSON.parse((await run(`schema ${kind}`)).out), kind);
    const before = published.filter((line) => new RegExp(`^${kind}[ .[(]`).test(line));
    expect(before.length).toBeGreaterThan(5);
    expect(before.filter((line) => !now.includes(line))).toEqual([]);
  });

  it('reaches into every part: verdict, signals and their evidence', () => {
    expect(published).toContain('check.verdict.composite null|number');
    expect(published).toContain('check.signals[](correlation).evidence.window integer');
    expect(published).toContain('journal.scores.* null|number');
  });
});
