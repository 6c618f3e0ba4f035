/**
 * Writes `dist/types`: the declarations that the library's entry reaches. The compiler's own would infer the reports from
 * zod, of which the package has none: theirs are written from the JSON Schema that the built program prints.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type } from './from-json-schema.mjs';

// The program keeps no code cache for this run: the build makes its own.
const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
const node = (...args) =>
  execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env });

/** Declarations that come from a schema: file, exported name, name for `rotation schema`. */
const reports = {
  'report/check/schema.d.ts': ['Report', 'check'],
  'report/backtest/schema.d.ts': ['BacktestReport', 'backtest'],
  'report/pool/schema.d.ts': ['PoolReport', 'pool'],
};

const folder = 'dist/types';
/** Typed arrays name their buffer since TypeScript 5.7; compilers before it take the plain name, those behind it both. */
const buffered = /\b((?:Float64|Int32|Uint8)Array)<ArrayBuffer(?:Like)?>/g;
const relativeImport = /(from |import\()(['"])(\.[^'"]+)\.ts\2/g;

function declarationOf(file) {
  const report = reports[file];
  if (report === undefined) return readFileSync(join(folder, file), 'utf8');
  const [name, schema] = report;
  const shape = type(JSON.parse(node('bin/rotation.cjs', 'schema', schema)));
  return `/** What \`rotation ${schema} --json\` prints: fractions, ISO dates, null for unknown. */\nexport interface ${name} ${shape}\n`;
}

/** The declarations that a file reaches, by path (with slashes, also on Windows): with the extensions of the modules that they would stand for. */
function reached(file, found = new Map()) {
  if (found.has(file)) return found;
  const text = declarationOf(file);
  const foreign = /(?:from |import\()['"]([^.'"][^'"]*)/.exec(text)?.[1];
  if (foreign !== undefined) throw new Error(`the types of ${file} need ${foreign}, which users need not have`);
  found.set(file, text.replace(relativeImport, '$1$2$3.js$2').replace(buffered, '$1'));
  for (const [, , , path] of text.matchAll(relativeImport)) reached(`${posix.join(dirname(file), path)}.d.ts`, found);
  return found;
}

rmSync(folder, { recursive: true, force: true });
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
const declarations = reached('index.d.ts');
rmSync(folder, { recursive: true });
for (const [file, text] of declarations) {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
