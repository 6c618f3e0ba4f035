import { describe, expect, test } from 'vitest';
import { UserError } from '../src/errors.ts';
import { seededRandom } from '../src/stats/random.ts';
import { cpuTime } from './helpers/cpu-time.ts';
import { broken } from './helpers/fuzz/mutations.ts';
import { type Target, targets } from './helpers/fuzz/targets.ts';

/**
 * ROTATION_FUZZ_RUNS=100000 tries so many of each parser, ROTATION_FUZZ_SEED others, and ROTATION_FUZZ_RUN=17 that run alone; `-t journal`
 * chooses a parser.
 */
const { ROTATION_FUZZ_RUNS, ROTATION_FUZZ_SEED = '18', ROTATION_FUZZ_RUN } = process.env;
const seed = Number(ROTATION_FUZZ_SEED);

/** Milliseconds of processor time for one input of a few kilobytes. */
const most = 2000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const control = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** @throws AssertionError unless it is a user's error: with words that can be read, where it is, and what to do */
function expectUserError(error: unknown, input: string, { hasHints }: Target): void {
  if (!(error instanceof UserError)) throw error;
  const { message, details } = error;
  expect(message).not.toMatch(control);
  // A line to add to a file with tabs has tabs.
  expect((details.hint ?? '').replaceAll('\t', ' ')).not.toMatch(control);
  expect(details.file).toBe('f');
  expect(message).toContain('"f"');
  if (hasHints) expect(details.hint).toMatch(/^\S.{5,}/);
  if (details.line !== undefined) {
    expect(Number.isInteger(details.line) && details.line >= 1).toBe(true);
    expect(details.line).toBeLessThanOrEqual(input.split(/\r\n|\n|\r/).length + 1);
  }
  for (const word of ['undefined', 'NaN', '[object'])
    if (!input.replaceAll('\0', '').includes(word.slice(0, 3)))
      expect(message + details.hint).not.toContain(word === 'undefined' ? ' undefined' : word);
}

/** One input: what is made of it follows from the seed and its number alone. */
async function tried(target: Target, number: number): Promise<'read' | 'refused'> {
  const random = seededRandom((Math.imul(seed, 0x9e3779b1) ^ number) >>> 0);
  const bytes = broken(target.seed(random), random);
  const begin = cpuTime();
  /** What others leave to the collector may be in the time of a first run, and is not in that of a second. */
  const isQuick = async () => {
    if (cpuTime() - begin < most) return true;
    const again = cpuTime();
    await (async () => target.read(bytes, random))().catch(() => undefined);
    return cpuTime() - again < most;
  };
  try {
    await target.read(bytes, random);
    expect(await isQuick(), 'quick').toBe(true);
    return 'read';
  } catch (error) {
    try {
      expectUserError(error, bytes.toString('latin1'), target);
      expect(await isQuick(), 'quick').toBe(true);
      return 'refused';
    } catch (cause) {
      const text = JSON.stringify(bytes.toString('latin1').slice(0, 3000));
      throw new Error(`ROTATION_FUZZ_SEED=${seed} ROTATION_FUZZ_RUN=${number}: ${cause}\n${text}`, { cause });
    }
  }
}

describe('whatever the bytes, they are read as what they say, or refused with a hint', () => {
  test.each(targets)(
    '$name',
    async (target) => {
      const ends = { read: 0, refused: 0 };
      if (ROTATION_FUZZ_RUN !== undefined) return void (await tried(target, Number(ROTATION_FUZZ_RUN)));
      const runs = Number(ROTATION_FUZZ_RUNS ?? target.runs);
      for (let number = 0; number < runs; number++) ends[await tried(target, number)]++;
      // If all were read, or all refused, the test would show little.
      expect(Math.min(ends.read, ends.refused), JSON.stringify(ends)).toBeGreaterThan(runs / 50);
    },
    36_000_000,
  );
});
