import { expect, test } from 'vitest';
import { type Placebo, placebo } from '../../helpers/markets/placebo.ts';

/** 200 worlds of 9,800 sessions, 100 of them with planted leads, half a minute: ROTATION_PLACEBO=200 npx vitest run test/judgement/record/placebo.test.ts */
const worlds = Number(process.env.ROTATION_PLACEBO ?? 40);
const sessions = 9800;
const lead = 0.05;

let found: Placebo[] | undefined;
/** All worlds, made when the first test asks for them. */
const all = () => (found ??= Array.from({ length: worlds }, (_, i) => placebo(20_260_108 + i, sessions, lead)));

function shareOf(key: keyof Placebo, among = all()): number {
  const share = among.filter((world) => world[key]).length / among.length;
  if (process.env.ROTATION_PLACEBO) console.log(`${key}: ${share} of ${among.length} worlds`);
  return share;
}

const standardError = (share: number, among = worlds) => Math.sqrt((share * (1 - share)) / among);

// The second implementation had these shares in 600 worlds of its own.
test.each([
  ['verdicts', 0.067],
  ['signals', 0.055],
] as const)('worlds without skill are significant by chance alone: %s in a share of %d', (key, expected) => {
  expect(Math.abs(shareOf(key) - expected)).toBeLessThanOrEqual(3 * standardError(expected));
});

test('young files are too short to tell, not significant', () => {
  const young = Array.from({ length: 20 }, (_, i) => placebo(i, 1000, lead));
  expect(young.some(({ verdicts, signals }) => verdicts || signals)).toBe(false);
});

// As above, in 200 worlds of its own; here in 100, or in fewer.
test.each([
  ['breakout', 0.97],
  ['reliefRally', 0.63],
] as const)('five planted points are found: %s in a share of %d', (key, expected) => {
  const planted = all().slice(0, 100);
  expect(Math.abs(shareOf(key, planted) - expected)).toBeLessThanOrEqual(3 * standardError(expected, planted.length));
});
