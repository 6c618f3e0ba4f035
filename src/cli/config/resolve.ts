import { UserError } from '../../errors.ts';
import { exitStatus } from '../../exit-status.ts';
import type { Zod } from '../../zod.ts';
import { checkKey, configKeys } from './config-keys.ts';
import { expectedWords, type SchemaNode } from './expected.ts';
import { fromText } from './from-text.ts';
import { entriesOf, treeOf } from './keys.ts';
import type { Section } from './sections/section.ts';
import { dotted, type Setting, settingSource } from './setting.ts';
import { valueText } from './value-text.ts';

/** The settings in force, validated. */
export interface Configuration {
  /** Settings by key, each with the highest precedence of its key. */
  settings: readonly Setting[];
  /** Values of a section, defaults included. */
  valuesOf<T>(section: Section<T>): T;
}

/** The JSON Schema of a key. */
function nodeAt(whole: SchemaNode, path: readonly string[]): SchemaNode {
  return path.reduce<SchemaNode>((node, key) => node.properties?.[key] ?? {}, whole);
}

const startsWith = (path: readonly string[], start: readonly string[]) => start.every((key, i) => path[i] === key);

/** Validates the values of one section. @throws UserError with file and line of an invalid value and what is permitted */
function checked(z: Zod, section: Section, own: readonly Setting[]): { settings: Setting[]; values: unknown } {
  const schema = section.schema(z);
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  const inSection = (path: readonly string[]) => path.slice(section.path.length);
  const settings = own.map((setting) =>
    setting.isText
      ? { ...setting, value: fromText(String(setting.value), nodeAt(whole, inSection(setting.path))), isText: false }
      : setting,
  );
  const set = settings.map(({ path, value }) => ({ path: inSection(path), value }));
  const parsed = schema.safeParse(treeOf([...entriesOf(section.defaults), ...set]));
  if (parsed.success) return { settings, values: parsed.data };
  const issue = parsed.error.issues[0];
  const at = (issue?.path ?? []).map(String);
  // Two values that contradict each other: the error names the one that is set.
  const wrong = settings.find(({ path }) => startsWith(at, inSection(path))) ?? settings.at(-1);
  if (wrong === undefined) throw new Error(`the defaults of ${dotted(section.path)} are not permitted`);
  // Only messages of our schemas say what is wrong; those of the library do not.
  const why =
    issue?.code === 'custom' && issue.message !== 'Invalid input'
      ? `${dotted([...section.path, ...at])} ${issue.message}`
      : `it must be ${expectedWords(nodeAt(whole, inSection(wrong.path)))}`;
  const { origin, from, line } = wrong;
  throw new UserError(`${settingSource(wrong)}: ${dotted(wrong.path)} is ${valueText(wrong.value)}`, {
    code: 'wrong-value',
    status: exitStatus.usage,
    ...(origin !== 'environment' && origin !== 'flag' && { file: from, line }),
    hint: why,
  });
}

/**
 * Resolves layers of settings.
 *
 * @param layers - all settings, lowest precedence first
 * @throws UserError for an unknown key or an invalid value, with file and line
 */
export async function resolve(layers: readonly Setting[]): Promise<Configuration> {
  const strongest = new Map<string, Setting>();
  for (const setting of layers) {
    checkKey(setting);
    strongest.set(dotted(setting.path), setting);
  }
  const bySection = new Map<Section, Setting[]>();
  for (const [key, setting] of strongest) {
    const section = configKeys.get(key)?.section;
    if (section) bySection.set(section, [...(bySection.get(section) ?? []), setting]);
  }
  const results = new Map<Section, { settings: Setting[]; values: unknown }>();
  if (bySection.size > 0) {
    const z = await import('../../zod.ts');
    for (const [section, own] of bySection) results.set(section, checked(z, section, own));
  }
  return {
    settings: [...results.values()]
      .flatMap(({ settings }) => settings)
      .sort((a, b) => (dotted(a.path) < dotted(b.path) ? -1 : 1)),
    // The section's own schema has parsed these values.
    valuesOf: <T>(section: Section<T>) => (results.get(section as Section)?.values ?? section.defaults) as T,
  };
}
