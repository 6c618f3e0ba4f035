import { type StyledRun, styledRuns } from './styled-runs.ts';

/** Size of a character cell, and of the margin around all of them. */
const [cellWidth, lineHeight, fontSize, margin] = [8.4, 18, 14, 16];

const colours = {
  red: '#ff7b72',
  green: '#56d364',
  yellow: '#e3b341',
  plain: '#e6edf3',
  dim: '#9da7b1',
  ground: '#0d1117',
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const place = (n: number) => String(Number(n.toFixed(1)));

const fill = ({ colour, dim }: StyledRun) => (colour ? colours[colour] : dim ? colours.dim : colours.plain);

/** Left and right end of a character that is drawn, as shares of its cell. */
const blocks: Readonly<Record<string, readonly [number, number]>> = {
  '█': [0, 1],
  '▌': [0, 0.5],
  '▐': [0.5, 1],
  '│': [0.45, 0.55],
};

/** Bars and their axis as rectangles: characters of a font would leave gaps between them. */
function bars(run: StyledRun, y: number): string[] {
  const cells = [...run.text];
  const rectangles: { from: number; to: number }[] = [];
  for (const [i, cell] of cells.entries()) {
    const ends = blocks[cell];
    if (!ends) continue;
    const [from, to] = [run.column + i + ends[0], run.column + i + ends[1]];
    const last = rectangles.at(-1);
    if (last?.to === from) last.to = to;
    else rectangles.push({ from, to });
  }
  return rectangles.map(
    ({ from, to }) =>
      `<rect x="${place(margin + from * cellWidth)}" y="${y - (run.dim ? 14 : 12)}" width="${place((to - from) * cellWidth)}" height="${run.dim ? lineHeight : 14}" fill="${fill(run)}"/>`,
  );
}

/** The words of a run, stretched over their cells so that every font keeps the columns; blanks in a row part them. */
function words(run: StyledRun, y: number): string[] {
  return [...run.text.matchAll(/[^ █▌▐│]+(?: [^ █▌▐│]+)*/g)].map(({ 0: text, index }) => {
    const x = margin + (run.column + index) * cellWidth;
    const style = `fill="${fill(run)}"${run.bold ? ' font-weight="bold"' : ''}`;
    return `<text x="${place(x)}" y="${y}" textLength="${place([...text].length * cellWidth)}" ${style}>${escaped(text)}</text>`;
  });
}

/**
 * A picture of a terminal.
 *
 * @param screen - what was printed, with the escape sequences of its colours
 * @param columns - width of the terminal
 * @param title - what the picture shows, for those who do not see it
 */
export function screenSvg(screen: string, columns: number, title: string): string {
  const lines = screen.trimEnd().split('\n');
  const [width, height] = [Math.ceil(2 * margin + columns * cellWidth), 2 * margin + lines.length * lineHeight];
  const drawn = lines.flatMap((line, i) => {
    const y = margin + i * lineHeight + fontSize;
    return styledRuns(line).flatMap((run) => [...bars(run, y), ...words(run, y)]);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${fontSize}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${colours.ground}"/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}
