import { expect, test } from 'vitest';
import { lineOf } from '../../src/journal/line.ts';

const parsed = (text: string) => lineOf(new TextEncoder().encode(text));

test('an object with a whole version is a line', () => {
  expect(parsed('{"schemaVersion":2,"a":[1]}')).toEqual({ schemaVersion: 2, a: [1] });
  expect(parsed(' {"schemaVersion": 1} ')).toEqual({ schemaVersion: 1 });
});

test.each([
  ...['', '{', 'null', 'true', '3', '"schemaVersion"', '[2]', '{}', '{"version":2}'],
  ...[
    '{"schemaVersion":1.5}',
    '{"schemaVersion":"2"}',
    '{"schemaVersion":null}',
    '{"schemaVersion":2',
    '{"schemaVersion":2}x',
  ],
])('%s is none', (text) => expect(parsed(text)).toBeUndefined());
