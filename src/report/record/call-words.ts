import type { DecidingState } from '../../judgement/names.ts';
import { count } from '../../words/counts.ts';
import { percent } from '../../words/numbers.ts';
import { stateWords } from '../verdict-words.ts';
import type { CallsReport } from './schema.ts';

type Calls = Pick<CallsReport, 'calls'> & { rotations: Pick<CallsReport['rotations'], 'lasted' | 'gaveBack'> };

/** What proves a call right, as a verb. */
export const rightWords = { breakout: 'lasted', 'relief-rally': 'gave back' } as const satisfies Record<
  DecidingState,
  string
>;

/** Rotations that ended as a call says, and all that are decided. */
export function rotationsAs(state: DecidingState, { rotations: { lasted, gaveBack } }: Calls): [number, number] {
  return [state === 'breakout' ? lasted : gaveBack, lasted + gaveBack];
}

const ofWords = ([k, n]: readonly [number, number]) => `${count(k)} of ${count(n)}`;

/** Multiplied before it is divided: 23 of 40 is 57.5%, and k / n lies below that. */
const shareWords = ([k, n]: readonly [number, number]) => `${Math.round((100 * k) / n)}%`;

const infinitives = { breakout: 'last', 'relief-rally': 'give back' } as const satisfies Record<DecidingState, string>;

/** "25 of 59 breakout calls lasted", or "the one breakout call did not last". */
export function decidedWords(state: DecidingState, right: number, decided: number): string {
  const name = stateWords[state];
  if (decided > 1) return `${ofWords([right, decided])} ${name} calls ${rightWords[state]}`;
  return `the one ${name} call ${right === 1 ? rightWords[state] : `did not ${infinitives[state]}`}`;
}

/** "42% of breakout calls lasted (25 of 59), against 50% of all rotations (69 of 138)". */
export function callWords(record: Calls, state: DecidingState): string {
  const call = record.calls.find((one) => one.state === state);
  const name = stateWords[state];
  const general = rotationsAs(state, record);
  const decided = call?.decided ?? 0;
  if (decided === 0) return `no ${name} call has been decided yet`;
  const own: [number, number] = [call?.right ?? 0, decided];
  const ended =
    decided === 1
      ? decidedWords(state, ...own)
      : `${shareWords(own)} of ${name} calls ${rightWords[state]} (${ofWords(own)})`;
  return general[1] === 0 ? ended : `${ended}, against ${shareWords(general)} of all rotations (${ofWords(general)})`;
}

/** "once begun, 50% of rotations lasted (69 of 138): small caps doubled the lead before losing it". */
export function rotationWords({ rotations: { lasted, gaveBack } }: Calls): string {
  const decided = lasted + gaveBack;
  if (decided === 0) return 'no rotation has been decided yet';
  const meaning = 'small caps doubled the lead before losing it';
  return `once begun, ${percent(lasted / decided, 0)} of rotations lasted (${ofWords([lasted, decided])}): ${meaning}`;
}
