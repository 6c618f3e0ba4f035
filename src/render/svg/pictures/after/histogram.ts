import type { GradedState } from '../../../../judgement/names.ts';
import type { OutcomeBins } from '../../../../judgement/pictures/outcome-bins.ts';
import { count } from '../../../../words/counts.ts';
import type { Canvas } from '../../draw/canvas.ts';
import { px, signedFigure } from '../../draw/figures.ts';
import { markColours, nameColours } from '../../draw/marks.ts';
import type { Size } from '../../picture.ts';

const shares = (counts: readonly number[]) => {
  const sum = counts.reduce((a, b) => a + b, 0);
  return counts.map((one) => (sum === 0 ? 0 : one / sum));
};

const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

/** Where a log return lies across the histogram. */
export const across = ({ from, width }: OutcomeBins, wide: number) => {
  const [low, span] = [from[0] ?? 0, width * from.length];
  return (x: number) => ((x - low) / span) * wide;
};

/** Half-year leads: after one kind of verdict filled, after all sessions outlined, each as shares of its own sessions. */
export function drawHistogram(
  on: Canvas,
  bins: OutcomeBins,
  state: GradedState | null,
  { top, bottom, size }: { top: number; bottom: number; size: Size },
): void {
  const isWide = size === 'wide';
  const x = across(bins, on.width);
  const all = shares(bins.all);
  const own = state === null ? all : shares(bins.byState[state]);
  const highest = Math.max(...all, ...own, 1e-9);
  const y = (share: number) => bottom - (share / highest) * (bottom - top);
  const edge = (i: number) => x((bins.from[0] ?? 0) + i * bins.width);
  const columns = own
    .map((share, i) =>
      share > 0 ? `M${px(edge(i) + 0.5)} ${px(bottom)}V${px(y(share))}H${px(edge(i + 1) - 0.5)}V${px(bottom)}z` : '',
    )
    .join('');
  on.raw(`<path class="f-${state === null ? 'third' : markColours[state]} o" d="${columns}"/>`);
  if (state !== null) {
    const outline = all.map((share, i) => `V${px(y(share))}H${px(edge(i + 1))}`).join('');
    on.path(`M0 ${px(bottom)}${outline}V${px(bottom)}`, 'ink', 1.25);
  }
  on.line(0, bottom, on.width, bottom, 'third');
  on.line(x(0), top - 8, x(0), bottom, 'third');
  const soft = { size: 12, colour: 'soft' } as const;
  const step = isWide ? 4 : 8;
  for (let points = -24; points <= 24; points += step) {
    const isEnd = Math.abs(points) === 24;
    const text = `${isEnd ? (points < 0 ? '≤ ' : '≥ ') : ''}${signedFigure(points, 0)}`;
    on.text(x(points / 100), bottom + 16, text, {
      ...soft,
      anchor: points === -24 ? 'start' : points === 24 ? 'end' : 'middle',
    });
  }
  const y0 = top - 14;
  on.text(x(0) - 8, y0, isWide ? 'small caps behind' : 'behind', { ...soft, anchor: 'end' });
  on.text(x(0) + 8, y0, 'ahead', soft);
  const name = state === null ? 'all sessions' : `after ${state === 'breakout' ? 'breakouts' : 'relief rallies'}`;
  const ownCount = count(total(state === null ? bins.all : bins.byState[state]));
  const line = top - (isWide ? 14 : 34);
  on.text(0, line, name, { bold: true, colour: state === null ? 'ink' : nameColours[state] });
  on.text(0, line + 16, isWide ? `${ownCount} sessions` : ownCount, soft);
  if (state === null) return;
  on.text(on.width, line, 'all sessions (outline)', { bold: true, anchor: 'end' });
  on.text(on.width, line + 16, count(total(bins.all)), { ...soft, anchor: 'end' });
}
