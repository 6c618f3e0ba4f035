/** Measures every case at every size. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exponent } from './exponent.mjs';
import { growthCases } from './growth-cases.mjs';
import { median, program, used } from './processes.mjs';

const medianOf = (runs, key) => median(runs.map((run) => run[key]));

/** Medians of a command at each of its inputs, the floor's first, all of them in turn. */
function grown({ sizes }, inputs, repeats, run) {
  const runs = inputs.map(() => []);
  for (let i = 0; i < repeats; i++) for (const [at, input] of inputs.entries()) runs[at].push(run(input));
  const [floor, ...milliseconds] = runs.map((one) => medianOf(one, 'milliseconds'));
  return {
    milliseconds: milliseconds.at(-1),
    megabytes: medianOf(runs.at(-1), 'megabytes'),
    exponent: exponent(sizes, milliseconds, floor),
  };
}

/**
 * One row per command: what it takes at the largest size, and the exponent of its growth over all sizes; the same of its peers.
 *
 * @param peers - of `peerColumns`
 * @param cases - those of growth-cases.mjs if absent
 */
export function growth(repeats, peers, cases = growthCases) {
  const folder = mkdtempSync(join(tmpdir(), 'rotation-bench-'));
  try {
    return cases.flatMap((one) => {
      const inputs = [one.floor, ...one.sizes].map((size) => one.input(folder, size));
      return Object.entries(one.runs).map(([command, { ours, peer }]) => ({
        what: one.what,
        command,
        from: one.sizes[0],
        to: one.sizes.at(-1),
        ours: grown(one, inputs, repeats, (input) => used('node', [program, ...ours(input)])),
        peers: peers.map(({ run }) =>
          peer && run ? grown(one, inputs, repeats, (input) => run(peer, one.peerArguments(input))) : undefined,
        ),
      }));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
