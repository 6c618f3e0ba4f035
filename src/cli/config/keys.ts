/** A value in a tree of objects; a list counts as one value. */
export interface KeyValue {
  path: readonly string[];
  value: unknown;
}

export const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All values of a tree with their paths; only own keys count. */
export const entriesOf = (tree: unknown, path: readonly string[] = []): KeyValue[] =>
  isTree(tree) ? Object.keys(tree).flatMap((key) => entriesOf(tree[key], [...path, key])) : [{ path, value: tree }];

/** The tree of values and paths. Its objects have no prototype, so that a key such as `__proto__` is only a key. */
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
