import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decidingStates, type State, standings, states } from '../../../src/judgement/names.ts';
import { callWords, rotationWords } from '../../../src/report/record/call-words.ts';
import type { RecordReport } from '../../../src/report/record/schema.ts';
import { gainWords, standingWords, testWords } from '../../../src/report/record/test-words.ts';
import { recordLine, recordSummaryWords, signalsSentence } from '../../../src/report/record/words.ts';
import { handMadeRecord, handMadeTest, recordWith } from '../../helpers/reports/hand-made-record.ts';

describe('recordLine', () => {
  it('says of a call how such calls ended beside rotations in general, then what the test found', () => {
    expect(recordLine(handMadeRecord, 'breakout', 'undecided')).toBe(
      '25 of 58 breakout calls lasted, against 67 of 136 rotations in general; half a year on small caps did ' +
        '1.8 points worse than after any day: within chance (±2.1) (prices alone)',
    );
    expect(recordLine({ ...handMadeRecord, graded: 'verdict' }, 'relief-rally', 'undecided')).toMatch(
      /^26 of 40 relief rally calls gave back, against 69 of 136 rotations in general; .*\(±2\.1\)$/,
    );
  });

  it.each(['undecided', 'no-rotation'] as const)('says of %s how rotations end', (state) => {
    expect(recordLine(handMadeRecord, state)).toBe('once begun, 67 of 136 rotations lasted');
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

  it('say half only of half', () => {
    const rotations = { ...handMadeRecord.rotations, lasted: 69, gaveBack: 69 };
    expect(rotationWords({ ...handMadeRecord, rotations })).toBe('once begun, 69 of 138 rotations lasted: half');
  });
});

describe('signalsSentence', () => {
  const signal = (title: string, rankCorrelation: number, adjustedP: number | null) => ({
    title,
    rankCorrelation,
    adjustedP,
  });

  it('names what is significant after Holm, with its direction', () => {
    expect(signalsSentence([signal('a', 0.4, 0.01), signal('b', -0.3, 0.02), signal('c', 0.1, 0.6)])).toBe(
      'Significant of 3 signals over half a year (Holm): a, as claimed; b, against the claim.',
    );
    expect(signalsSentence([signal('a', 0.4, 0.06)])).toBe(
      'None of 1 signals over half a year (Holm) is significantly related to what followed.',
    );
    expect(signalsSentence([signal('a', 0.4, null)])).toMatch(/^No signal is tested/);
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
      const lines = [recordLine(record, state) ?? '', ...recordSummaryWords({ ...record, signals: [] })];
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
  expect([0.0126, -0.0126, 0].map(gainWords)).toEqual(['1.3 points better', '1.3 points worse', '0.0 points better']);
});
