import { describe, expect, it, test } from 'vitest';
import type { PictureSource } from '../../../../src/render/svg/picture.ts';
import { rotation } from '../../../../src/render/svg/pictures/rotation.ts';
import { handMadeReport } from '../../../helpers/reports/hand-made-report.ts';

/** A source of so many sessions from 2024-10-04 (day 20,000) on: row t at t / 10 deviations, up by t / 10 percent in a month. */
function sourceOf(sessions: number, unknown = 0): PictureSource {
  const rows = Array.from({ length: sessions }, (_, t) => t);
  const strength = {
    lookback: 252,
    deviations: rows.map((t) => (t < unknown ? Number.NaN : t / 10)),
    change: rows.map((t) => Math.log(1 + t / 1000)),
  };
  return { report: handMadeReport, data: { days: rows.map((t) => 20_000 + t), strength }, pool: null } as never;
}
/** One session, so many deviations from the mean, with a log change over the month. */
const sourceAt = (level: number, change: number): PictureSource =>
  ({
    report: handMadeReport,
    data: { days: [20_000], strength: { lookback: 126, deviations: [level], change: [change] } },
    pool: null,
  }) as never;

describe('the rotation graph', () => {
  const picture = () => rotation.picture(sourceOf(60));

  it('has twelve points, five sessions apart, the last one today', () => {
    expect(picture().table?.columns).toEqual(['day', 'standard deviations', 'change over 21 sessions']);
    expect(picture().table?.rows).toHaveLength(12);
    expect(picture().table?.rows.at(0)).toEqual(['8 Oct 2024', '+0.40', '+0.4%']);
    expect(picture().table?.rows.at(1)).toEqual(['13 Oct 2024', '+0.90', '+0.9%']);
    expect(picture().table?.rows.at(-1)).toEqual(['2 Dec 2024', '+5.90', '+5.9%']);
  });

  it('says where today is, in a sentence and in figures', () => {
    expect(picture().headline).toBe(
      'Small caps are leading: above their one-year mean against large caps, and gaining over a month',
    );
    expect(picture().description).toBe('+5.90 standard deviations, +5.9% over 21 sessions');
    expect(picture().sub).toBe(
      'Across: standard deviations of Russell/S&P from its one-year mean. Up: its change over 21 sessions, %. Twelve weekly points, older ones paler',
    );
  });

  it('is drawn in both sizes, with today marked and dated', () => {
    for (const [size, width] of [
      ['wide', 736],
      ['narrow', 328],
    ] as const) {
      const drawing = picture().draw?.(size);
      expect(drawing?.width).toBe(width);
      expect(drawing?.body.match(/<circle/g)).toHaveLength(12);
      expect(drawing?.labels.map(({ text }) => text)).toContain('2 Dec 2024');
    }
  });
});

test.each([
  [1.5, 0.02, 'leading: above their six-month mean against large caps, and gaining'],
  [1.5, -0.02, 'weakening: above their six-month mean against large caps, but losing ground'],
  [-1.5, -0.02, 'lagging: below their six-month mean against large caps, and losing ground'],
  [-1.5, 0.02, 'improving: below their six-month mean against large caps, but gaining'],
  [0, 0, 'lagging: below their six-month mean against large caps, and losing ground'],
  [1, 0, 'weakening: above their six-month mean against large caps, but losing ground'],
  [0, 0.01, 'improving: below their six-month mean against large caps, but gaining'],
])('at %d deviations and a change of %d small caps are %s', (level, change, words) => {
  expect(rotation.picture(sourceAt(level, change)).headline).toBe(`Small caps are ${words} over a month`);
});

test('weeks before the files begin, or without a figure, have no point', () => {
  const days = (source: PictureSource) => rotation.picture(source).table?.rows.map(([day]) => day);
  // Of 30 sessions the last six weeks begin at rows 4, 9, 14, 19, 24 and 29.
  expect(days(sourceOf(30))).toHaveLength(6);
  expect(days(sourceOf(30, 10))).toEqual(['18 Oct 2024', '23 Oct 2024', '28 Oct 2024', '2 Nov 2024']);
  expect(days(sourceAt(1, Number.NaN))).toEqual([]);
});

test('without a point there is no drawing, and the headline says why', () => {
  const picture = rotation.picture(sourceOf(5, 5));
  expect(picture.headline).toBe('The files are too short for a one-year mean');
  expect(picture.description).toBe('no figures yet');
  expect(picture.draw).toBeUndefined();
  expect(picture.table?.rows).toEqual([]);
});
