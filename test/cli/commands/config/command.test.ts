import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { signals } from '../../../../src/signals/index.ts';
import { ownFiles, run } from '../../../helpers/processes/fake-io.ts';

const compiled = async (what: string) =>
  new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
    JSON.parse((await run(`schema ${what}`)).out) as object,
  );

const userFile = '/home/ann/.config/rotation/config.json';
const world = {
  env: { LANG: 'C.UTF-8', HOME: '/home/ann', ROTATION_GATE_OPEN_PERCENTILE: '0.8' },
  files: {
    [userFile]: '{"verdict": {"enter": 0.3, "exit": 0.2}, "data": "prices"}',
    '/project/rotation.config.json': '{"verdict": {"enter": 0.25}, "files": {"large": ["a.csv"]}}',
  },
};

interface Printed {
  files: { file: string; origin: string }[];
  settings: { key: string; value: unknown; origin: string; from: string | null }[];
}

const settingsOf = async (flags: string, given = world) => {
  const { status, out, err } = await run(`config --json ${flags}`, given);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const printed = JSON.parse(out) as Printed;
  const validate = await compiled('settings');
  validate(printed);
  expect(validate.errors).toBeNull();
  return printed;
};

describe('rotation config', () => {
  it('has every key of every signal with its value and the origin of it', async () => {
    const { files, settings } = await settingsOf('--set signals.correlation.weight=3 --window 63');
    expect(files).toEqual([
      { file: userFile, origin: 'user file' },
      { file: 'rotation.config.json', origin: 'project file' },
    ]);
    const byKey = Object.fromEntries(settings.map(({ key, ...rest }) => [key, rest]));
    expect(byKey['verdict.exit']).toEqual({ value: 0.2, origin: 'user file', from: userFile });
    expect(byKey['verdict.enter']).toEqual({ value: 0.25, origin: 'project file', from: 'rotation.config.json' });
    expect(byKey['gate.openPercentile']).toEqual({
      value: 0.8,
      origin: 'environment',
      from: 'ROTATION_GATE_OPEN_PERCENTILE',
    });
    expect(byKey['signals.correlation.weight']).toEqual({
      value: 3,
      origin: 'flag',
      from: '--set signals.correlation.weight',
    });
    expect(byKey['signals.correlation.window']).toEqual({ value: 63, origin: 'flag', from: '--window' });
    expect(byKey['gate.closeSessions']).toEqual({ value: 5, origin: 'default', from: null });
    expect(byKey).not.toHaveProperty(['$schema']);
    expect(byKey.data).toEqual({ value: '/home/ann/.config/rotation/prices', origin: 'user file', from: userFile });
    for (const { id, defaults } of signals) {
      for (const key of ['weight', ...Object.keys(defaults as object)])
        expect(byKey).toHaveProperty([`signals.${id}.${key}`]);
    }
  });

  it('is all defaults where nothing is set', async () => {
    const { files, settings } = await settingsOf('', {
      env: { LANG: 'C', HOME: '', ROTATION_GATE_OPEN_PERCENTILE: '0.7' },
      files: {},
    } as never);
    expect(files).toEqual([]);
    expect(settings.filter(({ origin }) => origin !== 'default').map(({ key }) => key)).toEqual([
      'gate.openPercentile',
    ]);
    expect((await settingsOf('--no-config', { ...world, env: { LANG: 'C' } } as never)).files).toEqual([]);
  });

  it('is a table for a person', async () => {
    const { out } = await run('config --window 63', world);
    expect(out).toMatch(
      new RegExp(
        `^6 of \\d+ settings set; user file ${userFile}, project file rotation.config.json\n\nkey +value +set by\n`,
      ),
    );
    expect(out).toMatch(/^verdict\.enter +0\.25 +project file$/m);
    expect(out).toMatch(/^gate\.openPercentile +0\.8 +environment$/m);
    expect(out).toMatch(/^signals\.correlation\.band +\[0\.76,0\.95\] +default$/m);
    expect(out).toMatch(/^signals\.correlation\.window +63 +flag$/m);
    const shown = await run('config', { ...world, terminal: 80, env: { ...world.env, NO_COLOR: '1' } });
    expect(Math.max(...shown.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('refuses what check would refuse', async () => {
    const { status, out, err } = await run('config --json --set gate.openPercentile=2', world);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      error: { code: 'wrong-value', hint: 'it must be a number from 0 to 1' },
    });
    expect(err).toContain('--set gate.openPercentile: gate.openPercentile is 2');
  });

  it('does not write over a file that it read', async () => {
    const { status, written } = await run('config --output /project/rotation.config.json', world);
    expect({ status, written }).toEqual({ status: 2, written: {} });
  });
});

describe('rotation config init', () => {
  it('writes a file that is permitted, and the schema that it names', async () => {
    const { status, out, written } = await run('config init');
    expect({ status, out }).toEqual({ status: 0, out: 'rotation.config.json\nrotation.config.schema.json\n' });
    const config = JSON.parse(written['rotation.config.json'] ?? '');
    expect(config.$schema).toBe('./rotation.config.schema.json');
    expect(written['rotation.config.schema.json']).toBe((await run('schema config')).out);
    const validate = await compiled('config');
    validate(config);
    expect(validate.errors).toBeNull();
    const used = await run('check --verbose', {
      files: { '/project/rotation.config.json': written['rotation.config.json'] ?? '' },
    });
    expect(used.status).toBe(0);
    expect(used.out).toContain('read from rotation.config.json');
  });

  test.each(['rotation.config.json'])('never writes over %s', async (name) => {
    const { status, err, written } = await run('config init', { files: { [name]: '{}' } });
    expect({ status, written }).toEqual({ status: 2, written: {} });
    expect(err).toBe(
      'error: "rotation.config.json" already exists\nhint: change it, or move it away first; rotation config shows what it sets\n',
    );
  });

  it('names the folder and the observations, which it creates, so that the daily command is rotation check', async () => {
    const prices = Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [`prices/${name}`, text]));
    const { status, out, err, written } = await run('config init --data prices --inputs pe.csv', { files: prices });
    expect({ status, err }).toEqual({ status: 0, err: 'next: rotation check\n' });
    expect(out).toBe('rotation.config.json\nrotation.config.schema.json\npe.csv\n');
    expect(JSON.parse(written['rotation.config.json'] ?? '')).toMatchObject({ data: 'prices', inputs: ['pe.csv'] });
    expect(written['pe.csv']).toBe('date,series,value,unit,basis,provider\n');
    const files = {
      ...prices,
      '/project/rotation.config.json': written['rotation.config.json'] ?? '',
      'pe.csv': written['pe.csv'] ?? '',
    };
    const checked = await run('check --json', { files });
    expect(checked.status).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({ ok: true, sample: false });
  });

  it('names what it had written where a later file cannot be written, and can be run again', async () => {
    const call = 'config init --data prices --inputs pe.csv';
    const prices = { 'prices/spx.csv': ownFiles['spx.csv'] };
    const { status, out, err, written } = await run(call, { files: prices, closed: ['rotation.config.json'] });
    expect([status, out, Object.keys(written)]).toEqual([1, '', ['rotation.config.schema.json', 'pe.csv']]);
    expect(err).toBe(
      'error: cannot write "rotation.config.json": permission denied\n' +
        'hint: "rotation.config.schema.json" and "pe.csv" are written; free space or get write permission, then run it again\n',
    );
    const again = await run(call, { files: { ...prices, ...written } });
    expect([again.status, Object.keys(again.written)]).toEqual([0, ['rotation.config.json']]);
    const first = await run('config init', { closed: ['rotation.config.schema.json'] });
    expect(first.err).toContain('hint: the file was not changed: ');
  });

  it('says how to fill a folder that is not there', async () => {
    const { err } = await run(['config', 'init', '--data', 'my prices']);
    expect(err).toBe("next: rotation data fetch --into 'my prices' && rotation check\n");
  });

  it('keeps files of observations that are there', async () => {
    const { written } = await run('config init --inputs pe.csv --inputs published', { files: { 'pe.csv': 'mine' } });
    expect(written).not.toHaveProperty('pe.csv');
    expect(JSON.parse(written['rotation.config.json'] ?? '').inputs).toEqual(['pe.csv', 'published']);
  });

  it('writes the user file with whole paths, which hold in every folder; the project file goes first', async () => {
    const env = { LANG: 'C.UTF-8', XDG_CONFIG_HOME: '/home/you/.config' };
    const file = '/home/you/.config/rotation/config.json';
    const { status, written } = await run('config init --user --data prices --inputs /pe/pe.csv', {
      env,
      files: { '/pe/other': '' },
    });
    expect(status).toBe(0);
    expect(Object.keys(written).sort()).toEqual([
      file,
      '/home/you/.config/rotation/rotation.config.schema.json',
      '/pe/pe.csv',
    ]);
    expect(JSON.parse(written[file] ?? '')).toMatchObject({ data: '/project/prices', inputs: ['/pe/pe.csv'] });
    const settings = async (files: Record<string, string>) =>
      JSON.parse((await run('config --json', { env, folder: '/elsewhere', files })).out).settings.find(
        ({ key }: { key: string }) => key === 'data',
      );
    const user = { [file]: written[file] ?? '' };
    expect(await settings(user)).toMatchObject({ value: '/project/prices', origin: 'user file' });
    const project = { '/elsewhere/rotation.config.json': '{ "data": "own" }' };
    expect(await settings({ ...user, ...project })).toMatchObject({ value: 'own', origin: 'project file' });
    expect(await run('config init --user', { env, files: user })).toMatchObject({ status: 2, written: {} });
    expect((await run('config init --user', { env: { LANG: 'C.UTF-8' } })).err).toContain('no folder for a user file');
  });

  it.each([
    ['--data rut.csv', 'error: --data "rut.csv" is not a folder\n'],
    ['--inputs none/pe.csv', 'error: --inputs "none/pe.csv" is not a file that can be read or created\n'],
    ['--inputs -', 'error: --inputs "-" is not a file that can be read or created\n'],
  ])('refuses %s, and writes nothing', async (flags, error) => {
    const answer = await run(`config init ${flags}`, { files: ownFiles });
    expect(answer).toMatchObject({ status: 2, written: {} });
    expect(answer.err).toContain(error);
  });

  it('says what to write into a file that already exists', async () => {
    const { err, written } = await run('config init --data prices --inputs pe.csv', {
      files: { 'rotation.config.json': '{}' },
    });
    expect(written).toEqual({});
    expect(err).toContain('hint: write "data": "prices", "inputs": ["pe.csv"] into it, or move it away first');
  });

  it('leaves an existing schema', async () => {
    const { out, written } = await run('config init', { files: { 'rotation.config.schema.json': 'mine' } });
    expect(out).toBe('rotation.config.json\n');
    expect(Object.keys(written)).toEqual(['rotation.config.json']);
  });
});

describe('the schema of the configuration', () => {
  it('permits what the program permits, and nothing else', async () => {
    const validate = await compiled('config');
    const permitted = async (config: object) => {
      const files = { '/project/rotation.config.json': JSON.stringify(config) };
      const { status, err } = await run('config', { files });
      expect(status === 0 || err.startsWith('error: "rotation.config.json" line ')).toBe(true);
      return status === 0;
    };
    const configs: readonly [object, boolean][] = [
      [{}, true],
      [{ $schema: 'x', data: null, files: {}, signals: { correlation: {} } }, true],
      [{ signals: { correlation: { window: 63, band: 'observed', weight: 0 } } }, true],
      [{ signals: { correlation: { band: [0.5, 0.9] } } }, true],
      [{ signals: { correlation: { band: [0.5] } } }, false],
      [{ signals: { correlation: { window: 9 } } }, false],
      [{ signals: { correlation: { weight: -1 } } }, false],
      [{ signals: { moon: { weight: 1 } } }, false],
      [{ files: { large: 'a.csv' } }, false],
      [{ files: { large: ['a.csv', ''] } }, false],
      [{ output: { format: 'xml' } }, false],
      [{ maxAge: 1.5 }, false],
      [{ strict: 'yes' }, false],
      [{ verdict: { enter: 0.3 }, gate: { closeSessions: 3 } }, true],
      [{ gate: { lookback: 5 } }, false],
    ];
    for (const [config, expected] of configs) {
      expect({ config, ajv: validate(config), program: await permitted(config) }).toEqual({
        config,
        ajv: expected,
        program: expected,
      });
    }
  });
});
