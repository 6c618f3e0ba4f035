/** A text of a source, and the line on which it begins. */
export interface SourceText {
  line: number;
  text: string;
}

/** Tokens whose inside is not code, and everything else that has to be told from them. */
const token =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=(?:^|[=(,:[!&|?{};\n]|=>|return)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|[`{}]/gy;

const unescaped = (text: string) =>
  text.replace(/\\(u\{?[0-9a-fA-F]+\}?|.)/gs, (_, sign: string) =>
    sign === 'n' ? '\n' : sign.length > 1 ? ' ' : sign,
  );

/**
 * The texts of a source, comments left out: quoted strings, and templates with "{}" for each value.
 *
 * @param source - TypeScript
 */
export function textsOf(source: string): SourceText[] {
  const texts: SourceText[] = [];
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const add = (from: number, raw: string) => texts.push({ line: lineAt(from), text: unescaped(raw) });
  /** Reads code from an offset up to the brace that closes it. */
  function code(from: number): number {
    let at = from;
    for (let depth = 0; at < source.length; ) {
      token.lastIndex = at;
      const [found] = token.exec(source) ?? [];
      if (found === undefined) at++;
      else if (found === '`') at = template(at + 1);
      else {
        if (/^['"]/.test(found)) add(at, found.slice(1, -1));
        if (found === '{') depth++;
        if (found === '}' && depth-- === 0) return at;
        at += found.length;
      }
    }
    return at;
  }
  /** Reads a template from behind its first backquote to behind its last. */
  function template(from: number): number {
    let [at, raw] = [from, ''];
    while (at < source.length && source[at] !== '`') {
      if (source.startsWith('${', at)) {
        at = code(at + 2) + 1;
        raw += '{}';
      } else {
        const sign = source[at] === '\\' ? source.slice(at, at + 2) : (source[at] ?? '');
        raw += sign;
        at += sign.length;
      }
    }
    add(from, raw);
    return at + 1;
  }
  code(0);
  return texts;
}
