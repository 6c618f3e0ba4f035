import { describe, expect, it } from 'vitest';
import type { State } from '../../../../src/judgement/names.ts';
import { canvas } from '../../../../src/render/svg/draw/canvas.ts';
import { drawRibbon, firstJudged, laneTexts } from '../../../../src/render/svg/draw/ribbon.ts';
import { timeAxis } from '../../../../src/render/svg/draw/time-axis.ts';

const days = Float64Array.from({ length: 100 }, (_, i) => 20_000 + i);
const axis = timeAxis(days, 0, 99, 0, 396);

/** Forty sessions without enough data, then fifteen breakouts, then no rotation. */
const stateAt = (row: number): State => (row < 40 ? 'insufficient-data' : row < 55 ? 'breakout' : 'no-rotation');

const groundsOf = (of: (row: number) => State) => {
  const on = canvas(500, 60);
  drawRibbon(on, { axis, top: 0, stateAt: of, now: of(99), isWide: true });
  return [...on.toString().matchAll(/class="f-lane" d="M([\d.]+) /g)].map(([, left]) => Number(left));
};

describe('the ribbon of verdicts', () => {
  it('has a ground from the first session that could be judged', () => {
    expect(firstJudged(0, 99, stateAt)).toBe(40);
    expect(groundsOf(stateAt)).toEqual([158, 158, 158]);
    expect(groundsOf(() => 'no-rotation')).toEqual([0, 0, 0]);
  });

  it('has shares of the sessions that could be judged', () => {
    expect(laneTexts({ axis, stateAt, isWide: true })).toEqual(['breakout 25%', 'undecided 0%', 'relief rally 0%']);
  });

  it('has neither where none could', () => {
    const none = () => 'insufficient-data' as const;
    expect(groundsOf(none)).toEqual([]);
    expect(laneTexts({ axis, stateAt: none, isWide: true })).toEqual(['breakout', 'undecided', 'relief rally']);
  });
});
