/**
 * Writes `fixtures/evidence` from folders of markets: what the rules earned in other markets, as it comes with the program.
 *
 *   npm run build && npm run evidence -- DIR... [--name FOLDER=NAME]...
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shippedPool, shippedWorld } from './evidence.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { name: { type: 'string', multiple: true, default: [] }, date: { type: 'string' } },
});
const printed = execFileSync(process.execPath, ['bin/rotation.cjs', 'pool', ...positionals, '--json', '--no-config'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
const renamed = Object.fromEntries(values.name.map((pair) => pair.split('=', 2)));
const pool = shippedPool(JSON.parse(printed), values.date ?? new Date().toISOString().slice(0, 10), renamed);
const folder = new URL('../../fixtures/evidence/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, value] of Object.entries({ pool, world: shippedWorld(pool) }))
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(value, null, 1)}\n`);
