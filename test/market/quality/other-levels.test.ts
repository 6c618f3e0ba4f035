import { expect, it, test } from 'vitest';
import { otherLevels } from '../../../src/market/quality/other-levels.ts';
import type { QualityNote } from '../../../src/series/quality-note.ts';
import type { Role } from '../../../src/series/series.ts';

const note = (role: Role | undefined, code: string): QualityNote => ({
  ...{ code, severity: 'info', message: `${code} of ${role}` },
  ...(role && { role }),
});

const fund = "the file is of a fund, whose closes are not the index's";
const otherBase = 'the file has the index from another base, so that its closes are not the published ones';

test.each<[string, QualityNote[], string | undefined]>([
  ['no note', [], undefined],
  ['a fund', [note('small', 'proxy')], fund],
  ['another base', [note('small', 'rescaled')], otherBase],
  ['a fund of another index', [note('large', 'proxy')], undefined],
  ['a note of no index', [note(undefined, 'proxy')], undefined],
  ['notes of other things', [note('small', 'stale-prices'), note('small', 'levels-differ')], undefined],
])('with %s', (_, notes, expected) => expect(otherLevels({ notes }, 'small')).toBe(expected));

it('finds the note of its index among the notes of others', () => {
  const notes = [note('large', 'proxy'), note('small', 'weekend-rows'), note('small', 'rescaled')];
  expect(otherLevels({ notes }, 'small')).toBe(otherBase);
  expect(otherLevels({ notes }, 'large')).toBe(fund);
  expect(otherLevels({ notes }, 'growth')).toBeUndefined();
});
