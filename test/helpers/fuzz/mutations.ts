import type { Random } from '../../../src/stats/random.ts';

/** Bytes of one text in latin1: every byte is one character, so that a mutation may cut a character of UTF-8 in two. */
type Mutation = (text: string, random: Random) => string;

const utf8 = (text: string) => Buffer.from(text).toString('latin1');

/** What means something to one of the formats: separators, quotes, marks, escapes. */
const pieces = [
  ...[
    '',
    '\0',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '"',
    '""',
    '"""',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '.',
    '-',
    '+',
    '/',
    ':',
    ' ',
    '\\',
    '\u001a',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{}',
    '[[',
    '\\u0000',
    '\\ud800',
    '\\"',
    'true',
    'null',
    '"__proto__":',
    '"constructor":',
    '"schemaVersion":2,',
  ],
  ...['\xff', '\xfe', '\xc3', '\xe2\x80', '\xf0\x9f', '\xed\xa0\x80', '\x1b[31m', '\x9b', '\x07', '\x7f'],
  ...['\u00a0', '\ufeff', '\u202e', '\u2028', '\u200b', '\u2212', '\u0661', '\uff11', 'é', '年', '💥'].map(utf8),
];

/** Whole cells and numbers at the limits of what they may be. */
const values = [
  ...[
    '',
    '0',
    '-0',
    '-5',
    '1e308',
    '-1e308',
    '1e309',
    '1e-320',
    '5e-324',
    'NaN',
    'Infinity',
    'nan',
    'null',
    '#N/A',
    '0x10',
    '1_000',
  ],
  ...[
    '1,234',
    '1.234,5',
    '1,23,456.7',
    '.5',
    '5.',
    '5868.55',
    '9007199254740993',
    '0.1000000000000000055',
    '1'.repeat(400),
  ],
  ...[
    '$5',
    '5%',
    '(5)',
    '5-',
    '17-22',
    '2025-01-02',
    '2025-02-30',
    '99/99/9999',
    '0000-01-01',
    '275760-09-13',
    '1/2/25',
    '45659',
  ],
  ...[
    '1735776000',
    '253402300800000',
    '-62135596800',
    '8.64e15',
    '20250102',
    'Jan 2, 2025',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...['=1+1', '@x', '<b>', '2025-01-02T24:00:00Z', '2025-01-02 16:00', 'percent', 'ratio', '\\u001b[2J'],
];

const upTo = (limit: number, random: Random) => Math.floor(random() * limit);
export const oneOf = <T>(items: readonly T[], random: Random): T => items[upTo(items.length, random)] as T;

/** Puts a text in the place of one of the parts that a pattern finds. */
function replaceOne(text: string, pattern: RegExp, by: string, random: Random): string {
  const found = [...text.slice(0, 20_000).matchAll(pattern)];
  const match = found[upTo(found.length, random)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text + by;
}

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

const mutations: readonly Mutation[] = [
  (text, random) => text.slice(0, upTo(text.length, random)),
  (text, random) => text.slice(upTo(text.length, random)),
  (text, random) => {
    const at = upTo(text.length, random);
    return text.slice(0, at) + oneOf(pieces, random) + text.slice(at + upTo(3, random));
  },
  (text, random) => {
    const at = upTo(text.length, random);
    return text.slice(0, at) + String.fromCharCode(upTo(256, random)) + text.slice(at + 1);
  },
  (text, random) => replaceOne(text, /[^,;\t|\r\n"{}[\]:]+/g, oneOf(values, random), random),
  (text, random) => replaceOne(text, /[^,;\t|\r\n"{}[\]:]+/g, `"${oneOf(values, random)}"`, random),
  (text, random) => replaceOne(text, /[,;\t|":{}[\]]/g, oneOf(pieces, random), random),
  (text, random) => replaceOne(text, /-?\d+(\.\d+)?/g, oneOf(values, random), random),
  (text, random) => text.replaceAll(oneOf([',', '.', '-', '"', '/', ';', '0', ' '], random), oneOf(pieces, random)),
  (text, random) => text.replaceAll('\n', oneOf(['\r', '\r\n', '\n\n', '\n\r', '\u2028', ' '], random)),
  (text, random) => oneOf(['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\n\n', 'sep=,\n', '# note\n'], random) + text,
  (text, random) => withLines(text, (lines) => lines.splice(upTo(lines.length, random), upTo(3, random))),
  (text, random) =>
    withLines(text, (lines) => {
      const line = oneOf(lines, random);
      lines.splice(upTo(lines.length, random), 0, line);
    }),
  (text) => withLines(text, (lines) => lines.reverse()),
  (text, random) => {
    const depth = 1 << upTo(12, random);
    const [open, close] = oneOf(
      [
        ['[', ']'],
        ['{"a":', '}'],
        ['"', '"'],
        ['(', ')'],
      ] as const,
      random,
    );
    return replaceOne(
      text,
      /-?\d+(\.\d+)?/g,
      open.repeat(depth) + (random() < 0.5 ? `0${close.repeat(depth)}` : ''),
      random,
    );
  },
  (text, random) => text + text.slice(upTo(text.length, random)),
];

/** A text with up to four mistakes in it, sometimes in another encoding. */
export function broken(seed: string, random: Random): Buffer {
  let text = seed;
  for (let i = upTo(5, random); i > 0; i--) text = oneOf(mutations, random)(text, random).slice(0, 1 << 17);
  const bytes = Buffer.from(text, 'latin1');
  const encoding = upTo(20, random);
  if (encoding === 0) return Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le');
  return encoding === 1 ? Buffer.from(bytes.toString('utf8'), 'latin1') : bytes;
}
