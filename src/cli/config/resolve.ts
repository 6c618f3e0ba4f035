import { UserError } from '../../errors.ts';
import { exitStatus } from '../../exit-status.ts';
import type { Zod } from '../../signals/signal.ts';
import { expectedWords, type SchemaNode } from './expected.ts';
import { fromText } from './from-text.ts';
import { given } from './given.ts';
import { leavesOf, treeOf } from './keys.ts';
import { checkKnown, known } from './known.ts';
import type { Part } from './section.ts';
import { dotted, placeOfSetting, type Setting } from './setting.ts';

/** What is in force after all that was set, checked. */
export interface Configuration {
  /** The settings in force by their keys, each beating the weaker ones of its key. */
  settings: readonly Setting[];
  /** All values of a part; the defaults where nothing was set. */
  valuesOf<T>(part: Part<T>): T;
}

/** The JSON Schema of a key. */
function nodeAt(whole: SchemaNode, path: readonly string[]): SchemaNode {
  return path.reduce<SchemaNode>((node, key) => node.properties?.[key] ?? {}, whole);
}

const startsWith = (path: readonly string[], start: readonly string[]) => start.every((key, i) => path[i] === key);

/** Checks the values of one part. @throws UserError with the place of the wrong one and what it has to be */
function checked(z: Zod, part: Part, own: readonly Setting[]): { settings: Setting[]; values: unknown } {
  const schema = part.schema(z);
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  const inPart = (path: readonly string[]) => path.slice(part.path.length);
  const settings = own.map((setting) =>
    setting.isText
      ? { ...setting, value: fromText(String(setting.value), nodeAt(whole, inPart(setting.path))), isText: false }
      : setting,
  );
  const set = settings.map(({ path, value }) => ({ path: inPart(path), value }));
  const parsed = schema.safeParse(treeOf([...leavesOf(part.defaults), ...set]));
  if (parsed.success) return { settings, values: parsed.data };
  const issue = parsed.error.issues[0];
  const at = (issue?.path ?? []).map(String);
  // Two that contradict each other: the blame is on the one that was set.
  const wrong = settings.find(({ path }) => startsWith(at, inPart(path))) ?? settings.at(-1);
  if (wrong === undefined) throw new Error(`the defaults of ${dotted(part.path)} are not permitted`);
  // A schema's own words say what is wrong of a value; the library's say nothing.
  const why =
    issue?.code === 'custom' && issue.message !== 'Invalid input'
      ? `${dotted([...part.path, ...at])} ${issue.message}`
      : `it must be ${expectedWords(nodeAt(whole, inPart(wrong.path)))}`;
  const { origin, from, line } = wrong;
  throw new UserError(`${placeOfSetting(wrong)}: ${dotted(wrong.path)} is ${given(wrong.value)}`, {
    code: 'wrong-value',
    status: exitStatus.usage,
    ...(origin !== 'environment' && origin !== 'flag' && { file: from, line }),
    hint: why,
  });
}

/**
 * What is in force.
 *
 * @param layers - all that was set, the weakest first
 * @throws UserError for a key that is not known and for a value that its key does not take, with the place of either
 */
export async function resolve(layers: readonly Setting[]): Promise<Configuration> {
  const strongest = new Map<string, Setting>();
  for (const setting of layers) {
    checkKnown(setting);
    strongest.set(dotted(setting.path), setting);
  }
  const byPart = new Map<Part, Setting[]>();
  for (const [key, setting] of strongest) {
    const part = known.get(key)?.part;
    if (part) byPart.set(part, [...(byPart.get(part) ?? []), setting]);
  }
  const results = new Map<Part, { settings: Setting[]; values: unknown }>();
  if (byPart.size > 0) {
    const z = await import('../../zod.ts');
    for (const [part, own] of byPart) results.set(part, checked(z, part, own));
  }
  return {
    settings: [...results.values()]
      .flatMap(({ settings }) => settings)
      .sort((a, b) => (dotted(a.path) < dotted(b.path) ? -1 : 1)),
    // The values were parsed by the part's own schema.
    valuesOf: <T>(part: Part<T>) => (results.get(part as Part)?.values ?? part.defaults) as T,
  };
}
