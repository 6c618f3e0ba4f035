import { describe, expect, it } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { someDates, someSpans } from '../../src/words/dates.ts';

const daysOf = (...dates: string[]) => Int32Array.from(dates, daysFromIso);

describe('someDates', () => {
  it.each([
    [['2025-01-13'], '2025-01-13'],
    [['2025-01-13', '2025-01-14', '2025-01-15'], '2025-01-13, 2025-01-14, 2025-01-15'],
    [['2025-01-13', '2025-01-14', '2025-01-15', '2025-01-16'], '2025-01-13, 2025-01-14, 2025-01-15 and 1 more'],
  ])('writes %j as "%s"', (dates, text) => expect(someDates(daysOf(...dates))).toBe(text));

  it('counts thousands with commas', () => {
    const days = Int32Array.from({ length: 5830 }, (_, day) => day);
    expect(someDates(days)).toBe('1970-01-01, 1970-01-02, 1970-01-03 and 5,827 more');
  });
});

describe('someSpans', () => {
  it('joins adjacent days', () => {
    const days = daysOf('2025-01-13', '2025-01-14', '2025-01-16');
    expect(someSpans(days, (before, after) => after === before + 1)).toBe('2025-01-13 to 2025-01-14, 2025-01-16');
  });

  it('counts the days behind the sixth span', () => {
    const days = Int32Array.from({ length: 5830 }, (_, day) => day);
    expect(someSpans(days, () => false)).toMatch(/1970-01-06 and 5,824 more$/);
  });
});
