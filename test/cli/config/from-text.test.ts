import { describe, expect, it, test } from 'vitest';
import { expectedWords } from '../../../src/cli/config/expected.ts';
import { fromText } from '../../../src/cli/config/from-text.ts';
import * as z from '../../../src/zod.ts';

const nodeOf = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { io: 'input' }) as object;
const band = z.union([z.literal('observed'), z.tuple([z.number().check(z.gte(-1)), z.number()])]);

describe('text as a value of its key', () => {
  test.each([
    [z.int(), '126', 126],
    [z.number(), '1e-3', 0.001],
    [z.number(), '-.5', -0.5],
    [z.boolean(), 'true', true],
    [z.boolean(), 'false', false],
    [z.boolean(), 'yes', 'yes'],
    [z.string(), '600', '600'],
    [z.nullable(z.string()), 'null', null],
    [z.nullable(z.int()), '5', 5],
    [z.enum(['table', 'json']), 'json', 'json'],
    [z.array(z.string()), 'a.csv, b.csv', ['a.csv', 'b.csv']],
    [z.array(z.string()), '["a,b.csv"]', ['a,b.csv']],
    [z.array(z.string()), '', []],
    [z.array(z.string()), '[broken', '[broken'],
    [band, 'observed', 'observed'],
    [band, '0.7,0.9', [0.7, 0.9]],
    [band, '[0.7,0.9]', [0.7, 0.9]],
    [band, '0.7,0.8,0.9', [0.7, 0.8, '0.9']],
    [z.array(z.object({ note: z.string() })), '[{"note": "a"}]', [{ note: 'a' }]],
    [z.object({ note: z.string() }), '{"note": "a"}', { note: 'a' }],
    [z.object({ note: z.string() }), '{"note": "a"', '{"note": "a"'],
    [z.literal(5), '5', 5],
    [z.literal(5), '6', '6'],
    [z.nullable(z.string()), 'none', 'none'],
    [z.union([z.string(), z.number()]), '5', 5],
    [z.union([z.string(), z.number()]), 'five', 'five'],
  ])('%#: %j', (schema, text, value) => {
    expect(fromText(text, nodeOf(schema as z.ZodMiniType))).toEqual(value);
  });
});

describe('a number', () => {
  test.each([
    ['0', 0],
    ['+5', 5],
    ['-12', -12],
    ['12.', 12],
    ['12.34', 12.34],
    ['.25', 0.25],
    ['2e3', 2000],
    ['2E+03', 2000],
    ['1.5e-10', 1.5e-10],
    ['.5e12', 5e11],
  ])('is %s', (text, value) => {
    expect(fromText(text, nodeOf(z.number()))).toBe(value);
  });

  test.each([
    '',
    ' ',
    '.',
    '-',
    'e5',
    '1e',
    '1e+',
    '1e5.5',
    '1 2',
    '1x',
    'x1',
    '--1',
    '1,5',
    '0x10',
    'NaN',
    'Infinity',
  ])('is not "%s", which stays text', (text) => {
    expect(fromText(text, nodeOf(z.number()))).toBe(text);
  });
});

describe('what is expected, in words', () => {
  test.each([
    [z.int().check(z.gte(10), z.lte(2520)), 'a whole number from 10 to 2520'],
    [z.number().check(z.gt(0), z.lt(1)), 'a number above 0 and below 1'],
    [z.number().check(z.gt(0), z.lte(1)), 'a number above 0 and of at most 1'],
    [z.number(), 'a number'],
    [z.boolean(), 'true or false'],
    [z.enum(['a', 'b']), 'one of "a", "b"'],
    [z.nullable(z.string()), 'a text, or null'],
    [z.string().check(z.minLength(1)), 'a text that is not empty'],
    [z.iso.date(), 'a day as YYYY-MM-DD'],
    [z.array(z.string()), 'a list, each item a text'],
    [band, '"observed", or a list of a number of at least -1 and a number'],
    [z.strictObject({ from: z.string(), until: z.string() }), 'an object with from, until'],
  ])('%#: %s', (schema, words) => {
    expect(expectedWords(nodeOf(schema as z.ZodMiniType))).toBe(words);
  });

  it('an unknown schema is described as text', () => {
    expect(expectedWords({})).toBe('a text');
  });
});
