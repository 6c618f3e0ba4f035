import { configSchema } from '../../src/cli/config/json-schema.ts';
import * as z from '../../src/zod.ts';
import { code, table } from './markdown.ts';

interface SchemaNode {
  properties?: Readonly<Record<string, SchemaNode>>;
  description?: string;
  default?: unknown;
}

/** Every key below a node of the schema of the configuration, with its default. */
const rows = ({ properties = {} }: SchemaNode, path: readonly string[] = []): string[][] =>
  Object.entries(properties).flatMap(([key, node]) => {
    const here = [...path, key];
    if (node.properties) return rows(node, here);
    const value = node.default === undefined ? '' : code(JSON.stringify(node.default));
    return [[code(here.join('.')), value, node.description ?? '']];
  });

export const settingTable = () => table(['key', 'default', 'what'], rows(configSchema(z)));
