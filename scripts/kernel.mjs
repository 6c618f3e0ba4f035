/**
 * Compiles `src/kernel/assembly` to WebAssembly and writes two modules, so that every way of running the sources has them: the bytes with the
 * signatures of the functions as the compiler read them, and functions of typed arrays for all loops that go over whole columns.
 */
import { writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const folder = 'src/kernel/assembly';
/** What is called by hand, and what has a function of typed arrays. */
const [byHand, ofColumns] = [`${folder}/index.ts`, `${folder}/loops.ts`];
const options = ['-O3s', '--enable', 'simd', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '-o', 'kernel.wasm'];

/** Typed arrays by the names that `columns.ts` has for them. */
const arrays = { Doubles: 'Float64Array', Integers: 'Int32Array', Bytes: 'Uint8Array' };
const arrayOf = (type) => arrays[type.replace(/Out$/, '')];
/** Numbers to TypeScript; columns keep their names. */
const typed = (type) => (arrayOf(type) ? type : type === 'void' ? type : 'number');

/** The docstring that ends where a declaration begins. */
const docOf = ({ range: { source, start } }) =>
  /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(source.text.slice(0, start))?.[0].trimEnd() ?? '';

/** The functions that a file exports, with the types as they are written. */
function functionsOf(program, path) {
  const file = [...program.filesByName.values()].find(({ source }) => source.normalizedPath === path);
  return [...file.exports].map(([name, element]) => {
    const { declaration } = element.prototype ?? element;
    const { parameters, returnType } = declaration.signature;
    const typeOf = (node) => node.name.identifier.text;
    const pairs = parameters.map(({ name: { text }, type }) => ({ name: text, type: typeOf(type) }));
    return { name, parameters: pairs, returned: typeOf(returnType), doc: docOf(declaration) };
  });
}

const listOf = (parameters, type) => parameters.map((one) => `${one.name}: ${type(one.type)}`).join(', ');

const signature = ({ name, parameters, returned }) => `  ${name}(${listOf(parameters, typed)}): ${typed(returned)};`;

/** A function of typed arrays; see `assembly/loops.ts`. */
function columnFunction({ name, parameters, returned, doc }) {
  const isCount = (one, i) =>
    /^(n[A-Z]?|count)$/.test(one.name) && arrayOf(parameters[i - 1]?.type ?? '') !== undefined;
  const counts = parameters.flatMap((one, i) =>
    isCount(one, i) ? { name: one.name, of: parameters[i - 1].name } : [],
  );
  const rows = counts.at(-1)?.name;
  if (rows === undefined) throw new Error(`${name} of ${ofColumns} has no number of rows behind a column`);
  const results = parameters.filter(({ type }) => type.endsWith('Out'));
  const given = parameters.filter((one, i) => !isCount(one, i) && !results.includes(one));
  const isFound = results.length > 0 && returned !== 'void';
  const passed = ({ name: own, type }) => (arrayOf(type) && !type.endsWith('Out') ? `scratch.copyIn(${own})` : own);
  const call = `calls.${name}(${parameters.map(passed).join(', ')})`;
  const copies = results.map(({ name: own, type }) => [
    own,
    `scratch.copyOut(${arrayOf(type)}, ${own}, ${isFound ? 'found' : rows})`,
  ]);
  const all = copies.map(([own, copy]) => `${own}: ${copy}`).join(', ');
  return [
    `${doc}\nexport function ${name}(${listOf(given, (type) => arrayOf(type) ?? 'number')}) {`,
    '  const { calls, scratch } = kernel();',
    ...counts.map((count) => `  const ${count.name} = ${count.of}.length;`),
    ...results.map(({ name: own, type }) => `  const ${own} = scratch.allocate(${arrayOf(type)}, ${rows});`),
    `  ${results.length === 0 ? 'return ' : isFound ? 'const found = ' : ''}${call};`,
    ...(results.length === 0 ? [] : [`  return ${copies.length === 1 ? copies[0][1] : `{ ${all} }`};`]),
    '}\n',
  ].join('\n');
}

const read = {
  afterInitialize(program) {
    read.byHand = functionsOf(program, byHand);
    read.ofColumns = functionsOf(program, ofColumns);
  },
};

let binary;
const { error } = await asc.main([byHand, ofColumns, ...options], {
  transforms: [read],
  stderr: process.stderr,
  writeFile: (_, contents) => {
    binary = contents;
  },
});
if (error) throw error;

const calls = [...read.byHand, ...read.ofColumns].map(signature).sort();
const made = '/** Made by scripts/kernel.mjs out of assembly/; not kept in the repository. */';

writeFileSync(
  'src/kernel/bytecode.ts',
  `${made}
import type { ${Object.keys(arrays)
    .flatMap((type) => [type, `${type}Out`])
    .join(', ')} } from './pointer.ts';

export interface Calls {
${calls.join('\n')}
}

export const bytecode =
  '${Buffer.from(binary).toString('base64')}';
`,
);
writeFileSync(
  'src/kernel/loops.ts',
  `${made}\nimport { kernel } from './kernel.ts';\n\n${read.ofColumns.map(columnFunction).join('\n')}`,
);
