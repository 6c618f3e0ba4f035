import { Arena } from './arena.ts';
import { kernel } from './module.ts';

const slack = 64;

/** In which ways lines end in a text. */
export interface LineEnds {
  lineFeed: boolean;
  both: boolean;
  carriageReturn: boolean;
}

export function lineEndsIn(text: Uint8Array): LineEnds {
  const calls = kernel();
  const from = new Arena(calls.memory, text.length + slack).put(text);
  const found = calls.lineEnds(from, from + text.length);
  return { lineFeed: (found & 1) !== 0, both: (found & 2) !== 0, carriageReturn: (found & 4) !== 0 };
}
