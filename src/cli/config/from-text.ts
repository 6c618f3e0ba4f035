import { kindsOf, type SchemaNode } from './expected.ts';

const notThis = Symbol('not this');

const isNumber = (text: string) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);

function itemsOf(node: SchemaNode, i: number): SchemaNode {
  const item = node.prefixItems?.[i] ?? node.items;
  return typeof item === 'object' ? item : {};
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notThis;
  }
}

/** Text as one kind of value; {@link notThis} if it is not of that kind. */
function readAs(text: string, node: SchemaNode): unknown {
  if (node.const !== undefined) return text === String(node.const) ? node.const : notThis;
  switch (node.type) {
    case 'integer':
    case 'number':
      return isNumber(text) ? Number(text) : notThis;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : notThis;
    case 'null':
      return text === 'null' ? null : notThis;
    case 'array':
      if (text.startsWith('[')) return json(text);
      return text === '' ? [] : text.split(',').map((item, i) => fromText(item.trim(), itemsOf(node, i)));
    case 'object':
      return json(text);
    default:
      return text;
  }
}

/**
 * Text from the command line or the environment as a value of its key: a number, `true`, a list with commas or in JSON, or
 * the text itself. Text of no permitted kind stays text, which validation then refuses.
 */
export function fromText(text: string, node: SchemaNode): unknown {
  const kinds = [...kindsOf(node)].sort((a, b) => rank(a) - rank(b));
  for (const kind of kinds) {
    const value = readAs(text, kind);
    if (value !== notThis) return value;
  }
  return text;
}

/** Order of attempts: any text is a string, so that comes last; any text but one of a few words is a list. */
const rank = ({ type, const: only }: SchemaNode) =>
  only !== undefined || type === 'null' ? 0 : type === 'string' ? 2 : 1;
