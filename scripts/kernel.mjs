/**
 * Compiles `src/kernel/assembly` to WebAssembly and writes it as a module, so that every way of running the sources has it:
 * the bytes, and the signatures of the functions as the compiler read them.
 */
import { writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const entry = 'src/kernel/assembly/index.ts';
const options = ['-O3s', '--enable', 'simd', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '-o', 'kernel.wasm'];

/** Numbers to TypeScript; the other types, columns of some kind, keep their names. */
const isNumber = (type) => ['i32', 'u32', 'u8', 'f64', 'usize'].includes(type);
const typed = (type) => (isNumber(type) ? 'number' : type);

const [functions, columnTypes] = [new Map(), new Set()];

/** Notes the signature of every function that the program exports, with the types as they are written. */
const signatures = {
  afterInitialize(program) {
    for (const file of program.filesByName.values()) {
      if (!file.source.normalizedPath.endsWith(entry)) continue;
      for (const [name, element] of file.exports) {
        const { parameters, returnType } = (element.prototype ?? element).declaration.signature;
        const typeOf = (node) => node.name.identifier.text;
        const pairs = parameters.map(({ name: { text }, type }) => [text, typeOf(type)]);
        for (const [, type] of pairs) if (!isNumber(type)) columnTypes.add(type);
        const list = pairs.map(([parameter, type]) => `${parameter}: ${typed(type)}`).join(', ');
        const returned = typeOf(returnType);
        functions.set(name, `${name}(${list}): ${returned === 'void' ? 'void' : typed(returned)};`);
      }
    }
  },
};

let binary;
const { error } = await asc.main([entry, ...options], {
  transforms: [signatures],
  stderr: process.stderr,
  writeFile: (_, contents) => {
    binary = contents;
  },
});
if (error || functions.size === 0) throw error ?? new Error(`${entry} exports nothing`);

writeFileSync(
  'src/kernel/bytecode.ts',
  `/** Made by scripts/kernel.mjs out of assembly/; not kept in the repository. */
import type { ${[...columnTypes].sort().join(', ')} } from './pointer.ts';

export interface Calls {
${[...functions.keys()]
  .sort()
  .map((name) => `  ${functions.get(name)}`)
  .join('\n')}
}

export const bytecode =
  '${Buffer.from(binary).toString('base64')}';
`,
);
