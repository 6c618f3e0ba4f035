import { describe, expect, it, test } from 'vitest';
import { plainPaint, type RenderOptions } from '../../../../src/render/renderer.ts';
import { type ChartView, chartLines } from '../../../../src/render/screen/chart/chart.ts';
import { roundValues } from '../../../../src/render/screen/chart/round-values.ts';
import { run } from '../../../helpers/processes/fake-io.ts';

const options = (width: number, more: Partial<RenderOptions> = {}): RenderOptions => ({
  ...{ width, unicode: false, paint: plainPaint, verbose: false },
  ...more,
});

/** A session a week over four years and a half, from -1 up to 1. */
const dates = Array.from({ length: 235 }, (_, i) => new Date(Date.UTC(2020, 0, 6 + 7 * i)).toISOString().slice(0, 10));
const rising: ChartView = {
  title: 'Score, -1 to +1',
  dates,
  values: dates.map((_, i) => (2 * i) / 234 - 1),
  text: (value) => value.toFixed(1),
  lines: [0.2, 0],
  marks: { name: 'U breakout', of: dates.map((_, i) => (i > 200 ? 'up' : null)) },
};

describe('a chart of a terminal', () => {
  it('has a unit, round values, its lines, years and marks', () => {
    expect(chartLines(rising, options(50))).toEqual([
      '  Score, -1 to +1',
      '   1.0 |                                       ***',
      '       |                                  ******',
      '       |                            *******',
      '   0.2 |.......................******.............',
      '   0.0 |..................******..................',
      '       |             ******',
      '  -0.5 |        ******',
      '       |  ******',
      '  -1.0 |***',
      '       +---------+--------+--------+---------+----',
      '                 2021     2022     2023      2024',
      '                                            UUUUUU',
      '        U breakout',
    ]);
  });

  test.each([40, 80, 200])('is as wide as a terminal of %d columns', (width) => {
    for (const unicode of [true, false]) {
      const lines = chartLines(rising, options(width, { unicode }));
      expect(Math.max(...lines.map((line) => line.length))).toBe(width);
    }
  });

  it('is not drawn on a narrow terminal, nor in a pipe unless it is asked for', () => {
    expect(chartLines(rising, options(39))).toEqual([]);
    expect(chartLines(rising, options(Number.POSITIVE_INFINITY))).toEqual([]);
    const lines = chartLines(rising, options(Number.POSITIVE_INFINITY, { chart: true }));
    expect(Math.max(...lines.map((line) => line.length))).toBe(80);
  });

  it('is not flattened by a line that is far from its values', () => {
    const far = chartLines({ ...rising, lines: [50] }, options(50));
    expect(far.join('\n')).not.toContain('50.0');
  });

  it('of values that do not move is a line', () => {
    expect(chartLines({ ...rising, values: dates.map(() => 3), lines: [] }, options(50)).length).toBeGreaterThan(5);
  });
});

test.each([
  [0.69, 0.94, [0.7, 0.8, 0.9]],
  [-1, 1, [-1, -0.5, 0, 0.5, 1]],
  [0, 4200, [0, 1000, 2000, 3000, 4000]],
  [3, 3, [3]],
])('round values from %d to %d', (low, high, expected) => {
  expect(roundValues(low, high, 5)).toEqual(expected);
});

describe('--chart', () => {
  it('adds the score of a year to check, also in a pipe', async () => {
    const [{ out: plain }, { out, status }] = [await run('check'), await run('check --chart')];
    expect(status).toBe(0);
    expect(out.startsWith(plain)).toBe(true);
    expect(out.slice(plain.length)).toMatch(
      /^\n {2}Weighted average of the signals on prices alone, -1 to \+1\n[\s\S]*\+0\.20 │[\s\S]*blank: no rotation\n$/,
    );
  });

  it('draws the value of show in a pipe, in ASCII where the locale has no more', async () => {
    expect((await run('show correlation')).out).not.toContain('│⠋');
    expect((await run('show correlation --chart')).out).toMatch(/0\.950 │[┈⠀-⣿ ]/);
    const { out } = await run('show correlation --chart', { env: { LANG: 'C' } });
    expect(out).toMatch(/0\.950 \|[.*]/);
    expect(
      out
        .split('\n')
        .filter((line) => / \|/.test(line))
        .join(''),
    ).not.toMatch(/[⠀-⣿│]/);
  });

  it('marks in show where the score takes a side, as its history has it', async () => {
    const { history } = JSON.parse((await run('show correlation --json')).out);
    const lines = (await run('show correlation --chart')).out.split('\n');
    const marks = lines[lines.findIndex((line) => line.includes('score for a breakout')) - 1] ?? '';
    const last = history.at(-1).score;
    expect(marks.trimEnd().at(-1)).toBe(last >= 0.25 ? '▲' : '▼');
    expect(Math.abs(last)).toBeGreaterThan(0.25);
    const has = (test: (score: number) => boolean) => history.some(({ score }: { score: number }) => test(score));
    expect([marks.includes('▲'), marks.includes('▼')]).toEqual([has((x) => x >= 0.25), has((x) => x <= -0.25)]);
  });

  it('is of no other format', async () => {
    expect((await run('check --chart --json')).status).toBe(2);
    expect((await run('show correlation --chart --format markdown')).status).toBe(2);
  });
});
