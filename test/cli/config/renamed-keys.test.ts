import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { configKeys } from '../../../src/cli/config/config-keys.ts';
import { variableOf } from '../../../src/cli/config/layers/environment.ts';
import { renamedKeys } from '../../../src/cli/config/renamed-keys.ts';
import { run } from '../../helpers/processes/fake-io.ts';

const config = (flags: string, files: Record<string, string> = {}, env: Record<string, string> = {}) =>
  run(['config', ...flags.split(' ').filter((flag) => flag !== '')], { files, env });

/** A tree with one value. */
const nested = (key: string, value: unknown) =>
  key.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);

describe.each([...renamedKeys])('%s, called %s now', (old, now) => {
  const refusal = (source: string, hint: string) => ({
    status: 2,
    err: `error: ${source}: ${old} is called ${now} now\nhint: use ${hint}: its values mean the same\n`,
  });

  test('is no key any more, and its new name is one', () => {
    expect([configKeys.has(old), configKeys.has(now)]).toEqual([false, true]);
  });

  test('is refused from a file, with its line', async () => {
    const files = { 'own.json': JSON.stringify(nested(old, 1), null, 2) };
    const line = old.split('.').length + 1;
    expect(await config('--config own.json', files)).toMatchObject(refusal(`"own.json" line ${line}`, `"${now}"`));
  });

  test('is refused from --set and from the environment', async () => {
    expect(await config(`--set ${old}=1`)).toMatchObject(refusal(`--set ${old}`, `"${now}"`));
    const [variable, today] = [old, now].map((key) => variableOf(key.split('.')));
    expect(await config('', {}, { [variable ?? '']: '1' })).toMatchObject(refusal(`${variable}`, `${today}`));
  });
});

test('a value below a renamed key is refused like the key', async () => {
  const files = { 'own.json': '{ "gate": { "opensAt": { "percentile": 0.7 } } }' };
  expect((await config('--config own.json', files)).err).toContain('gate.opensAt is called gate.openPercentile now');
});

test('the changelog has the same names in its table', () => {
  const changelog = readFileSync(new URL('../../../CHANGELOG.md', import.meta.url), 'utf8');
  const rows = [...changelog.matchAll(/^\| configuration \| `([^`]+)` \| `([^`]+)` \|$/gm)];
  expect(rows.map(([, old, now]) => [old, now])).toEqual([...renamedKeys]);
});
