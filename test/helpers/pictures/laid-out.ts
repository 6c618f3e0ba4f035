import type { Page } from 'playwright-core';

/** What is wrong with the layout of a page as the browser has it, by bounding boxes. */
export interface LayoutFaults {
  /** Pixels that the page is wider than its window. */
  tooWide: number;
  /** Pictures without exactly one drawing that is shown. */
  missing: string[];
  /** Labels that leave the window or their drawing. */
  clipped: string[];
  /** Labels of one drawing that lie over each other. */
  overlapping: string[];
  /** Number of labels that were looked at. */
  labels: number;
}

/** Runs in the page: text, since the project's code knows no document. */
const measure = `(() => {
  const isShown = (element) => element.getClientRects().length > 0;
  const wide = document.documentElement.clientWidth;
  const svgs = [...document.querySelectorAll('figure svg')].filter(isShown);
  const missing = [...document.querySelectorAll('figure')]
    .filter((figure) => figure.querySelector('svg') && [...figure.querySelectorAll('svg')].filter(isShown).length !== 1)
    .map(({ id }) => id);
  const [clipped, overlapping] = [[], []];
  let labels = 0;
  for (const svg of svgs) {
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      // A box has room above capitals and below letters that few texts use.
      const slack = text.hasAttribute('transform') ? 0 : (bottom - top) * 0.14;
      const name = svg.closest('figure').id + ': ' + text.textContent;
      return { name, left, right, top: top + slack, bottom: bottom - slack };
    });
    labels += boxes.length;
    boxes.forEach((a, i) => {
      const isOutside = a.left < -1.5 || a.right > wide + 0.5 || a.left < frame.left - 2;
      if (isOutside || a.top < frame.top - 4 || a.bottom > frame.bottom + 4) clipped.push(a.name);
      for (const b of boxes.slice(i + 1)) {
        const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        if (isOver) overlapping.push(a.name + ' | ' + b.name);
      }
    });
  }
  return { tooWide: document.documentElement.scrollWidth - wide, missing, clipped, overlapping, labels };
})()`;

/** Measures a page. */
export const layoutFaults = (page: Page): Promise<LayoutFaults> => page.evaluate<LayoutFaults>(measure);
