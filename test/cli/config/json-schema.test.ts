import { expect, it } from 'vitest';
import { withDefaults } from '../../../src/cli/config/json-schema.ts';
import * as z from '../../../src/zod.ts';

it('a section has its defaults at every depth, and all of its keys are optional', () => {
  const schema = z.strictObject({
    lookback: z.int(),
    ranked: z.strictObject({ window: z.int(), least: z.nullable(z.int()) }),
  });
  const node = withDefaults(z.toJSONSchema(schema) as object, { lookback: 21, ranked: { window: 1260, least: null } });
  expect(JSON.stringify(node)).not.toContain('required');
  expect(node).toMatchObject({
    properties: {
      lookback: { default: 21 },
      ranked: { additionalProperties: false, properties: { window: { default: 1260 } } },
    },
  });
  expect(node.properties?.ranked?.properties?.least).not.toHaveProperty('default');
});
