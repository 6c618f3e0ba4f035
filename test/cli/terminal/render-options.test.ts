import { describe, expect, it, test } from 'vitest';
import { isColoured, isUnicode, renderOptions } from '../../../src/cli/terminal/render-options.ts';
import { fakeIo } from '../../helpers/processes/fake-io.ts';

const io = (env: Record<string, string>, terminal?: number) =>
  fakeIo([], { env, ...(terminal !== undefined && { terminal }) }).io;

describe('isColoured', () => {
  test.each([
    [{}, {}, true, 'a terminal'],
    [{ NO_COLOR: '1' }, {}, false, 'NO_COLOR'],
    [{ NO_COLOR: '' }, {}, true, 'an empty NO_COLOR, which counts as none'],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, {}, false, 'NO_COLOR before FORCE_COLOR'],
    [{ NO_COLOR: '1' }, { color: true }, true, '--color before NO_COLOR'],
    [{ FORCE_COLOR: '1' }, { color: false }, false, '--no-color before FORCE_COLOR'],
    [{ TERM: 'dumb' }, {}, false, 'a dumb terminal'],
    [{ TERM: 'dumb', FORCE_COLOR: '1' }, {}, true, 'FORCE_COLOR before TERM'],
    [{ FORCE_COLOR: '0' }, {}, false, 'FORCE_COLOR=0'],
    [{ FORCE_COLOR: 'false' }, {}, false, 'FORCE_COLOR=false'],
    [{}, { output: 'x.txt' }, false, 'a file'],
    [{ FORCE_COLOR: '1' }, { output: 'x.txt' }, true, 'a file with FORCE_COLOR'],
  ])('%j with %j on a terminal: %s (%s)', (env, flags, coloured, _) => {
    expect(isColoured(io(env, 80), flags)).toBe(coloured);
  });

  test.each([
    [{}, {}, false],
    [{ FORCE_COLOR: '1' }, {}, true],
    [{ FORCE_COLOR: '' }, {}, false],
    [{}, { color: true }, true],
  ])('%j with %j in a pipe: %s', (env, flags, coloured) => {
    expect(isColoured(io(env), flags)).toBe(coloured);
  });
});

describe('isUnicode', () => {
  test.each([
    [{}, false],
    [{ LANG: 'C' }, false],
    [{ LANG: 'C.UTF-8' }, true],
    [{ LANG: 'de_DE.utf8' }, true],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
    [{ LANG: 'C.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, true],
    [{ LANG: 'C', LC_CTYPE: 'C', LC_ALL: 'en_US.UTF-8' }, true],
    [{ LANG: 'C.UTF-8', LC_ALL: '' }, true],
  ])('%j: %s', (env, unicode) => {
    expect(isUnicode(io(env))).toBe(unicode);
  });
});

describe('placeOf', () => {
  it('has the width of the terminal, and none in a pipe or a file', async () => {
    expect((await renderOptions(io({}, 100), {})).width).toBe(100);
    expect((await renderOptions(io({}), {})).width).toBe(Number.POSITIVE_INFINITY);
    expect((await renderOptions(io({}, 100), { output: 'x.txt' })).width).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes a terminal that does not know its size for one of 80 columns', async () => {
    expect((await renderOptions(io({}, 0), {})).width).toBe(80);
  });

  it('colours one text at a time, whatever else comes with it', async () => {
    const { paint } = await renderOptions(io({}, 80), {});
    expect(['a', 'b'].map(paint.dim)).toEqual(['\u001b[2ma\u001b[22m', '\u001b[2mb\u001b[22m']);
    for (const colour of Object.values(paint)) expect(['x'].map(colour)[0]).toMatch(/^.\[\d+mx.\[\d+m$/);
  });
});
