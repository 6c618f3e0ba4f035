import { describe, expect, it, test } from 'vitest';
import { boundedJson, inside } from '../../src/sources/bounded-json.ts';
import { wholeLines } from '../../src/sources/lines.ts';

describe('boundedJson', () => {
  it('reads what a series can be', () => {
    expect(boundedJson('\n {"a":[1,{"b":"c"}]}', 'spx')).toEqual({ a: [1, { b: 'c' }] });
  });

  test.each([
    ['nothing but brackets', '['.repeat(200_000), /more than 100,000 lists/],
    ['nothing but braces', '{"a":'.repeat(200_000), /more than 100,000 objects/],
    ['empty lists', `[${'[],'.repeat(200_000)}0]`, /more than 100,000 lists/],
    ['texts', `[${'"",'.repeat(600_000)}0]`, /more than 1,000,000 texts/],
    ['numbers', `[${'0,'.repeat(1_100_000)}0]`, /more than 1,000,000 values/],
    ['brackets as deep as permitted, cut off', '['.repeat(99_000), /is not complete JSON/],
    ['a page', '<!doctype html>', /is a web page/],
  ])('refuses %s', (_, answer, message) => {
    expect(() => boundedJson(answer, 'spx')).toThrow(message);
  });
});

it('inside gives what is there, and undefined for what is not', () => {
  expect(inside({ a: [{ b: 1 }] }, 'a', 0, 'b')).toBe(1);
  expect(inside({ a: null }, 'a', 0, 'b')).toBeUndefined();
  expect(inside('text', 'length')).toBeUndefined();
});

describe('wholeLines', () => {
  it('splits at line ends of both kinds', () => {
    expect(wholeLines('a\r\nb\n', 'spx')).toEqual(['a', 'b']);
  });

  it('refuses more lines than any series has, before it makes a list of them', () => {
    expect(() => wholeLines('\n'.repeat(100_001), 'spx')).toThrow('"spx" has more than 100,000 lines');
    expect(wholeLines('\n'.repeat(100_000), 'spx').length).toBe(100_000);
  });
});
