import type { Renderer } from '../renderer.ts';
import { canvas } from './draw/canvas.ts';
import { colourRules, fontFamily, shapeRules } from './draw/colours.ts';
import { escaped } from './draw/escape.ts';
import { wrapped } from './draw/text-width.ts';
import { type Picture, type PictureSource, widths } from './picture.ts';
import { sampleWords } from './words/sample.ts';

/** A picture and what it was made of. */
interface Drawn {
  picture: Picture;
  source: PictureSource;
}

const margin = 16;

/** One picture as an SVG file: headline, what it shows, the wide drawing and its note, on a ground of paper. */
export const render: Renderer<Drawn> = ({ picture, source: { report } }) => {
  const { headline, sub, note = '', list, description } = picture;
  const width = widths.wide;
  const drawing = picture.draw?.('wide');
  const on = canvas(width, 0);
  let y = 24;
  for (const line of wrapped(headline, width, 20, true)) {
    on.raw(`<text class="b f-ink" font-size="20" x="0" y="${y}">${escaped(line)}</text>`);
    y += 26;
  }
  const about = `${report.sample ? `${sampleWords(picture)} ` : ''}${sub}.`;
  for (const line of wrapped(about, width, 13)) {
    on.text(0, y, line, { colour: 'soft' });
    y += 18;
  }
  y += 8;
  if (drawing) {
    on.raw(`<g transform="translate(0 ${y})">${drawing.body}</g>`);
    y += drawing.height + 18;
  }
  const foot = `${note} ${list ? `${list.title}: ${list.items.join(' ')}` : ''} ${report.market.small.label}, ${report.market.large.label}, ${report.asOf}; rotation ${report.program.version}. A calculator, not advice.`;
  for (const line of wrapped(foot.replace(/ +/g, ' ').trim(), width, 12)) {
    on.text(0, y, line, { size: 12, colour: 'soft' });
    y += 17;
  }
  const [w, h] = [width + 2 * margin, y + margin];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${w} ${h}" width="${w}" height="${h}" role="img" aria-labelledby="title text">` +
    `<title id="title">${escaped(headline)}</title><desc id="text">${escaped(description)}</desc>` +
    `<style>${colourRules(':root')}${shapeRules}text{font-family:${fontFamily};font-variant-numeric:tabular-nums}</style>` +
    `<rect class="f-paper" x="${-margin}" y="${-margin}" width="${w}" height="${h}"/>${on.toString()}</svg>\n`
  );
};
