import { describe, expect, it, test } from 'vitest';
import { nearest } from '../../src/words/nearest.ts';

const known = ['window', 'weight', 'band', 'lookback'];

describe('nearest', () => {
  test.each([
    ['windw', 'window'],
    ['wniodw', 'window'],
    ['Window', 'window'],
    ['wieght', 'weight'],
    ['bnad', 'band'],
    ['lookBack', 'lookback'],
    ['windowsize', undefined],
    ['x', undefined],
    ['moon', undefined],
  ])('%s: %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it('does not weigh a word that nobody could have meant', () => {
    expect(nearest('w'.repeat(1e6), known)).toBeUndefined();
  });
});
