import { describe, expect, test } from 'vitest';
import { type Candidate, chooseSeries } from '../../src/identity/choose-series.ts';
import type { Standing } from '../../src/identity/identify-index.ts';
import type { Role } from '../../src/series/series.ts';
import { seriesOf } from '../helpers/markets/series.ts';

interface Made {
  role?: Role;
  kind?: 'index' | 'proxy';
  standing?: Standing;
  name?: string | null;
  /** Confirmed year ends, and the factor from the published closes. */
  agreeing?: number;
  ratio?: number;
  closes?: readonly number[];
}

/** A candidate of these days; all its closes are 1000 unless others are given. */
function made(id: string, days: readonly number[], more: Made = {}): Candidate {
  const { role = 'large', kind = 'index', standing = 'confirmed', name = null, agreeing = 1, ratio = 1 } = more;
  const levels = { state: 'open', yearEnds: [], agreeing, ratio, mayBeRebased: false } as const;
  return {
    series: seriesOf(days, more.closes ?? days.map(() => 1000), { file: id }),
    index: { role, kind, name, identifiedBy: 'closes', standing },
    evidence: {
      symbol: { kind: 'none' },
      name: { kind: 'none' },
      levels: { large: levels, small: levels, growth: levels },
    },
  };
}

/** Ids of the chosen ones, then those of the others with the reason. */
function outcome(...candidates: Candidate[]) {
  const { chosen, passedOver } = chooseSeries('large', candidates);
  return [
    chosen.map(({ series }) => series.id),
    Object.fromEntries(passedOver.map(({ candidate, why }) => [candidate.series.id, why])),
  ];
}
const chosen = (...candidates: Candidate[]) => outcome(...candidates)[0];
const spanned = 'the files in use span its years';

describe('the best of several', () => {
  test.each([
    ['has more confirmed year ends, be it shorter', made('b', [1, 2], { agreeing: 2 }), made('a', [1, 2, 3])],
    ['has more rows, be it without a name', made('b', [1, 2, 3]), made('a', [1, 2], { name: 'S&P 500' })],
    ['has a name', made('b', [1, 2], { name: 'S&P 500' }), made('a', [1, 2])],
    ['comes first in the alphabet', made('a', [1, 2]), made('b', [1, 2])],
  ])('%s', (_, best, other) => {
    for (const given of [
      [best, other],
      [other, best],
    ])
      expect(chooseSeries('large', given).chosen[0]).toBe(best);
  });

  test('is of the role that is asked for', () => {
    expect(outcome(made('a', [1, 2, 3], { role: 'small' }), made('b', [1, 2]))).toEqual([['b'], {}]);
    expect(chooseSeries('growth', [made('a', [1, 2])])).toEqual({ chosen: [], passedOver: [] });
  });
});

describe('what continues it', () => {
  const best = made('best', [100, 150, 200], { agreeing: 9 });
  /** A file with the name alone, which is looked at last. */
  const probe = (first: number, last: number) => made('probe', [first, last], { standing: 'named' });

  test('comes in the order of its first days, then of its evidence', () => {
    const [early, next, late] = [made('early', [20, 40]), made('next', [50, 99]), made('late', [300, 400])];
    expect(chosen(late, next, best, early)).toEqual(['best', 'early', 'next', 'late']);
    const longer = made('longer', [300, 350, 450]);
    expect(outcome(best, late, longer)).toEqual([['best', 'longer'], { late: spanned }]);
  });

  test('within the span of any file in use nothing is added', () => {
    const far = made('far', [300, 400]);
    expect(outcome(best, far, probe(120, 130))).toEqual([['best', 'far'], { probe: spanned }]);
    expect(outcome(best, far, probe(310, 320))).toEqual([['best', 'far'], { probe: spanned }]);
    expect(outcome(best, far, probe(100, 200))).toEqual([['best', 'far'], { probe: spanned }]);
    expect(chosen(best, far, probe(99, 150))).toEqual(['best', 'far', 'probe']);
    expect(chosen(best, far, probe(250, 260))).toEqual(['best', 'far', 'probe']);
  });

  test.each([
    [[205, 300], [150, 250], true],
    [[206, 300], [150, 250], false],
    [[0, 95], [50, 150], true],
    [[0, 94], [50, 150], false],
  ] as const)(
    'with a file of days %j, five days apart or less, it is one span, in which %j lies: %s',
    (added, days, isIn) => {
      const expected = isIn ? [['best', 'added'], { probe: spanned }] : [['best', 'added', 'probe'], {}];
      expect(outcome(best, made('added', added), probe(days[0], days[1]))).toEqual(expected);
    },
  );

  test('a span that does not touch the new one stays as it is', () => {
    const parts = [made('far', [300, 400]), made('near', [205, 250])];
    expect(chosen(best, ...parts, probe(260, 310))).toEqual(['best', 'near', 'far', 'probe']);
    expect(outcome(best, ...parts, probe(310, 320))[1]).toEqual({ probe: spanned });
  });
});

describe('a file that has the name alone', () => {
  const [days, closes] = [
    [1, 3, 5],
    [1000, 1000, 1000],
  ];
  const best = made('best', days, { closes });
  const named = (of: readonly number[], given: readonly number[]) =>
    made('named', of, { standing: 'named', closes: given, ratio: 7 });
  const differs = 'it differs by over 50 bp from best, which has the published year ends';

  test.each([
    ['on the one common day', [2, 3, 6], [900, 1006, 900], differs],
    ['on it, downwards', [2, 3, 6], [900, 994, 900], differs],
    ['on the last day of both', [4, 5], [900, 1006], differs],
    ['of its own days alone', [2, 4, 6], [900, 900, 900], undefined],
    ['by 40 basis points', [3, 6], [1004, 900], undefined],
  ])('differs %s', (_, of, given, why) => {
    expect(outcome(best, named(of, given))).toEqual(
      why === undefined ? [['best', 'named'], {}] : [['best'], { named: why }],
    );
  });

  test('the file in use is named by its id where it has no origin', () => {
    const bare = { ...best, series: { ...best.series, origins: [] } };
    expect(outcome(bare, named([3, 6], [900, 900]))[1]).toEqual({ named: differs });
  });

  test('is added to another such file that it contradicts: splicing refuses the two', () => {
    const first = made('first', [1, 2, 3, 4], { standing: 'named' });
    const within = (close: number) => made('within', [2, 3], { standing: 'named', closes: [close, close] });
    expect(chosen(first, within(900))).toEqual(['first', 'within']);
    expect(outcome(first, within(1000))).toEqual([['first'], { within: spanned }]);
    expect(chosen(first, made('later', [5, 6], { standing: 'named' }))).toEqual(['first', 'later']);
  });
});

describe('by standing', () => {
  test('confirmed files continue each other, and one that differs within the span is not needed', () => {
    const best = made('best', [1, 2, 3], { agreeing: 2 });
    expect(outcome(best, made('within', [2], { closes: [900] }))[1]).toEqual({ within: spanned });
    expect(chosen(best, made('beyond', [3, 4], { closes: [900, 900] }))).toEqual(['best', 'beyond']);
  });

  test.each([
    [0.3, 0.3 * 1.00009, true],
    [0.3, 0.3 * 1.00011, false],
    [3, 3, true],
  ])('rescaled files at ratios of %d and %d continue each other: %s', (one, other, may) => {
    const best = made('best', [1, 2, 3], { standing: 'rescaled', ratio: one });
    const next = made('next', [4, 5], { standing: 'rescaled', ratio: other });
    const why = 'another file has the published year ends at another base';
    expect(outcome(best, next)).toEqual(may ? [['best', 'next'], {}] : [['best'], { next: why }]);
  });

  test('funds continue the same fund only, and no index', () => {
    const fund = (id: string, name: string, days: number[]) =>
      made(id, days, { standing: 'proxy', kind: 'proxy', name });
    const best = fund('best', 'SPY fund', [1, 2, 3]);
    expect(chosen(best, fund('next', 'SPY fund', [4, 5]))).toEqual(['best', 'next']);
    expect(outcome(best, fund('next', 'VOO fund', [4, 5]))[1]).toEqual({ next: 'another fund is there' });
    expect(outcome(made('index', [1, 2, 3], { standing: 'named' }), fund('next', 'SPY fund', [4, 5]))[1]).toEqual({
      next: 'SPY fund is a proxy, and the index itself is there',
    });
  });
});
