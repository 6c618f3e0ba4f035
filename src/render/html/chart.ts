import type { Renderer } from '../renderer.ts';
import { escaped } from '../svg/draw/escape.ts';
import type { Picture } from '../svg/picture.ts';
import { figureHtml } from './figure.ts';
import { type PageSource, pageHtml } from './page.ts';

/** One picture as a page of its own, with crosshair and figures. */
export const render: Renderer<PageSource & { picture: Picture }> = (page) => {
  const { report } = page.source;
  const { picture } = page;
  const { small, large } = report.market;
  const foot = `${small.label}, ${large.label}, ${report.asOf}; ${report.program.name} ${report.program.version}. A calculator, not advice.`;
  const body = `${figureHtml(picture, report.sample, 'h1')}\n<p class="foot">${escaped(foot)}</p>`;
  return pageHtml(page, `${picture.headline} (${report.asOf})`, body, [picture]);
};
