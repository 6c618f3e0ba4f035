import type { Recorded, RecordedHistory } from '../../report/journal/schema.ts';
import { rightWords } from '../../report/record/call-words.ts';
import { stateWords } from '../../report/verdict-words.ts';
import { percent, signed } from '../../words/numbers.ts';

const comparisonWords = {
  same: 'same',
  changed: 'changed',
  'other-inputs': 'other inputs',
  'other-settings': 'other settings',
  'no-session': 'no session',
  'no-verdict': '-',
} as const;

const callNames = { lasted: 'lasted', 'gave-back': 'gave back', open: 'open' } as const;

/** How a recorded call ended; a dash where the verdict called nothing. */
export const callCell = ({ call }: Recorded): string => (call ? callNames[call.outcome] : '-');

/** How recorded calls ended: 2 of 3 recorded breakout calls lasted. */
export const recordedCallLines = ({ calls }: RecordedHistory): string[] =>
  calls.map(({ state, decided, right, open }) => {
    const name = `recorded ${stateWords[state]} ${right === 1 && decided === 1 ? 'call' : 'calls'}`;
    const ended = decided === 0 ? `No ${name} has been decided` : `${right} of ${decided} ${name} ${rightWords[state]}`;
    return `${ended}${open > 0 ? `; ${open} open` : ''}.`;
  });

const points = (x: number | null) => (x === null ? '-' : signed(x * 100));

/** Header and cells of the table of a screen. */
export const recordedTextRows = (records: readonly Recorded[], horizons: readonly number[]) => ({
  head: ['session', 'verdict', 'score', ...horizons.map((horizon) => `+${horizon}`), 'data today'],
  rows: records.map(({ session, state, composite, forward, today }) => [
    session,
    stateWords[state],
    composite === null ? '-' : signed(composite),
    ...Object.values(forward).map(points),
    today ? comparisonWords[today.comparison] : '-',
  ]),
});

/** Outcomes by verdict in the columns of {@link recordedTextRows}: how often small caps were ahead, and the mean. */
export const outcomeRows = ({ outcomes, horizons }: RecordedHistory): string[][] =>
  [...new Set(outcomes.map(({ state }) => state))].flatMap((state) => {
    const cells = horizons.map((horizon) => outcomes.find((one) => one.state === state && one.horizon === horizon));
    const name = state === 'any' ? 'any verdict' : stateWords[state];
    return [
      ['ahead', name, '', ...cells.map((cell) => (cell ? `${cell.ahead}/${cell.records}` : '-')), ''],
      ['mean', '', '', ...cells.map((cell) => points(cell?.mean ?? null)), ''],
    ];
  });

/** Recorded verdicts that differ with today's files, in words. */
export const changedLines = (records: readonly Recorded[]): string[] =>
  records.flatMap(({ session, state, today }) => {
    if (today?.comparison !== 'changed' || today.state === null) return [];
    const closes =
      (today.maxCloseChange ?? 0) > 1e-6 ? [`closes moved by ${percent(today.maxCloseChange ?? 0, 3)}`] : [];
    const because = [...closes, ...(today.signals.length > 0 ? [`other scores: ${today.signals.join(', ')}`] : [])];
    const why = because.length > 0 ? ` (${because.join('; ')})` : '';
    return [
      `${session} was recorded as ${stateWords[state]}; with the data of today it is ${stateWords[today.state]}${why}`,
    ];
  });
