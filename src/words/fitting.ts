/** Width of the screen's last column at 80 columns. */
const columnWidth = 37;

/** The first of several wordings that fits the screen's last column, the shortest if none does. */
export const fitting = (...wordings: readonly [string, ...string[]]): string =>
  wordings.find((wording) => wording.length <= columnWidth) ?? wordings[wordings.length - 1] ?? wordings[0];
