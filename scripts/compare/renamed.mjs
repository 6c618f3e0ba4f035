/** Paths of schemaVersion 1 and what they are called since: pattern and replacement, applied in this order. */
const renamed = [];

/** The path in today's JSON of a path in the JSON of before. */
export const newName = (path) =>
  renamed.reduce((name, [pattern, replacement]) => name.replace(pattern, replacement), path);
