import { describe, expect, it } from 'vitest';
import { pictures } from '../../../src/render/svg/pictures/index.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { sampleEvaluation } from '../../helpers/markets/sample-evaluation.ts';
import { headlineChecks, headlineFaults } from '../../helpers/pictures/headline-faults.ts';
import { caseOf, type PictureCase, pictureCases, sixtyDays } from '../../helpers/pictures/picture-sources.ts';
import { describeShared } from '../../helpers/shared.ts';

const faultsOf = (of: PictureCase) =>
  headlineFaults(
    of,
    pictures.map(({ id, picture }) => [id, picture(of.source).headline]),
  );

describe('headlines', () => {
  it('are each checked', () => {
    expect(pictures.map(({ id }) => id).filter((id) => !(id in headlineChecks))).toEqual([]);
  });

  it('are true of the sample, of files too young for some figures and of other markets', async () => {
    expect((await pictureCases()).flatMap(faultsOf)).toEqual([]);
  });

  it('are true on sixty days of the sample', async () => {
    const { market } = await sampleEvaluation();
    expect(sixtyDays(market).flatMap((own) => faultsOf(caseOf(String(own.days.length), own)))).toEqual([]);
  });

  it('of another day are found to be false', async () => {
    const { market } = await sampleEvaluation();
    const [one, other] = sixtyDays(market)
      .slice(20, 22)
      .map((own) => caseOf('a day', own));
    if (!one || !other) throw new RangeError('no days');
    const headlines = pictures.map(({ id, picture }) => [id, picture(other.source).headline] as const);
    const differ = headlines.filter(
      ([id, headline]) => pictures.find((kind) => kind.id === id)?.picture(one.source).headline !== headline,
    );
    expect(differ.length).toBeGreaterThan(8);
    expect(headlineFaults(one, differ)).toHaveLength(differ.length);
  });
});

describeShared('headlines on the real indices', () => {
  it('are true on sixty days', async () => {
    const market = await longTriple();
    expect(sixtyDays(market).flatMap((own) => faultsOf(caseOf(String(own.days.length), own)))).toEqual([]);
  });

  it('are true with a P/E by hand', async () => {
    const market = await longTriple('2026-01-08', 22, 15);
    expect(faultsOf(caseOf('2026-01-08', market))).toEqual([]);
  });
});
