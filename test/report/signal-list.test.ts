import { describe, expect, it, test } from 'vitest';
import { render } from '../../src/render/screen/signals.ts';
import { signalList, signalListSchema } from '../../src/report/signal-list.ts';
import { signals } from '../../src/signals/index.ts';
import * as z from '../../src/zod.ts';
import { colours, linesOf, pipe, seen, terminal } from '../helpers/reports/places.ts';

describe('signalList', () => {
  it('has every registered signal in order, and satisfies its schema', () => {
    const list = signalList(signals);
    expect(list.signals.map(({ id }) => id)).toEqual(signals.map(({ id }) => id));
    expect(signalListSchema(z).safeParse(list).error).toBeUndefined();
  });
});

describe('signalTable', () => {
  it('is a line for each signal with its claim at the end, in a pipe', () => {
    const lines = linesOf(render(signalList(signals), pipe));
    expect(lines).toHaveLength(signals.length + 1);
    expect(lines[0]).toMatch(/^signal +family +weight +needs +claim$/);
    expect(lines[1]).toMatch(/^correlation +technical +2 +large, small +a fall of the S&P\/Russell .* on their own$/);
  });

  test.each([60, 80, 120])('has the claim under the signal and no line over %i columns, on a terminal', (width) => {
    const coloured = render(signalList(signals), terminal(width, { paint: colours }));
    const lines = linesOf(seen(coloured));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(seen(coloured)).toBe(render(signalList(signals), terminal(width)));
    expect(lines[0]).toMatch(/^17 signals, each with what articles claim/);
    expect(lines).toContain('signal             family       weight  needs');
    const rows = signals.map(({ id }) => lines.findIndex((line) => line.startsWith(`${id} `)));
    const from = rows[signals.findIndex(({ id }) => id === 'valuation')] ?? 0;
    const to = rows.find((row) => row > from);
    const claimed = lines.slice(from + 1, to).map((line) => line.trim());
    expect(claimed.join(' ')).toBe(signals.find(({ id }) => id === 'valuation')?.claim);
  });

  it('parts the columns even where an id is long', () => {
    for (const line of linesOf(render(signalList(signals), pipe))) expect(line).toMatch(/^\S+ {2,}\S/);
  });
});
