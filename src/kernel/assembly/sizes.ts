import { at, Doubles, DoublesOut, put } from './columns';

/** Sizes of a column; returns how many are at least as large as a level. */
export function sizes(x: Doubles, n: i32, level: f64, result: DoublesOut): i32 {
  let count = 0;
  for (let i = 0; i < n; i++) {
    const size = abs(at(x, i));
    put(result, i, size);
    count += size >= level ? 1 : 0;
  }
  return count;
}

/** The value at place `m`, from 0, of a column in descending order; the column is left in another order. Hoare's selection. */
export function largest(x: DoublesOut, n: i32, m: i32): f64 {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const pivot = at(x, (low + high) >> 1);
    let i = low;
    let j = high;
    while (i <= j) {
      while (at(x, i) > pivot) i++;
      while (at(x, j) < pivot) j--;
      if (i > j) break;
      const value = at(x, i);
      put(x, i++, at(x, j));
      put(x, j--, value);
    }
    if (m <= j) high = j;
    else if (m >= i) low = i;
    else break;
  }
  return at(x, m);
}
