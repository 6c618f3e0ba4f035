const cells = 5;

/** A score as a bar left or right of an axis; half a cell is 0.1. */
export function bar(score: number, unicode: boolean): { left: string; right: string } {
  const halves = Math.min(2 * cells, Math.round(Math.abs(score) * 10));
  const whole = Math.floor(halves / 2);
  const half = halves % 2 === 1;
  const [full, right, left] = unicode ? ['█', '▌', '▐'] : ['=', '-', '-'];
  const empty = ' '.repeat(cells);
  if (score < 0) return { left: `${half ? left : ''}${full.repeat(whole)}`.padStart(cells), right: empty };
  return { left: empty, right: `${full.repeat(whole)}${half ? right : ''}`.padEnd(cells) };
}
