import { escaped } from '../svg/draw/escape.ts';
import { figureSvg } from '../svg/figure-svg.ts';
import type { FigureTable, Picture } from '../svg/picture.ts';
import { sampleWords } from '../svg/words/sample.ts';

const figureCell = /^[\d−+-][\d.,%−±+:-]*$/;

/** A cell: figures do not break, a sum in a monospaced font may break anywhere. */
function cellHtml(text: string, isMono: boolean, column: string | undefined): string {
  const name = isMono ? 'mono' : figureCell.test(text) ? 'n' : '';
  const of = column === undefined ? '' : ` data-of="${escaped(column)}"`;
  return `<td${of}${name === '' ? '' : ` class="${name}"`}>${escaped(text)}</td>`;
}

const headHtml = (columns: readonly string[]) =>
  columns.map((name) => `<th scope="col">${escaped(name === '' ? 'result' : name)}</th>`).join('');

function tableHtml({ columns, rows }: FigureTable, mono: readonly number[], isStacked: boolean): string {
  const cells = (row: readonly string[]) =>
    row.map((text, i) => cellHtml(text, mono.includes(i), isStacked ? columns[i] : undefined)).join('');
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('');
  return `<table><thead><tr>${headHtml(columns)}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A table that scrolls by itself where it is larger than its place, and is reached by keyboard. */
const scrollingTable = (name: string, table: FigureTable): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(name)}">${tableHtml(table, [], false)}</div>`;

/**
 * A table whose rows are stacked on a narrow screen, each cell behind the name of its column.
 *
 * @param mono - columns of sums
 */
export const stackedTable = (table: FigureTable, mono: readonly number[] = []): string =>
  `<div class="stacked">${tableHtml(table, mono, true)}</div>`;

const listHtml = ({ title, items }: NonNullable<Picture['list']>) =>
  `<div class="note"><b>${escaped(title)}</b><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul></div>`;

/**
 * A picture with its words: headline, what it shows, both drawings, the crosshair's line, note and figures.
 *
 * @param heading - of the whole page, or of a part of it
 */
export function figureHtml(picture: Picture, isSample: boolean, heading: 'h1' | 'h3' = 'h3'): string {
  const { id, headline, sub, note, list, table, crosshair, draw } = picture;
  const sample = isSample ? `<b>${sampleWords(picture)}</b> ` : '';
  const title = `<${heading} class="headline">${escaped(headline)}</${heading}>`;
  if (!draw)
    return `<figure id="${escaped(id)}"><figcaption>${title}${sample === '' ? '' : `<p class="sub">${sample}</p>`}</figcaption></figure>`;
  const drawings = (['wide', 'narrow'] as const).map((size) => figureSvg(picture, draw(size), size)).join('');
  return (
    `<figure id="${escaped(id)}"><figcaption>${title}` +
    `<p class="sub">${sample}${escaped(sub)}</p></figcaption>${drawings}` +
    (crosshair ? `<p class="live" id="${escaped(id)}-live" aria-live="polite" hidden></p>` : '') +
    (note === undefined ? '' : `<p class="note">${escaped(note)}</p>`) +
    (list === undefined ? '' : listHtml(list)) +
    (table && table.rows.length > 0
      ? `<details class="figures"><summary>The figures</summary>${scrollingTable(`Figures: ${headline}`, table)}</details>`
      : '') +
    '</figure>'
  );
}
