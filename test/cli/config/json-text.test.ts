import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { jsonText } from '../../../src/cli/config/json-text.ts';
import { UserError } from '../../../src/errors.ts';

/** What is said of a text that is refused. */
function told(text: string) {
  try {
    jsonText(text, 'a.json');
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, hint: error.details.hint };
    throw error;
  }
  return null;
}

describe('jsonText', () => {
  it('gives what JSON.parse gives, of every JSON there is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small', maxDepth: 6 }), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(jsonText(text, 'a.json').value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses whatever JSON.parse refuses', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'{}[]:,"ab1.-e \n\\tu/*'), maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        const parses = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const said = told(text);
        if (parses) expect(said === null || said.message.includes('for the second time')).toBe(true);
        else expect(said?.message).toMatch(/^"a\.json" line \d+, column \d+: /);
      }),
      { numRuns: 3000 },
    );
  });

  it('knows the line of every key, also of keys in a list', () => {
    const { lineOf } = jsonText('{\n "a": {"b": 1,\n "c": [\n {"d": 1},\n {"d": 2}]}}', 'a.json');
    const lines = [['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', '0', 'd'], ['a', 'c', '1', 'd']].map(lineOf);
    expect(lines).toEqual([2, 2, 3, 4, 5]);
  });

  test.each([
    [
      '',
      'line 1, column 1: a value was expected, the file ends',
      'fix the JSON; rotation config init writes a valid file',
    ],
    [
      '{"a": 1,}',
      'line 1, column 9: a key in double quotes was expected, found }',
      'the last item has no comma after it',
    ],
    [
      '{\n  // why\n}',
      'line 2, column 3: a key in double quotes was expected, found /',
      'JSON has no comments: the schema that $schema names explains every key',
    ],
    ["{'a': 1}", `line 1, column 2: a key in double quotes was expected, found '`, 'JSON takes double quotes'],
    ['{"a": NaN}', 'line 1, column 7: a value was expected, found "NaN"', expect.any(String)],
    ['{"a": 01}', 'line 1, column 7: a value was expected, found "01"', expect.any(String)],
    ['{"a" 1}', 'line 1, column 6: a colon was expected, found "1"', expect.any(String)],
    ['{"a": 1 "b": 2}', 'line 1, column 9: a comma or } was expected, found "', expect.any(String)],
    ['{"a": "b', 'line 1, column 7: this text does not end, or has a wrong escape', expect.any(String)],
    ['{} {}', 'line 1, column 4: the end was expected, found {', expect.any(String)],
    ['{"a": 1,\n"a": 2}', 'line 2, column 1: "a" is a duplicate key', 'keep one of the two'],
    [`${'['.repeat(30)}${']'.repeat(30)}`, 'line 1, column 22: nested too deeply', expect.any(String)],
  ])('%j', (text, message, hint) => {
    expect(told(text)).toEqual({ message: `"a.json" ${message}`, hint });
  });

  it('does not exhaust the stack on endless nesting', () => {
    expect(told('['.repeat(1e6))?.message).toMatch(/nested too deeply$/);
  });
});
