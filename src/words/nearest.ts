/** Damerau-Levenshtein distance: edits (a letter inserted, deleted, replaced, or two swapped) between two words. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const differs = a[i - 1] === b[j - 1] ? 0 : 1;
      let min = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + differs);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) min = Math.min(min, (before[j - 2] ?? min) + 1);
      row.push(min);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Longer words are not compared: nobody mistypes one, and the distance costs the product of both lengths. */
const maxLength = 60;

/**
 * The known word that was probably meant, if at most a third of its letters were mistyped.
 *
 * @example nearest('windw', ['window', 'weight']); // => 'window'
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > maxLength) return undefined;
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(Math.max(candidate.length, word.length) / 3)))
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}
