import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { states } from '../../src/judgement/names.ts';
import { thresholds } from '../../src/judgement/verdict/thresholds.ts';
import { compositeText, stateWords } from '../../src/report/verdict-words.ts';
import { signed } from '../../src/words/numbers.ts';

const { enter, exit } = thresholds;
const turningPoints = [enter, exit, -exit, -enter];

describe('compositeText', () => {
  test.each([
    [0.4657, '+0.47'],
    [-0.31, '-0.31'],
    [0, '0.00'],
    [-0.001, '0.00'],
    [0.2, '+0.20'],
    [-0.1, '-0.10'],
    [0.1985, '+0.199'],
    [0.19996, '+0.19996'],
    [0.0951, '+0.095'],
    [0.0996, '+0.0996'],
    [-0.1996, '-0.1996'],
    [0.2004, '+0.2004'],
    [0.204, '+0.204'],
  ])('%f reads %s', (composite, text) => {
    expect(compositeText(composite, thresholds)).toBe(text);
  });

  it('keeps the decimals that tell it from the thresholds in force', () => {
    expect(compositeText(0.2985, { enter: 0.3, exit: 0.1 })).toBe('+0.298');
    expect(compositeText(0.2985, thresholds)).toBe('+0.30');
    expect(compositeText(0.1985, { enter: 0.3, exit: 0.1 })).toBe('+0.20');
  });

  const near = fc
    .tuple(fc.constantFrom(...turningPoints), fc.double({ min: -18, max: -1, noNaN: true }), fc.constantFrom(-1, 1))
    .map(([point, exponent, side]) => point + side * 10 ** exponent);

  it('is never on another side of a threshold than the composite', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.double({ min: -1, max: 1, noNaN: true })), (composite) => {
        const shown = Number(compositeText(composite, thresholds));
        for (const point of turningPoints) expect(Math.sign(shown - point)).toBe(Math.sign(composite - point));
        expect(Math.abs(shown - composite)).toBeLessThanOrEqual(0.005);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no more decimals than that takes', () => {
    fc.assert(
      fc.property(near, (composite) => {
        const decimals = (compositeText(composite, thresholds).split('.')[1] ?? '').length;
        if (decimals === 2) return;
        const shorter = Number(composite.toFixed(decimals - 1));
        expect(turningPoints.some((point) => Math.sign(shorter - point) !== Math.sign(composite - point))).toBe(true);
      }),
    );
  });
});

describe('signed', () => {
  test.each([
    [0.5, '+0.50'],
    [-0.25, '-0.25'],
    [0.004, '0.00'],
    [-0.004, '0.00'],
    [1, '+1.00'],
  ])('%f is %s', (score, text) => {
    expect(signed(score)).toBe(text);
  });
});

test('every verdict has words without hyphens', () => {
  expect(Object.keys(stateWords).sort()).toEqual([...states].sort());
  for (const words of Object.values(stateWords)) expect(words).toMatch(/^[a-z]+( [a-z]+)?$/);
});
