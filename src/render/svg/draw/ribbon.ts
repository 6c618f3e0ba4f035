import type { State } from '../../../judgement/names.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import type { Canvas } from './canvas.ts';
import { px } from './figures.ts';
import { markColours, markPath, nameColours } from './marks.ts';
import type { TimeAxis } from './time-axis.ts';

/** Verdicts that have a lane, from above; a session without any is one without a rotation. */
const lanes = ['breakout', 'undecided', 'relief-rally'] as const satisfies readonly State[];

const gap = 3;
const height = 12;
/** All lanes and the room between them. */
export const ribbonHeight = 3 * height + 2 * gap;

interface Ribbon {
  axis: TimeAxis;
  top: number;
  /** Verdict of a row of the graded column. */
  stateAt(row: number): State;
  /** Verdict of the header. */
  now: State;
  /** Whether there is room for the shares of sessions. */
  isWide: boolean;
}

/** The first session of some with enough data for a verdict: before it a lane has no ground. */
export function firstJudged(from: number, to: number, stateAt: Ribbon['stateAt']): number | undefined {
  for (let row = from; row <= to; row++) if (stateAt(row) !== 'insufficient-data') return row;
  return undefined;
}

/** Runs of one state as spans of rows. */
function runsOf(state: State, { axis: { from, to }, stateAt }: Ribbon): [number, number][] {
  const runs: [number, number][] = [];
  for (let row = from; row <= to; row++) {
    if (stateAt(row) !== state) continue;
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** Share of the sessions that could be judged with a verdict, in whole percent; NaN of none. */
function shareOf(state: State, { axis: { from, to }, stateAt }: Pick<Ribbon, 'axis' | 'stateAt'>): number {
  let [own, judged] = [0, 0];
  for (let row = from; row <= to; row++) {
    if (stateAt(row) === state) own++;
    if (stateAt(row) !== 'insufficient-data') judged++;
  }
  return Math.round((own / judged) * 100);
}

/** Name of a lane, with its share if there is one to tell. */
function laneText(state: State, ribbon: Pick<Ribbon, 'axis' | 'stateAt' | 'isWide'>): string {
  const share = ribbon.isWide ? shareOf(state, ribbon) : Number.NaN;
  return Number.isNaN(share) ? stateWords[state] : `${stateWords[state]} ${share}%`;
}

/** Names at the right of the lanes: with the share of sessions where there is room. */
export const laneTexts = (ribbon: Pick<Ribbon, 'axis' | 'stateAt' | 'isWide'>): string[] =>
  lanes.map((state) => laneText(state, ribbon));

/** The verdict of every session in three lanes. Place, mark and name repeat what the colour says. */
export function drawRibbon(on: Canvas, ribbon: Ribbon): void {
  const { axis, top, stateAt, now } = ribbon;
  const texts = laneTexts(ribbon);
  const graded = stateAt(axis.to);
  const first = firstJudged(axis.from, axis.to, stateAt);
  for (const [i, state] of lanes.entries()) {
    const y = top + i * (height + gap);
    if (first !== undefined)
      on.rect(
        { left: Math.max(axis.left, axis.at(first - 0.5)), right: axis.right, top: y, bottom: y + height },
        'lane',
      );
    const d = runsOf(state, ribbon).map(([start, last]) => {
      const [left, right] = [Math.max(axis.left, axis.at(start - 0.5)), Math.min(axis.right, axis.at(last + 0.5))];
      return `M${px(left)} ${px(y)}h${px(Math.max(0.8, right - left))}v${height}h${px(-Math.max(0.8, right - left))}z`;
    });
    if (d.length > 0) on.raw(`<path class="f-${markColours[state]}" d="${d.join('')}"/>`);
    const middle = y + height / 2;
    if (now === state && graded !== now) on.ring(axis.right, middle, 4, markColours[state]);
    const x = axis.right + 14;
    on.raw(`<path class="f-${markColours[state]}" d="${markPath(state, x, middle, 8)}"/>`);
    on.text(x + 8, middle + 4.5, texts[i] ?? '', { bold: state === graded, colour: nameColours[state] });
  }
}
