import { UserError } from '../../errors.ts';
import { exitStatus } from '../../exit-status.ts';
import { quoted, quotedPath, visible } from '../../words/quoted.ts';

/** Nesting limit, deeper than any setting. */
const maxDepth = 20;

const hints: readonly (readonly [RegExp, string])[] = [
  [/^\/[/*]|^#/, 'JSON has no comments: the schema that $schema names explains every key'],
  [/^'/, 'JSON takes double quotes'],
  [/^[}\]]/, 'the last item has no comma after it'],
];

/**
 * Parses JSON strictly: its value, and the line of every key. Duplicate keys are refused, since only one of them would
 * count.
 *
 * @throws UserError with line and column
 */
export function jsonText(text: string, file: string): { value: unknown; lineOf(path: readonly string[]): number } {
  const lines = new Map<string, number>();
  let i = 0;
  const position = (at: number) => {
    const before = text.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const refuse = (what: string, hint?: string, at = i): UserError => {
    const { line, column } = position(at);
    return new UserError(`${quotedPath(file)} line ${line}, column ${column}: ${what}`, {
      code: 'broken-json',
      status: exitStatus.usage,
      file,
      line,
      column: String(column),
      hint: hint ?? 'fix the JSON; rotation config init writes a valid file',
    });
  };
  const expected = (what: string) => {
    const rest = text.slice(i);
    const word = /^[\w.+-]+/.exec(rest)?.[0];
    const found = rest === '' ? 'the file ends' : `found ${word ? quoted(word) : visible(rest.slice(0, 1))}`;
    return refuse(`${what} was expected, ${found}`, hints.find(([pattern]) => pattern.test(rest))?.[1]);
  };
  const matched = (pattern: RegExp): string | null => {
    pattern.lastIndex = i;
    const [found = null] = pattern.exec(text) ?? [];
    if (found !== null) i += found.length;
    return found;
  };
  const blank = () => matched(/[ \t\r\n]*/y);
  const string = (): string => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON permits none of them in a string
    const found = matched(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
    if (found === null)
      throw text[i] === '"'
        ? refuse('this text does not end, or has a wrong escape')
        : expected('a key in double quotes');
    return String(JSON.parse(found));
  };
  const items = (close: string, item: () => void) => {
    i++;
    blank();
    if (text[i] === close) i++;
    else {
      for (;;) {
        item();
        blank();
        if (text[i] === close) break;
        if (text[i] !== ',') throw expected(`a comma or ${close}`);
        i++;
        blank();
      }
      i++;
    }
  };
  const value = (path: readonly string[]) => {
    blank();
    if (path.length > maxDepth) throw refuse('nested too deeply');
    if (text[i] === '{') {
      items('}', () => {
        const at = i;
        const own = [...path, string()];
        const key = JSON.stringify(own);
        if (lines.has(key)) throw refuse(`${quoted(own.at(-1) ?? '')} is a duplicate key`, 'keep one of the two', at);
        lines.set(key, position(at).line);
        blank();
        if (text[i] !== ':') throw expected('a colon');
        i++;
        value(own);
      });
    } else if (text[i] === '[') {
      let n = 0;
      items(']', () => value([...path, String(n++)]));
    } else if (text[i] === '"') string();
    else if (matched(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y) === null) {
      throw expected('a value');
    }
  };
  value([]);
  blank();
  if (i < text.length) throw expected('the end');
  return { value: JSON.parse(text), lineOf: (path) => lines.get(JSON.stringify(path)) ?? 1 };
}
