import { beforeAll, describe, expect, it } from 'vitest';
import { figureHtml } from '../../../src/render/html/figure.ts';
import { overlaps } from '../../../src/render/svg/draw/canvas.ts';
import { figureSvg } from '../../../src/render/svg/figure-svg.ts';
import { type Drawing, type Picture, type Size, widths } from '../../../src/render/svg/picture.ts';
import { pictures } from '../../../src/render/svg/pictures/index.ts';
import { type PictureCase, pictureCases } from '../../helpers/pictures/picture-sources.ts';

interface Made {
  name: string;
  picture: Picture;
  drawings: Partial<Record<Size, Drawing>>;
}

let cases: PictureCase[] = [];
let made: Made[] = [];

beforeAll(async () => {
  cases = await pictureCases();
  made = cases.flatMap(({ name, source }) =>
    pictures.map((kind) => {
      const picture = kind.picture(source);
      const draw = picture.draw;
      const drawings = draw ? { wide: draw('wide'), narrow: draw('narrow') } : {};
      return { name: `${kind.id}, ${name}`, picture, drawings };
    }),
  );
});

const eachDrawing = (look: (drawing: Drawing, size: Size, made: Made) => unknown[]) =>
  made.flatMap((one) =>
    (['wide', 'narrow'] as const).flatMap((size) => {
      const drawing = one.drawings[size];
      return drawing ? look(drawing, size, one).map((found) => [one.name, size, found]) : [];
    }),
  );

describe('every picture', () => {
  it('has an id and a title of its own', () => {
    expect(new Set(pictures.map(({ id }) => id)).size).toBe(pictures.length);
    expect(pictures.every(({ title }) => title.length > 10)).toBe(true);
  });

  it('is drawn where the market is old enough', () => {
    const of = (name: string) => made.filter((one) => one.name.endsWith(`, ${name}`) && one.picture.draw).length;
    expect(of('the sample')).toBe(pictures.length);
    expect(of('23 sessions')).toBeLessThan(pictures.length);
  });

  it('has a headline of at most 130 characters, without an unknown figure', () => {
    const wrong = made.filter(({ picture: { headline, sub, note = '', description } }) =>
      [headline, sub, note, description].some(
        (text) => /NaN|undefined|null|Infinity/.test(text) || headline.length > 130,
      ),
    );
    expect(wrong.map(({ name, picture }) => [name, picture.headline])).toEqual([]);
  });

  it('says of the sample’s page whose figures it shows', () => {
    const html = made
      .filter(({ picture }) => picture.draw)
      .map(({ picture }) => [picture.id, figureHtml(picture, true)]);
    for (const [id, text] of html)
      expect(text).toContain(
        `<b>${id === 'markets' ? 'Real markets, not the synthetic sample.' : 'Synthetic sample.'}</b>`,
      );
  });

  it('says of every lead without a rank why it has none', () => {
    for (const { name, source } of cases) {
      const drawings = made.find((one) => one.name === `leads, ${name}`)?.drawings;
      const unranked = source.data.leads.filter(
        ({ percentile, sessions }) => sessions !== 21 && Number.isNaN(percentile),
      );
      for (const drawing of Object.values(drawings ?? {}))
        expect(drawing.labels.filter(({ text }) => text === 'too few periods')).toHaveLength(unranked.length);
    }
    expect(cases.some(({ source }) => source.data.leads.some(({ percentile }) => Number.isNaN(percentile)))).toBe(true);
  });

  it('of a ranking is not drawn of one year', () => {
    const single = cases.filter(({ source }) => source.data.gaps.gaps.length === 1);
    expect(single.length).toBeGreaterThan(0);
    for (const { name } of single)
      expect(made.find((one) => one.name === `gap, ${name}`)?.picture.draw).toBeUndefined();
  });

  it('has no unknown coordinate', () => {
    expect(eachDrawing(({ body }) => body.match(/NaN|undefined|Infinity/g) ?? [])).toEqual([]);
  });

  it('has its labels inside the drawing', () => {
    const outside = eachDrawing(({ labels, width, height }, size) => {
      expect(width).toBe(widths[size]);
      return labels.filter(
        ({ left, right, top, bottom }) => left < -1 || right > width * 1.02 + 1 || top < -3 || bottom > height + 3,
      );
    });
    expect(outside).toEqual([]);
  });

  it('has no two labels over each other', () => {
    const pairs = eachDrawing(({ labels }) =>
      labels.flatMap((a, i) =>
        labels.slice(i + 1).flatMap((b) => (overlaps(a, b, -1.5) ? [`${a.text} | ${b.text}`] : [])),
      ),
    );
    expect(pairs).toEqual([]);
  });

  it('is one image with a name, a description and a table behind it', () => {
    for (const { picture, drawings } of made) {
      if (!drawings.wide) continue;
      const svg = figureSvg(picture, drawings.wide, 'wide');
      expect(svg).toMatch(/ role="img" aria-labelledby="([\w-]+-title) ([\w-]+-text)"/);
      expect(svg).toMatch(/<title id="[\w-]+">[^<]+<\/title><desc id="[\w-]+">[^<]+<\/desc>/);
      expect(picture.table?.rows.length ?? 0).toBeGreaterThan(0);
      for (const row of picture.table?.rows ?? []) expect(row).toHaveLength(picture.table?.columns.length ?? 0);
    }
  });
});
