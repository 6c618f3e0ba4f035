import { describe, expect, it } from 'vitest';
import { fetchedSeries } from '../../src/series/fetched-series.ts';
import { macroIds } from '../../src/series/macro-kind.ts';
import { sources } from '../../src/sources/sources.ts';
import { fetchCommand, withFolder } from '../../src/words/fetch-command.ts';

describe('fetchCommand', () => {
  it.each([
    [undefined, 'DIR'],
    ['prices', 'prices'],
    ['~/prices', '~/prices'],
    ['/home/you/prices-2', '/home/you/prices-2'],
    ['my prices', "'my prices'"],
    ["it's", "'it'\\''s'"],
    ['$(rm)', "'$(rm)'"],
    ['-x', "'./-x'"],
    ['', 'DIR'],
    ['a\u001b[31m', 'DIR'],
    ['a\nb', 'DIR'],
  ])('into %j is %s', (folder, word) => {
    expect(fetchCommand(folder)).toBe(`rotation data fetch --into ${word}`);
  });
});

it('withFolder names the folder wherever a hint downloads, and changes nothing else', () => {
  const hint = `run: ${fetchCommand()}; or add --series vix=FILE in DIR`;
  expect(withFolder(hint, "$&'s")).toBe("run: rotation data fetch --into '$&'\\''s'; or add --series vix=FILE in DIR");
  expect(withFolder(hint, undefined)).toBe(hint);
});

it('fetchedSeries are the macro series that the sources have', () => {
  const all = new Set(sources.flatMap(({ series }) => series.map(({ name }) => name)));
  expect([...fetchedSeries].sort()).toEqual(macroIds.filter((id) => all.has(id)).sort());
});
