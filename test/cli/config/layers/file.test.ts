import { describe, expect, it, test } from 'vitest';
import { fileLayer, shownPath } from '../../../../src/cli/config/layers/file.ts';
import type { Origin } from '../../../../src/cli/config/setting.ts';
import { fakeIo, type World } from '../../../helpers/processes/fake-io.ts';

const project = '/project/rotation.config.json';

/** The settings of a file, the project's in the current folder if nothing else is said. */
function layer(text: string, { file = project, origin = 'project file' as Origin, world = {} as World } = {}) {
  const { io } = fakeIo([], { ...world, files: { [file]: text, ...world.files } });
  return fileLayer(io, file, origin);
}

const json = (value: unknown) => JSON.stringify(value);
const firstOf = (...of: Parameters<typeof layer>) => layer(...of)[0]?.value;

/** Message and details of what is thrown. */
function refusal(action: () => unknown) {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the settings of a file', () => {
  it('have their path, their origin, the file as a person would name it, and their line', () => {
    expect(layer('{\n  "strict": true,\n  "signals": { "correlation": { "window": 63 } }\n}')).toEqual([
      { path: ['strict'], value: true, origin: 'project file', from: 'rotation.config.json', line: 2 },
      {
        ...{ path: ['signals', 'correlation', 'window'], value: 63, origin: 'project file' },
        ...{ from: 'rotation.config.json', line: 3 },
      },
    ]);
  });

  it('are read where an editor of Windows put a byte order mark in front', () => {
    expect(firstOf('\ufeff{"strict": true}')).toBe(true);
  });

  it('may be of a key that there is not: that is for the check of keys to refuse', () => {
    expect(layer('{"moon": "a"}')).toMatchObject([{ path: ['moon'], value: 'a' }]);
  });
});

describe('a file that is refused', () => {
  const size = 1 << 20;

  test.each([
    ['that is not there', {}, 'does not exist', 'rotation config init writes a valid file'],
    ['that is a folder', { files: { [`${project}/a`]: '' } }, 'is not a regular file', 'name a file in JSON'],
    ['that is a device', { devices: [project] }, 'is not a regular file', 'name a file in JSON'],
    [
      'of over 1 MiB',
      { files: { [project]: '{}'.padEnd(size + 1) } },
      'is larger than 1 MiB',
      'name a file of settings, not of data',
    ],
    [
      'that may not be read',
      { files: { [project]: '{}' }, closed: [project] },
      'cannot be read',
      'check its permissions',
    ],
  ])('is one %s', (_, world: World, what, hint) => {
    expect(refusal(() => fileLayer(fakeIo([], world).io, project, 'project file'))).toMatchObject({
      message: `"${project}" ${what}`,
      details: { code: 'configuration', status: 2, file: project, hint },
    });
  });

  test.each(['[]', 'null', '5', '"a"'])('is one that holds no object: %s', (text) => {
    expect(refusal(() => layer(text))).toMatchObject({
      message: '"rotation.config.json" is not an object',
      details: {
        code: 'configuration',
        status: 2,
        file: 'rotation.config.json',
        hint: 'it begins with { and ends with }',
      },
    });
  });

  it('is not one of just 1 MiB', () => {
    expect(layer('{"strict": true}'.padEnd(size))).toHaveLength(1);
  });
});

describe('a path in a file', () => {
  const above = '/rotation.config.json';
  const below = '/project/conf/own.json';
  const user = '/home/ann/.config/rotation/config.json';

  test.each([
    ['prices', project, 'prices'],
    ['./prices/', project, 'prices'],
    ['.', project, '.'],
    ['', project, ''],
    ['-prices', project, './-prices'],
    ['/data/prices', project, '/data/prices'],
    ['../prices', project, '/prices'],
    ['prices', below, 'conf/prices'],
    ['..', below, '.'],
    ['prices', above, '/prices'],
    ['project/prices', above, 'prices'],
    ['prices', user, '/home/ann/.config/rotation/prices'],
  ])('%j in %s is %j from /project', (path, file, shown) => {
    expect(firstOf(json({ data: path }), { file, origin: 'named file' })).toBe(shown);
  });

  it('is relative to the file where that is named by a relative path, and whole where the current folder is gone', () => {
    expect(firstOf(json({ data: 'prices' }), { file: 'conf/own.json', origin: 'named file' })).toBe('conf/prices');
    expect(firstOf(json({ data: 'prices' }), { world: { folder: null } })).toBe('/project/prices');
  });

  it('may be one of a list, or none', () => {
    expect(firstOf(json({ files: { large: ['a.csv', '/b.csv'] } }), { file: below })).toEqual(['conf/a.csv', '/b.csv']);
    expect(firstOf(json({ data: null }))).toBeNull();
  });

  it('is one only in a key that names a file', () => {
    expect(firstOf(json({ labels: { large: 'a' } }), { file: below })).toBe('a');
    expect(firstOf(json({ series: { vix: 'vix.csv' } }), { file: below })).toBe('conf/vix.csv');
    expect(firstOf(json({ output: { format: 'json' } }), { file: below })).toBe('json');
  });

  it('"published" is the name of the published observations in inputs, and a path everywhere else', () => {
    expect(firstOf(json({ inputs: ['published', './published', 'pe.csv'] }))).toEqual([
      ...['published', './published', 'pe.csv'],
    ]);
    expect(firstOf(json({ inputs: ['published', './published'] }), { file: below })).toEqual([
      ...['published', 'conf/published'],
    ]);
    expect(firstOf(json({ data: 'published' }))).toBe('./published');
  });
});

describe('an output', () => {
  const output = (file: string) => json({ output: { file } });
  const world: World = { links: { '/project/link': '/elsewhere' } };

  test.each(['out.txt', 'out/a.txt', '/project/..out/a.txt'])('may be %s below the project file', (file) => {
    expect(firstOf(output(file), { world })).toBe(file);
  });

  test.each(['../out.txt', '..', '.', '/out.txt', 'link/out.txt'])('may not be %s', (file) => {
    expect(refusal(() => layer(output(file), { world }))).toMatchObject({
      message: expect.stringMatching(/^"rotation\.config\.json" line 1: output\.file is "/),
      details: {
        ...{ code: 'output-outside', status: 2, file: project, line: 1 },
        hint: 'a project file may name outputs only below its own folder: use --output, or your user file',
      },
    });
  });

  it('is wherever the user file says', () => {
    expect(firstOf(output('/out.txt'), { origin: 'user file' })).toBe('/out.txt');
  });
});

test('a file is shown by its path from the current folder if it lies below it', () => {
  const { io } = fakeIo([]);
  expect(shownPath(io, project)).toBe('rotation.config.json');
  expect(shownPath(io, '/project/a/b.json')).toBe('a/b.json');
  expect(shownPath(io, '/home/b.json')).toBe('/home/b.json');
  expect(shownPath(io, 'b.json')).toBe('b.json');
});
