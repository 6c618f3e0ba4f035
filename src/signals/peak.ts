/** Row of the highest value so far, the first where there are several. */
export function peak(column: Float64Array, t: number): number {
  let highest = column[0] ?? Number.NaN;
  let row = 0;
  for (let i = 1; i <= t; i++) {
    const value = column[i] ?? Number.NaN;
    if (value <= highest) continue;
    highest = value;
    row = i;
  }
  return row;
}
