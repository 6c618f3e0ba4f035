import type { Zod } from '../../zod.ts';
import type { SchemaNode } from './expected.ts';
import { isTree } from './keys.ts';
import { sections } from './sections/sections.ts';

type Branch = SchemaNode & { properties: Record<string, SchemaNode & { default?: unknown }> };

const branch = (): Branch & Record<string, unknown> => ({
  type: 'object',
  properties: {},
  additionalProperties: false,
});

/** Schema of one section: every key optional, with its default. */
export function withDefaults(node: SchemaNode, defaults: unknown): SchemaNode & { default?: unknown } {
  if (!isTree(defaults) || !node.properties) return { ...node, ...(defaults !== null && { default: defaults }) };
  const properties = Object.entries(node.properties).map(([key, one]) => [
    key,
    withDefaults(one, defaults[key] ?? null),
  ]);
  const { required: _, ...open } = node as SchemaNode & { required?: unknown };
  return { ...open, properties: Object.fromEntries(properties) };
}

/** The JSON Schema of a configuration file, draft 2020-12. */
export function configSchema(z: Zod): object {
  const root = branch();
  for (const { path, schema, defaults } of sections) {
    const node = withDefaults(
      z.toJSONSchema(schema(z), { io: 'input', unrepresentable: 'any' }) as SchemaNode,
      defaults,
    );
    let parent: Branch = root;
    for (const key of path) {
      parent.properties[key] ??= branch();
      parent = parent.properties[key] as Branch;
    }
    Object.assign(parent.properties, node.properties);
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of rotation',
    description:
      'rotation.config.json of a project, or the user’s own config.json; rotation config prints what is in force',
    ...root,
  };
}
