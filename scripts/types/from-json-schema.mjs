/** TypeScript from JSON Schema, as far as the program's own schemas use it: whatever else a schema says is an error. */

/** What narrows a value further than a type can. */
const limits = ['$schema', 'format', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems', 'description'];
const shapes = ['type', 'const', 'enum', 'anyOf', 'oneOf', 'properties', 'required', 'additionalProperties'];
const lists = ['items', 'prefixItems'];
const keywords = new Set([...limits, ...shapes, ...lists]);

const literal = (value) => (typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : JSON.stringify(value));
const union = (types) => [...new Set(types)].join(' | ');
const key = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : literal(name));

function object({ properties = {}, required = [], additionalProperties }, indent) {
  const names = Object.keys(properties);
  if (additionalProperties !== false && names.length > 0) throw new Error(`properties beside ${names} are open`);
  if (names.length === 0)
    return additionalProperties
      ? `{ [key: string]: ${type(additionalProperties, indent)} }`
      : 'Record<string, unknown>';
  const inner = `${indent}  `;
  const lines = names.flatMap((name) => {
    const { description } = properties[name];
    const doc = description === undefined ? [] : [`${inner}/** ${description.replaceAll('*/', '*\\/')} */`];
    return [...doc, `${inner}${key(name)}${required.includes(name) ? '' : '?'}: ${type(properties[name], inner)};`];
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

const array = ({ items, prefixItems }, indent) =>
  prefixItems === undefined
    ? `Array<${items === undefined ? 'unknown' : type(items, indent)}>`
    : `[${prefixItems.map((item) => type(item, indent)).join(', ')}]`;

const simple = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean', null: 'null' };

/**
 * The type of the values that a schema permits.
 *
 * @param indent - of the line on which the type begins
 * @throws Error if the schema uses a keyword that no type is known for
 */
export function type(schema, indent = '') {
  const unknown = Object.keys(schema).filter((name) => !keywords.has(name));
  if (unknown.length > 0) throw new Error(`no type is known for ${unknown.join(', ')}`);
  if ('const' in schema) return literal(schema.const);
  if (schema.enum) return union(schema.enum.map(literal));
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return union(either.map((one) => type(one, indent)));
  if (Array.isArray(schema.type)) return union(schema.type.map((one) => type({ ...schema, type: one }, indent)));
  if (schema.type === 'object') return object(schema, indent);
  if (schema.type === 'array') return array(schema, indent);
  if (schema.type === undefined) return 'unknown';
  return simple[schema.type];
}
