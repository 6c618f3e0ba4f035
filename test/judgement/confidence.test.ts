import { describe, expect, test } from 'vitest';
import { type ConfidenceInput, confidence } from '../../src/judgement/confidence.ts';
import { risks, states } from '../../src/judgement/names.ts';

const input: ConfidenceInput = {
  state: 'breakout',
  composite: 0.4,
  agreement: 0.7,
  coverage: 0.8,
  pricesAlone: 'breakout',
  record: 'significant',
  risks: [],
};

describe('with a record that claims as much', () => {
  test.each([
    ['high', 0.4, 0.7, 0.8, []],
    ['medium', 0.39, 0.7, 0.8, ['small-composite']],
    ['medium', 0.4, 0.69, 0.8, ['low-agreement']],
    ['medium', 0.4, 0.7, 0.79, ['low-coverage']],
    ['medium', 0.25, 0.55, 0.6, ['small-composite', 'low-agreement', 'low-coverage']],
    ['low', 0.24, 1, 1, ['small-composite']],
    ['low', 1, 0.54, 1, ['low-agreement']],
    ['low', 1, 1, 0.59, ['low-coverage']],
  ])(
    '%s at a composite of %d, an agreement of %d, a coverage of %d',
    (grade, composite, agreement, coverage, because) => {
      expect(confidence({ ...input, composite, agreement, coverage })).toEqual({ confidence: grade, because });
    },
  );

  test('a relief rally is graded by the size of its composite', () => {
    const relief = { ...input, state: 'relief-rally', pricesAlone: 'relief-rally' } as const;
    expect(confidence({ ...relief, composite: -0.4 })).toEqual({ confidence: 'high', because: [] });
    expect(confidence({ ...relief, composite: -0.39 })).toEqual({ confidence: 'medium', because: ['small-composite'] });
  });
});

test.each([
  ['not-tested', 'record-not-tested'],
  ['too-short', 'record-too-short'],
  ['not-significant', 'no-significant-difference'],
  ['significant-against', 'significant-against-claim'],
] as const)('never above low where the test of the verdict is %s', (record, reason) => {
  expect(confidence({ ...input, composite: 1, agreement: 1, coverage: 1, record })).toEqual({
    confidence: 'low',
    because: [reason],
  });
});

describe('a risk', () => {
  test.each(risks)('%s lowers the confidence by one notch, and is named', (risk) => {
    expect(confidence({ ...input, risks: [risk] })).toEqual({ confidence: 'medium', because: [risk] });
    const medium = { ...input, composite: 0.3, risks: [risk] };
    expect(confidence(medium)).toEqual({ confidence: 'low', because: ['small-composite', risk] });
    const low = { ...input, composite: 0.2, risks: [risk] };
    expect(confidence(low)).toEqual({ confidence: 'low', because: ['small-composite', risk] });
  });

  test('takes one notch in all, however many there are', () => {
    expect(confidence({ ...input, risks })).toEqual({ confidence: 'medium', because: [...risks] });
  });

  test('takes nothing where the record earns nothing above low, nor where there is no direction', () => {
    const ungraded = { ...input, record: 'too-short', risks } as const;
    expect(confidence(ungraded)).toEqual({ confidence: 'low', because: ['record-too-short', ...risks] });
    expect(confidence({ ...input, state: 'undecided', risks })).toEqual({ confidence: null, because: [] });
  });
});

test('that prices alone say something else is a reason, not a lower grade', () => {
  expect(confidence({ ...input, pricesAlone: 'undecided' })).toEqual({
    confidence: 'high',
    because: ['prices-alone-differ'],
  });
});

test.each(states.filter((state) => state !== 'breakout' && state !== 'relief-rally'))('none for %s', (state) => {
  expect(confidence({ ...input, state })).toEqual({ confidence: null, because: [] });
});
