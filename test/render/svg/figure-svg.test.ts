import { expect, test } from 'vitest';
import { figureSvg } from '../../../src/render/svg/figure-svg.ts';

const picture = { id: 'gap', headline: 'Up < down', sub: 'by year', description: 'S&P 1%' };
const drawing = { width: 328, height: 200, body: '<path/>', labels: [] };

test('a drawing is one image, named by its headline and its key figure', () => {
  expect(figureSvg(picture, drawing, 'narrow')).toBe(
    '<svg class="narrow" viewBox="0 0 328 200" width="328" height="200" role="img" aria-labelledby="gap-narrow-title gap-narrow-text">' +
      '<title id="gap-narrow-title">Up &lt; down</title><desc id="gap-narrow-text">S&amp;P 1%</desc><path/></svg>',
  );
});

test('one that a crosshair follows says where its rows lie', () => {
  const y = { isLog: false, domain: [0, 2], range: [190, 10] } as const;
  const crosshair = { rows: 'market', from: 3, to: 9, left: 40, right: 300, top: 10, bottom: 190, y } as const;
  const svg = figureSvg(picture, { ...drawing, crosshair }, 'wide', ' lang="en"');
  expect(svg).toContain(' data-of="gap" lang="en"><title');
  const [, written = ''] = / data-crosshair="([^"]*)"/.exec(svg) ?? [];
  expect(JSON.parse(written.replaceAll('&quot;', '"'))).toEqual(crosshair);
});
