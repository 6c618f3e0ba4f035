import { describe, expect, it, test } from 'vitest';
import { configKeys } from '../../../../src/cli/config/config-keys.ts';
import { entriesOf } from '../../../../src/cli/config/keys.ts';
import { variableOf } from '../../../../src/cli/config/layers/environment.ts';
import { sections } from '../../../../src/cli/config/sections/sections.ts';
import { dotted } from '../../../../src/cli/config/setting.ts';
import { signals } from '../../../../src/signals/index.ts';
import * as z from '../../../../src/zod.ts';

describe('the parts of the configuration', () => {
  test.each(sections.map((part) => [`${dotted(part.path)} (${Object.keys(part.defaults as object)})`, part] as const))(
    '%s: the schema takes the defaults and knows the same keys',
    (_, { schema, defaults }) => {
      expect(schema(z).safeParse(defaults).error).toBeUndefined();
      const { properties = {} } = z.toJSONSchema(schema(z), { io: 'input' }) as { properties?: object };
      expect(Object.keys(properties)).toEqual(Object.keys(defaults as object));
    },
  );

  it('have every key once: none of a signal is called like its weight', () => {
    const keys = sections.flatMap(({ path, defaults }) => entriesOf(defaults, path).map((leaf) => dotted(leaf.path)));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(configKeys.size).toBe(keys.length);
  });

  it('have the weight and every parameter of every registered signal', () => {
    for (const { id, defaults, weight } of signals) {
      expect(configKeys.get(`signals.${id}.weight`)?.default).toBe(weight);
      for (const { path, value } of entriesOf(defaults, ['signals', id]))
        expect(configKeys.get(dotted(path))?.default).toEqual(value);
    }
  });

  it('have keys without dots, each with a variable of its own', () => {
    const paths = [...configKeys.values()].map(({ path }) => path);
    expect(paths.flat().filter((key) => key.includes('.'))).toEqual([]);
    const variables = paths.map(variableOf);
    expect(variables.filter((name, i) => variables.indexOf(name) !== i)).toEqual([]);
    expect(variableOf(['signals', 'first-five-days', 'reversedBelow'])).toBe(
      'ROTATION_SIGNALS_FIRST_FIVE_DAYS_REVERSED_BELOW',
    );
  });
});
