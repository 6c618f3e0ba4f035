import { Arena } from './arena.ts';
import { kernel } from './module.ts';

const double = 8;

/** An arena with room for so many doubles, and the kernel that works in it. */
export function workplace(doubles: number) {
  const calls = kernel();
  return { calls, arena: new Arena(calls.memory, doubles * double + 256) };
}
