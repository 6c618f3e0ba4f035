import { expect, test } from 'vitest';
import { json } from '../../src/render/json.ts';

test('json is indented by two and ends with a line end', () => {
  expect(json({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});

test('a number that is not finite is null', () => {
  expect(json([Number.NaN, Number.POSITIVE_INFINITY, -0])).toBe('[\n  null,\n  null,\n  0\n]\n');
});

test('what a terminal might obey is an escape, and parses to what it was', () => {
  const name = 'a\u001b[31m\u009b31m\u202eb\u007f.csv';
  expect(json({ name })).toBe('{\n  "name": "a\\u001b[31m\\u009b31m\\u202eb\\u007f.csv"\n}\n');
  expect(JSON.parse(json({ name }))).toEqual({ name });
});

test('letters of other alphabets stay as they are', () => {
  expect(json('Börse ▲')).toBe('"Börse ▲"\n');
});
