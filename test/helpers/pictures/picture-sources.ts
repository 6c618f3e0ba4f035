import { readFileSync } from 'node:fs';
import { type Evaluation, evaluate } from '../../../src/judgement/evaluation.ts';
import { judgementOf } from '../../../src/judgement/judgement.ts';
import { pictureData } from '../../../src/judgement/pictures/picture-data.ts';
import type { Market } from '../../../src/market/market.ts';
import { truncated } from '../../../src/market/market.ts';
import type { PictureSource } from '../../../src/render/svg/picture.ts';
import { checkReport } from '../../../src/report/check/build.ts';
import type { PoolReport } from '../../../src/report/pool/schema.ts';
import { randomMarket } from '../markets/random-market.ts';
import { context, sampleEvaluation } from '../markets/sample-evaluation.ts';

/** A day of a market with what its pictures are drawn from. */
export interface PictureCase {
  name: string;
  market: Market;
  source: PictureSource;
}

const evidence: PoolReport = JSON.parse(
  readFileSync(new URL('../../../fixtures/evidence/pool.json', import.meta.url), 'utf8'),
);

/** What the pictures of an evaluation are drawn from. */
const sourceOf = (evaluation: Evaluation): PictureSource => ({
  report: checkReport(judgementOf(evaluation, { claims: false }), context),
  data: pictureData(evaluation),
  pool: evidence,
});

export function caseOf(name: string, market: Market): PictureCase {
  return { name, market, source: sourceOf(evaluate(market)) };
}

/** Sessions of files too young for some of the figures: below and above what a verdict, a year's mean and a year's record take. */
const youngLengths = [23, 120, 274, 300] as const;

/** The sample on some of its days, with a P/E by hand, as young files, and other markets that are random walks. */
export async function pictureCases(): Promise<PictureCase[]> {
  const { market } = await sampleEvaluation();
  const byHand = await sampleEvaluation({ priceEarnings: [22, 15] });
  const days = ['1995-01-04', '1999-12-31', '2003-03-12', '2008-11-20', '2013-01-08', '2020-03-23'];
  const ofDay = await Promise.all(days.map(async (asOf) => ({ asOf, own: (await sampleEvaluation({ asOf })).market })));
  return [
    caseOf('the sample', market),
    { name: 'a P/E by hand', market: byHand.market, source: sourceOf(byHand) },
    ...ofDay.map(({ asOf, own }) => caseOf(`the sample on ${asOf}`, own)),
    ...youngLengths.map((sessions) => caseOf(`${sessions} sessions`, truncated(market, sessions))),
    ...[1, 2, 3].map((seed) => caseOf(`random market ${seed}`, randomMarket({ seed, sessions: 1500 }))),
  ];
}

/** Sixty days spread over the sessions of a market from its third year on. */
export const sixtyDays = (market: Market): Market[] =>
  Array.from({ length: 60 }, (_, i) =>
    truncated(market, Math.round(700 + ((market.days.length - 700) * (i + 1)) / 60)),
  );
