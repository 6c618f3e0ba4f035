import { stateWords } from '../../report/verdict-words.ts';
import type { Renderer } from '../renderer.ts';
import { escaped } from '../svg/draw/escape.ts';
import { pictures } from '../svg/pictures/index.ts';
import { capital } from '../words/show.ts';
import { figureHtml } from './figure.ts';
import { footHtml } from './foot.ts';
import { headHtml } from './head.ts';
import { type PageSource, pageHtml } from './page.ts';

/** Sections of the page with the pictures of each; the title of the first is for screen readers. */
const sections: readonly (readonly [title: string, ids: readonly string[]])[] = [
  ['The lead', ['leads']],
  ['How far to trust it', ['calls', 'after', 'markets']],
  ['What it rests on', ['signals']],
  ['Where it stands', ['ratio', 'rotation', 'correlation', 'score', 'record']],
  ['The year', ['first-five', 'gap']],
  ['The whole history', ['history']],
];

/** The whole report as one page: the verdict, how far to trust it, what it rests on, where it stands. */
export const render: Renderer<PageSource> = (page) => {
  const { report } = page.source;
  const made = pictures.map((kind) => kind.picture(page.source));
  const body = sections.map(([title, ids]) => {
    const figures = made.filter(({ id }) => ids.includes(id)).map((picture) => figureHtml(picture, report.sample));
    return `<h2>${escaped(title)}</h2>\n${figures.join('\n')}`;
  });
  const title = `${capital(stateWords[report.verdict.state])}, ${report.asOf}: rotation into ${report.market.small.label}`;
  return pageHtml(page, title, [headHtml(report), ...body, footHtml(report, page.sums)].join('\n'), made);
};
