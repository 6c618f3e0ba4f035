import { readFileSync } from 'node:fs';

interface Market {
  name: string;
  first: string;
  last: string;
  rotations: { count: number; lasted: number };
  calls: { state: string; decided: number; right: number }[];
}
interface Pool {
  generatedAt: string;
  markets: Market[];
  summary: string[];
}

const pool = (): Pool =>
  JSON.parse(readFileSync(new URL('../../fixtures/evidence/pool.json', import.meta.url), 'utf8')) as Pool;

/** What became of the calls on the three US indices, as the shipped evidence has it. */
export function callsParagraph(): string {
  const market = pool().markets.find(({ name }) => name === 'US');
  const [breakout, relief] = ['breakout', 'relief-rally'].map((name) =>
    market?.calls.find(({ state }) => state === name),
  );
  if (!market || !breakout || !relief) throw new Error('fixtures/evidence/pool.json has no calls of the US');
  const { first, last, rotations } = market;
  return `On the three US indices from ${first} to ${last} (daily closes of Yahoo Finance and Interactive Brokers), ${breakout.right} of ${breakout.decided} breakout
calls lasted, against ${rotations.lasted} of all ${rotations.count} rotations; ${relief.right} of ${relief.decided} relief rally calls gave back, against ${rotations.count - rotations.lasted} of ${rotations.count}.`;
}

/** What the same rules earned in other markets, in the words of `rotation pool`. */
export function poolParagraphs(): string {
  const { generatedAt, summary } = pool();
  return [...summary, `Computed on ${generatedAt.slice(0, 10)}.`].map((line) => `- ${line}`).join('\n');
}
