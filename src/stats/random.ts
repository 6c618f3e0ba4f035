import { normalQuantile } from './inference/normal.ts';

/** A source of numbers in [0, 1), each of 32 random bits. */
export type Random = () => number;

/** The next of a splitmix sequence of 32 bits: a Weyl sequence through a mixing function that scatters near seeds. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

/**
 * Reproducible random numbers: sfc32 (Chris Doty-Humphrey's small fast counting generator, 128 bits of state), its three
 * words drawn from splitmix32 with the mixing constants of the Hash Prospector, its counter 1 and its first 15 rounds dropped.
 *
 * @param seed - an integer from 0 to 4,294,967,295
 * @returns a function for the next number in [0, 1), a multiple of 2 ** -32
 * @throws RangeError if the seed is not such an integer
 * @see https://pracrand.sourceforge.net/ (PractRand, sfc32) and https://github.com/skeeto/hash-prospector
 * @example seededRandom(7)() === seededRandom(7)(); // => true
 */
export function seededRandom(seed: number): Random {
  if (seed !== seed >>> 0) throw new RangeError(`seed must be an integer from 0 to 4294967295, not ${seed}`);
  const word = splitmix32(seed);
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

/** A standard normal deviate by inversion. The half step keeps the probability off 0, and so the deviate finite. */
export const normalDeviate = (random: Random): number => normalQuantile(random() + 2 ** -33);
