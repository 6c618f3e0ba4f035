import { describe, expect, test } from 'vitest';
import { ownFiles, run } from '../helpers/processes/fake-io.ts';

/** Beyond what is shown of a long cell. */
const folder = '/home/someone/downloads/prices of the three indices/2026-01-30';
const at = (name: string) => `${folder}/${name}`;
const files = {
  ...Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [at(name), text])),
  [at('broken.csv')]: 'date,close\n2026-01-07,x\n',
  [at('broken.json')]: '{"data": }',
  [at('none.ndjson')]: 'x\n',
};
const prices = ['--spx', at('spx.csv'), '--rut', at('rut.csv'), '--nasdaq', at('nasdaq.csv')];

describe('an error names a file by its whole path', () => {
  test.each([
    ['missing', ['check', '--data', at('missing')], at('missing')],
    ['that does not exist', ['data', 'import', at('missing.csv')], at('missing.csv')],
    ['with a broken cell', ['data', 'import', at('broken.csv')], at('broken.csv')],
    ['of settings', ['check', '--config', at('broken.json')], at('broken.json')],
    ['to write', ['check', ...prices, '--output', at('spx.csv')], at('spx.csv')],
    ['of another index', ['check', ...prices.slice(0, 5), at('spx.csv'), '--strict'], at('spx.csv')],
    ['of a journal', ['history', '--journal', at('none.ndjson')], at('none.ndjson')],
  ])('%s', async (_, argv, path) => {
    const { err, status } = await run(argv, { files });
    expect(status).toBeGreaterThan(1);
    expect(err.split('\n')[0]).toContain(`"${path}"`);
  });
});
