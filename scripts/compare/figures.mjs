/** What an output says, as figures with the place where each stands: paths in JSON, order in text. */

/** Every leaf of a JSON value by its dotted path; `rename` gives a path the name that it has today. */
export function leavesOf(value, rename = (path) => path) {
  const leaves = new Map();
  const visit = (item, path) => {
    if (item === null || typeof item !== 'object') leaves.set(rename(path, item), item);
    else if (Array.isArray(item)) for (const [i, one] of item.entries()) visit(one, `${path}[${i}]`);
    else for (const [key, one] of Object.entries(item)) visit(one, path === '' ? key : `${path}.${key}`);
  };
  visit(value, '');
  return leaves;
}

/** The figures of a text in their order: the words around them may change. */
export const figuresOf = (text) =>
  (text.match(/-?\d[\d,]*(\.\d+)?(e[+-]?\d+)?/gi) ?? []).map((figure) => Number(figure.replaceAll(',', '')));

/** Whether two figures are the same to 1e-12 of their size. */
export const isSame = (a, b) => a === b || Math.abs(a - b) <= 1e-12 * Math.max(1e-3, Math.abs(a), Math.abs(b));
