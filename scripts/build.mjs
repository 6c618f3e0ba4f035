/** Builds `dist/`: one CommonJS bundle for the program, one ES module for the library, and its types. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

const shared = { bundle: true, platform: 'node', target: 'node20.19', legalComments: 'none', logLevel: 'warning' };
await build({ ...shared, entryPoints: ['src/cli/run.ts'], outfile: 'dist/rotation.cjs', format: 'cjs', minify: true });
await build({ ...shared, entryPoints: ['src/index.ts'], outfile: 'dist/index.js', format: 'esm' });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
