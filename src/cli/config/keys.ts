/** One value of a tree of objects; a list is a value. */
export interface KeyValue {
  path: readonly string[];
  value: unknown;
}

export const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value of a tree with its path; keys are those of the objects themselves, whatever they are called. */
export const entriesOf = (tree: unknown, path: readonly string[] = []): KeyValue[] =>
  isTree(tree) ? Object.keys(tree).flatMap((key) => entriesOf(tree[key], [...path, key])) : [{ path, value: tree }];

/** The tree of such values. Its objects have no prototype, so that no key means anything but itself. */
export function treeOf(entries: readonly KeyValue[]): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  for (const { path, value } of entries) {
    let branch = root;
    for (const key of path.slice(0, -1)) {
      const next = isTree(branch[key]) ? (branch[key] as Record<string, unknown>) : Object.create(null);
      branch[key] = next;
      branch = next;
    }
    const last = path.at(-1);
    if (last !== undefined) branch[last] = value;
  }
  return root;
}
