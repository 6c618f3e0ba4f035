import { describe, expect, it, test } from 'vitest';
import { ownFiles, ownFlags, run } from '../helpers/processes/fake-io.ts';
import { told } from '../helpers/processes/told.ts';

describe('the forward P/E', () => {
  test.each([
    ['--pe-large 22', 'only --pe-large was given: a discount needs both'],
    ['--pe-small 15', 'only --pe-small was given: a discount needs both'],
  ])('with %s alone is wrong usage', async (flags, error) => {
    expect(await told(`check ${ownFlags} ${flags}`)).toEqual({
      status: 2,
      error,
      hint: 'use forward P/Es of one provider and date: --pe-large 22 --pe-small 15',
    });
  });

  it('of both is one pair of the day of the verdict', async () => {
    const { out } = await run(`check ${ownFlags} --pe-large 22 --pe-small 15 --fields signals.valuation`, {
      files: ownFiles,
    });
    // 1 - 15/22 = 31.8 %
    expect(JSON.parse(out).signals[0]).toMatchObject({
      because: "P/E 15 v S&P's 22: a 31.8% discount",
      evidence: { provider: 'command line', dates: ['2026-01-30', '2026-01-30'] },
    });
  });

  test.each(['0', '-3', 'nan', ''])('of "%s" is wrong usage', async (value) => {
    const argv = ['check', ...ownFlags.split(' '), `--pe-large=${value}`, '--pe-small', '15'];
    expect(await told(argv)).toEqual({
      status: 2,
      error: `option '--pe-large <ratio>' argument '${value}' is invalid`,
      hint: 'it must be a number above 0',
    });
  });
});
