/** The part of JSON Schema that is read here. */
export interface SchemaNode {
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly SchemaNode[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  minItems?: number;
  format?: string;
  items?: SchemaNode | boolean;
  prefixItems?: readonly SchemaNode[];
  properties?: Readonly<Record<string, SchemaNode>>;
  description?: string;
}

/** Whether a limit is worth printing: those of every integer are not. */
const isLimit = (x: number | undefined): x is number => x !== undefined && Math.abs(x) < Number.MAX_SAFE_INTEGER;

function numberWords({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: SchemaNode): string {
  const noun = type === 'integer' ? 'a whole number' : 'a number';
  if (isLimit(minimum) && isLimit(maximum)) return `${noun} from ${minimum} to ${maximum}`;
  const limits = [
    ...(isLimit(minimum) ? [`of at least ${minimum}`] : []),
    ...(isLimit(exclusiveMinimum) ? [`above ${exclusiveMinimum}`] : []),
    ...(isLimit(maximum) ? [`of at most ${maximum}`] : []),
    ...(isLimit(exclusiveMaximum) ? [`below ${exclusiveMaximum}`] : []),
  ];
  return [noun, limits.join(' and ')].filter((words) => words !== '').join(' ');
}

/** Kinds of value that a schema permits. */
export const kindsOf = (node: SchemaNode): readonly SchemaNode[] =>
  node.anyOf ?? (typeof node.type === 'object' ? node.type.map((type) => ({ ...node, type })) : [node]);

/** Permitted values in words: "a whole number from 10 to 2520". */
export function expectedWords(node: SchemaNode): string {
  const kinds = kindsOf(node);
  if (kinds.length > 1) return kinds.map(expectedWords).join(', or ');
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return `one of ${node.enum.map((one) => JSON.stringify(one)).join(', ')}`;
  if (node.prefixItems) return `a list of ${node.prefixItems.map(expectedWords).join(' and ')}`;
  switch (node.type) {
    case 'integer':
    case 'number':
      return numberWords(node);
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'array':
      return typeof node.items === 'object' ? `a list, each item ${expectedWords(node.items)}` : 'a list';
    case 'object':
      return `an object with ${Object.keys(node.properties ?? {}).join(', ')}`;
    default:
      return node.format === 'date' ? 'a day as YYYY-MM-DD' : node.minLength ? 'a text that is not empty' : 'a text';
  }
}
