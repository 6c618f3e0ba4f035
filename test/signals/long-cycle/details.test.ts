import { expect, test } from 'vitest';
import { longCycle } from '../../../src/signals/long-cycle/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { describeShared } from '../../helpers/shared.ts';

describeShared('the long cycle in full', () => {
  test.each([
    ['1989-01-03', 'needs 4,032 common sessions, has 333'],
    ['2008-10-10', 'a rank of 0.2 or less with the ratio above its mean, or of 0.8 or more below it'],
    ['2026-01-08', 'at the next close it can stop applying, but not change sides'],
  ])('says on %s what would turn it', async (date, turns) => {
    expect((await detailsOf(longCycle, await longTriple(date))).otherTurningPoints).toBe(turns);
  });
});
