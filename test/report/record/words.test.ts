import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decidingStates, type State, standings, states } from '../../../src/judgement/names.ts';
import { callWords, rotationWords } from '../../../src/report/record/call-words.ts';
import type { RecordReport } from '../../../src/report/record/schema.ts';
import { gainWords, standingWords, testWords } from '../../../src/report/record/test-words.ts';
import { powerWords, recordLine, recordSummaryWords, signalsSentence } from '../../../src/report/record/words.ts';
import { handMadeRecord, handMadeTest, recordWith } from '../../helpers/reports/hand-made-record.ts';

describe('recordLine', () => {
  it('says of a call how such calls ended beside rotations in general, then what the test found', () => {
    expect(recordLine(handMadeRecord, 'breakout', 'undecided')).toBe(
      '43% of breakout calls lasted (25 of 58), against 49% of all rotations (67 of 136); half a year on small caps did ' +
        '1.8 points worse than on average: within chance (±2.1) (prices alone)',
    );
    expect(recordLine({ ...handMadeRecord, graded: 'verdict' }, 'relief-rally', 'undecided')).toMatch(
      /^65% of relief rally calls gave back \(26 of 40\), against 51% of all rotations \(69 of 136\); .*\(±2\.1\)$/,
    );
  });

  it.each(['undecided', 'no-rotation'] as const)('says of %s how rotations end', (state) => {
    expect(recordLine(handMadeRecord, state)).toBe(
      'once begun, 49% of rotations lasted (67 of 136): small caps doubled the lead before losing it',
    );
  });

  it('says nothing where there is no verdict', () => {
    expect(recordLine(handMadeRecord, 'insufficient-data')).toBeUndefined();
  });
});

describe('a test in words', () => {
  const words = (changed: Parameters<typeof recordWith>[0]) => testWords(recordWith(changed), 'breakout');

  it('names its direction where it is significant', () => {
    expect(words({ standing: 'significant', difference: 0.03 })).toMatch(
      /3\.0 points better .*: significant, as claimed \(±2\.1\)$/,
    );
    expect(words({ standing: 'significant-against', difference: -0.03 })).toMatch(
      /: significant, against it \(±2\.1\)$/,
    );
  });

  it('needs less of the second of two', () => {
    expect(words({ standing: 'significant', difference: 0.02 })).toMatch(/significant, as claimed \(±1\.9\)$/);
  });

  it('says how long it takes until there is enough to test', () => {
    const short = { standing: 'too-short', p: null, adjustedP: null, needed05: null, needed025: null } as const;
    expect(words({ ...short, sessionsMissing: 300 })).toMatch(/: too short to tell \(2 more years\)$/);
    expect(words({ ...short, difference: null })).toBe('no such verdict has been followed by 126 sessions yet');
  });

  it('needs less where the other verdict has no test', () => {
    const tests = [handMadeTest('breakout'), handMadeTest('relief-rally', { p: null, standing: 'not-tested' })];
    expect(standingWords(handMadeTest('breakout'), tests)).toBe('within chance (±1.9)');
  });
});

describe('calls and rotations in words', () => {
  const young: RecordReport = {
    ...handMadeRecord,
    rotations: { count: 1, lasted: 0, gaveBack: 0, open: 1, medianSessions: null, sessions90: null },
    calls: decidingStates.map((state) => ({ state, decided: 0, right: 0, open: 1, interval95: [null, null] })),
  };

  it('claim nothing where nothing is decided', () => {
    expect(callWords(young, 'breakout')).toBe('no breakout call has been decided yet');
    expect(rotationWords(young)).toBe('no rotation has been decided yet');
  });

  it('names a single call', () => {
    const one = (right: number) =>
      callWords(
        {
          ...young,
          calls: [{ ...handMadeRecord.calls[0], state: 'breakout', decided: 1, right, open: 0, interval95: [0, 1] }],
        },
        'breakout',
      );
    expect(one(1)).toBe('the one breakout call lasted');
    expect(one(0)).toBe('the one breakout call did not last');
  });

  it('say half only of half', () => {
    const rotations = { ...handMadeRecord.rotations, lasted: 69, gaveBack: 69 };
    expect(rotationWords({ ...handMadeRecord, rotations })).toBe(
      'once begun, 50% of rotations lasted (69 of 138): small caps doubled the lead before losing it',
    );
  });
});

describe('signalsSentence', () => {
  const signal = (title: string, rankCorrelation: number, adjustedP: number | null) => ({
    ...{ title, horizon: 126, rankCorrelation, adjustedP },
  });

  const over = (horizon: number, sessionsMissing = 0) => ({
    horizons: [horizon],
    bases: [{ horizon, sessions: 9000, mean: 0, share: 0.5, sessionsMissing }],
  });

  it('names what is significant after Holm, with its direction', () => {
    const three = [signal('a', 0.4, 0.01), signal('b', -0.3, 0.02), signal('c', 0.1, 0.6)];
    expect(signalsSentence(three, over(126))).toBe(
      'Significant over half a year among 3 signals (Holm): a, as claimed; b, against the claim.',
    );
    expect(signalsSentence([signal('a', 0.4, 0.06), signal('b', 0.4, 0.6)], over(126))).toBe(
      'None of 2 signals is significantly related to what followed over half a year (Holm).',
    );
    expect(signalsSentence([signal('a', 0.4, 0.06)], over(126))).toMatch(/^The one signal tested is not significantly/);
  });

  it('says why none is tested', () => {
    expect(signalsSentence([signal('a', 0.4, null)], over(126))).toBe(
      'No signal has a history long enough to be tested over half a year.',
    );
    expect(signalsSentence([signal('a', 0.4, null)], over(126, 600))).toMatch(/over half a year \(3 more years\)\.$/);
    expect(signalsSentence([signal('a', 0.4, null)], over(63))).toMatch(
      /126 sessions, which are not among the horizons\.$/,
    );
  });
});

describe('recordSummaryWords', () => {
  const record = { ...handMadeRecord, signals: [], horizons: [126], sample: false };

  it('has three sentences: calls, tests, signals', () => {
    expect(recordSummaryWords(record)).toEqual([
      'No proven edge: neither verdict passes its test. 43% of breakout calls lasted (25 of 58), against 49% of all rotations (67 of 136); 65% of relief rally calls gave back (26 of 40), against 51% of all rotations (69 of 136).',
      'In the half-year after breakout small caps did 1.8 points worse against large ones than on average: within chance (±2.1); after relief rally 1.8 points worse: within chance (±2.1).',
      'No signal has a history long enough to be tested over half a year.',
    ]);
  });

  it('says in each of them that a sample is synthetic', () => {
    for (const text of recordSummaryWords({ ...record, sample: true }))
      expect(text).toMatch(/^Synthetic sample: [A-Z0-9]/);
  });

  it('names the verdict that nothing followed', () => {
    const tests = [
      handMadeTest('breakout'),
      handMadeTest('relief-rally', { difference: null, standing: 'not-tested' }),
    ];
    expect(recordSummaryWords({ ...record, tests })[1]).toMatch(
      /\(±2\.1\); no relief rally has been followed by 126 sessions yet\.$/,
    );
    expect(recordSummaryWords({ ...record, ...recordWith({ difference: null, standing: 'not-tested' }) })[1]).toBe(
      'No breakout or relief rally has been followed by 126 sessions yet.',
    );
    expect(recordSummaryWords({ ...record, tests: [] })[1]).toMatch(/^Nothing is tested: .* not among the horizons\.$/);
  });
});

describe('powerWords', () => {
  it('says what leads would have been found, of the tests that found none', () => {
    expect(powerWords(handMadeRecord)).toBe(
      'In 37 years a true lead of 3.1 points after breakout or 3.1 points after relief rally would be found about four times in five, one of 2.1 or 2.1 only two times in five.',
    );
    const tests = [handMadeTest('breakout', { standing: 'significant' }), handMadeTest('relief-rally')];
    expect(powerWords({ ...handMadeRecord, tests })).not.toContain('breakout');
  });

  it('says nothing where all found something, or none is made', () => {
    expect(powerWords(recordWith({ standing: 'significant' }))).toBeUndefined();
    expect(powerWords(recordWith({ standing: 'too-short' }))).toBeUndefined();
  });
});

/** Records of any figures that can be together. */
const anyTest = (state: (typeof decidingStates)[number]) =>
  fc
    .record({ difference: fc.double({ min: -0.2, max: 0.2, noNaN: true }), standing: fc.constantFrom(...standings) })
    .map(({ difference, standing }) => {
      const isNone = standing === 'not-tested';
      const isShort = isNone || standing === 'too-short';
      return handMadeTest(state, {
        standing,
        difference: isNone ? null : difference,
        ...(isShort ? { p: null, adjustedP: null, needed05: null, needed025: null } : {}),
      });
    });

const anyRecord = fc
  .record({
    lasted: fc.nat(80),
    gaveBack: fc.nat(80),
    decided: fc.nat(60),
    right: fc.nat(60),
    tests: fc.tuple(anyTest('breakout'), anyTest('relief-rally')),
  })
  .map(({ lasted, gaveBack, decided, right, tests }): RecordReport => {
    const rotations = { ...handMadeRecord.rotations, lasted, gaveBack };
    const calls = handMadeRecord.calls.map((call) => ({ ...call, decided, right: Math.min(right, decided) }));
    return { ...handMadeRecord, rotations, calls, tests: [...tests] };
  });

test('no sentence says more than its figures: better and worse by their sign, significant by the test, no verdict on either', () => {
  fc.assert(
    fc.property(anyRecord, fc.constantFrom<State>(...states), (record, state) => {
      const summary = recordSummaryWords({ ...record, signals: [], horizons: [126], sample: false });
      const lines = [recordLine(record, state) ?? '', ...summary, powerWords(record) ?? ''];
      for (const line of lines)
        expect(line).not.toMatch(/no better|no worse|the same|fails?\b|did better than|NaN|null|undefined/);
      const own = record.tests.find((one) => one.state === state);
      const text = lines[0] ?? '';
      expect(text.includes(' better ')).toBe((own?.difference ?? -1) >= 0);
      expect(text.includes(' worse ')).toBe((own?.difference ?? 1) < 0);
      const isDone = own !== undefined && own.difference !== null;
      expect(text.includes('within chance')).toBe(isDone && own.standing === 'not-significant');
      expect(text.includes('too short to tell')).toBe(isDone && own.standing === 'too-short');
      expect(text.includes('significant, as claimed')).toBe(isDone && own.standing === 'significant');
    }),
  );
});

test('a gain is told by its size and its side', () => {
  expect([0.0126, -0.0126, 0].map((gain) => gainWords(gain))).toEqual([
    ...['1.3 points better', '1.3 points worse', '0.0 points better'],
  ]);
});

test('a difference is written with as many decimals as tell it from what it had to exceed', () => {
  const words = (difference: number, standing: 'significant' | 'not-significant') =>
    testWords(recordWith({ difference, standing, needed025: 0.0186 }), 'breakout');
  expect(words(0.01863, 'significant')).toMatch(/did 1\.863 points better .* \(±1\.860\)$/);
  expect(words(-0.01857, 'not-significant')).toMatch(/did 1\.857 points worse .* \(±1\.860\)$/);
  expect(words(0.0003, 'not-significant')).toMatch(/did 0\.03 points better .* \(±1\.86\)$/);
  expect(words(0.012, 'not-significant')).toMatch(/did 1\.2 points better .* \(±1\.9\)$/);
});
