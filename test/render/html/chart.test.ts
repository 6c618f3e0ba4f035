import { expect, test } from 'vitest';
import { render } from '../../../src/render/html/chart.ts';
import type { Picture, PictureSource } from '../../../src/render/svg/picture.ts';
import { handMadeReport } from '../../helpers/reports/hand-made-report.ts';
import { pipe } from '../../helpers/reports/places.ts';

const source = {
  report: handMadeReport,
  data: { days: [20_458, 20_459], ratio: [0, 0.01], composite: [0, 0], state: [1, 4], correlation: null },
  pool: null,
} as unknown as PictureSource;

const picture: Picture = {
  ...{ id: 'history', headline: 'Small caps < large caps', sub: 'two sessions', description: '101 of 100' },
  crosshair: [{ column: 'history', name: 'Russell/S&P', decimals: 1 }],
  draw: () => ({ width: 300, height: 200, body: '<path d="M0 0"/>', labels: [] }),
};
const page = (of: Picture, sample = false) =>
  render(
    {
      ...{ source: { ...source, report: { ...handMadeReport, sample } }, picture: of },
      ...{ sums: new Map(), sha256: () => 'sum' },
    },
    pipe,
  );

test('a picture has a page of its own: its headline with the day, the drawing, and whose figures they are', () => {
  const html = page(picture);
  expect(html).toContain('<title>Small caps &lt; large caps (2026-01-08)</title>');
  expect(html).toContain('<h1 class="headline">Small caps &lt; large caps</h1>');
  expect(html).toContain('<path d="M0 0"/>');
  expect(html).toContain(
    '</figure>\n<p class="foot">Russell 2000, S&amp;P 500, 2026-01-08; rotation 0.0.0. A calculator, not advice.</p>\n</main>',
  );
  expect(html).not.toContain('Synthetic sample');
});

test('a page of the sample says so', () => {
  expect(page(picture, true)).toContain('<b>Synthetic sample.</b>');
});

test('only a page with a crosshair has a script', () => {
  const { crosshair: _, ...still } = picture;
  expect(page(picture)).toContain('<script type="application/json" id="data">');
  expect(page(still)).not.toContain('<script');
});
