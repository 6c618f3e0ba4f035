import { decidingStates } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import { count } from '../../../words/counts.ts';
import { type Canvas, canvas } from '../draw/canvas.ts';
import type { Colour } from '../draw/colours.ts';
import { plainFigure } from '../draw/figures.ts';
import { markColours, nameColours } from '../draw/marks.ts';
import { type Drawing, type PictureKind, type Size, widths } from '../picture.ts';
import { callSentences } from '../words/call-sentences.ts';
import { yearSpan } from '../words/spans.ts';

const names = { breakout: 'Breakout calls that lasted', 'relief-rally': 'Relief rallies that gave back' } as const;

/** Decided calls below which a share says nothing. */
const few = 10;

/** A share within this of a half is one. */
const nearHalf = 0.05;

function headline({ verdict, record }: Report): string {
  const call = record.calls.find(({ state }) => state === verdict.state);
  if (call) {
    const { state, right, decided, interval95 } = call;
    if (decided === 0) return `No ${stateWords[state]} call has been decided yet`;
    const found = `${count(right)} of ${count(decided)} ${callSentences[state]}`;
    if (decided < few) return `${found}: too few to tell`;
    const [low, high] = interval95;
    const side = (low ?? 0) > 0.5 ? 'better' : (high ?? 1) < 0.5 ? 'worse' : 'no better';
    return `${found}: ${side} than a coin toss`;
  }
  const { lasted, gaveBack } = record.rotations;
  const decided = lasted + gaveBack;
  if (decided === 0) return 'No rotation has been decided yet';
  const found = `${count(lasted)} of ${count(decided)} rotations lasted, the others gave back their lead`;
  return decided >= few && Math.abs(lasted / decided - 0.5) <= nearHalf ? `${found}: a coin toss` : found;
}

interface Row {
  name: string;
  right: number;
  decided: number;
  interval: readonly [number, number] | null;
  colour: Colour;
  /** Of the name. */
  ink: Colour;
  isOwn: boolean;
}

function rowsOf({ record, verdict }: Report): Row[] {
  const { lasted, gaveBack } = record.rotations;
  const isCall = decidingStates.some((state) => state === verdict.state);
  const calls = record.calls.map(({ state, right, decided, interval95: [low, high] }): Row => {
    const isOwn = state === verdict.state;
    return {
      name: names[state],
      ...{ right, decided, isOwn },
      interval: low === null || high === null ? null : [low, high],
      colour: isOwn ? markColours[state] : 'third',
      ink: isOwn ? nameColours[state] : 'ink',
    };
  });
  const all = { name: 'All rotations that lasted', right: lasted, decided: lasted + gaveBack, interval: null };
  return [...calls, { ...all, colour: isCall ? 'third' : 'ink', ink: 'ink', isOwn: !isCall }];
}

function drawRow(on: Canvas, row: Row, at: (share: number) => number, y: number): void {
  if (row.decided === 0) return;
  const x = at(row.right / row.decided);
  if (row.interval === null) {
    on.ring(x, y, 5, row.colour);
    return;
  }
  const [low, high] = row.interval;
  on.line(at(low), y, at(high), y, row.colour, 2.5);
  on.dot(x, y, row.isOwn ? 6 : 5, row.colour);
}

function draw(report: Report, size: Size): Drawing {
  const isWide = size === 'wide';
  const rows = rowsOf(report);
  const width = widths[size];
  const [top, row] = [22, isWide ? 38 : 46];
  const bottom = top + rows.length * row;
  const on = canvas(width, bottom + 22);
  const ends = rows.flatMap(({ interval, right, decided }) => [
    ...(interval ?? []),
    decided > 0 ? right / decided : 0.5,
  ]);
  const half = Math.min(0.5, Math.max(0.3, Math.ceil(Math.max(...ends.map((x) => Math.abs(x - 0.5))) * 10) / 10));
  const [left, right] = isWide ? [222, 652] : [8, width - 8];
  const at = (share: number) => left + ((share - 0.5 + half) / (2 * half)) * (right - left);
  const head = { size: 12, colour: 'soft' } as const;
  for (let share = 0.5 - half; share <= 0.5 + half + 1e-9; share += 0.1) {
    const percent = Math.round(share * 100);
    const x = at(share);
    on.line(x, top, x, bottom, percent === 50 ? 'ink' : 'grid', percent === 50 ? 1.25 : 1);
    if (isWide || percent % 20 === 10 || percent === 50)
      on.text(x, bottom + 17, percent === 50 ? '50%' : String(percent), { ...head, anchor: 'middle' });
  }
  on.text(at(0.5) - 6, 13, isWide ? 'worse than a coin toss' : 'worse', { ...head, anchor: 'end' });
  on.text(at(0.5) + 6, 13, isWide ? 'better' : 'better than a coin toss', head);
  for (const [i, one] of rows.entries()) {
    const y = top + i * row + (isWide ? row / 2 : 31);
    const textY = isWide ? y + 4.5 : top + i * row + 17;
    drawRow(on, one, at, y);
    const found = one.decided === 0 ? 'none yet' : `${count(one.right)} of ${count(one.decided)}`;
    on.text(0, textY, one.name, { bold: one.isOwn, colour: one.ink, halo: !isWide });
    on.text(width, textY, found, { anchor: 'end', bold: one.isOwn, halo: !isWide });
  }
  return { width, height: on.height, body: on.toString(), labels: on.labels };
}

const percentText = (share: number | null) => (share === null ? '–' : `${plainFigure(share * 100, 0)}%`);

/** Whether rotations went on, and whether the calls said so. */
export const calls: PictureKind = {
  id: 'calls',
  title: 'calls that were right, against a coin toss',
  picture({ report }) {
    const { record } = report;
    const { from, to } = record;
    const isDecided = record.rotations.lasted + record.rotations.gaveBack > 0;
    const span = from === null || to === null ? '' : `, ${yearSpan(Number(from.slice(0, 4)), Number(to.slice(0, 4)))}`;
    return {
      id: 'calls',
      headline: headline(report),
      sub: `Share of calls that were right, with 95% intervals. A call lasts if small caps gain as much again as they led by at the start before they lose as much. Verdicts on prices alone${span}`,
      note: 'No interval for all rotations: they overlap, so they are not independent.',
      description: rowsOf(report)
        .map(({ name, right, decided }) => `${name}: ${right} of ${decided}`)
        .join('; '),
      table: {
        columns: ['', 'right', 'decided', 'share', '95% interval'],
        rows: rowsOf(report).map(({ name, right, decided, interval }) => [
          name,
          count(right),
          count(decided),
          percentText(decided > 0 ? right / decided : null),
          interval === null ? '–' : `${percentText(interval[0])} to ${percentText(interval[1])}`,
        ]),
      },
      ...(isDecided && { draw: (size) => draw(report, size) }),
    };
  },
};
