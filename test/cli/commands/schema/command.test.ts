import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { run } from '../../../helpers/processes/fake-io.ts';

const compiled = async (what: string) =>
  new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
    JSON.parse((await run(`schema ${what}`)).out) as object,
  );

describe('rotation schema', () => {
  test.each([
    'check',
    'show',
    'signals',
    'inputs',
    'data-check',
    'data-fetch',
    'data-manifest',
    'error',
    'config',
    'settings',
  ])('%s is a JSON Schema of draft 2020-12', async (what) => {
    const { status, out, err } = await run(`schema ${what}`);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(await compiled(what)).toBeInstanceOf(Function);
  });

  it('is that of check where nothing is named', async () => {
    expect((await run('schema')).out).toBe((await run('schema check')).out);
  });

  it('of inputs says which observations are permitted', async () => {
    const validate = await compiled('inputs');
    const row = { date: '2026-01-05', series: 'pe-large', value: '22', unit: 'ratio', basis: 'forward', provider: 'A' };
    expect(validate(row)).toBe(true);
    expect(validate({ ...row, index: 'S&P 500', source: 'A', url: 'https://a.example', note: 'b' })).toBe(true);
    const growth = { ...row, series: 'eps-growth-small', value: '-3', unit: 'percent', basis: '2025-q3' };
    expect(validate(growth)).toBe(true);
    expect(validate({ ...growth, basis: '2025-q5' })).toBe(false);
    for (const wrong of [
      { series: 'pe' },
      { unit: 'percent' },
      { basis: 'guessed' },
      { provider: '' },
      { value: 22 },
    ]) {
      expect(validate({ ...row, ...wrong })).toBe(false);
    }
  });

  it('of errors accepts the errors of every command', async () => {
    const validate = await compiled('error');
    for (const command of [
      'check --json --spx a',
      'check --json --data x',
      'signals --json --fields x',
      'chek --json',
    ]) {
      const { out } = await run(command);
      validate(JSON.parse(out));
      expect(validate.errors).toBeNull();
    }
  });
});
