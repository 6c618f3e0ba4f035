import { describe, expect, it, test } from 'vitest';
import type { Result } from '../../../../../src/cli/commands/data/fetch/fetch-series.ts';
import type { Entry } from '../../../../../src/cli/commands/data/fetch/manifest.ts';
import {
  missingIndices,
  missingSentence,
  nextCommand,
  resultLine,
  troubles,
} from '../../../../../src/cli/commands/data/fetch/screen.ts';
import { UserError } from '../../../../../src/errors.ts';

const piece = (source: string) => ({ source, rows: 5, first: '2026-01-26', last: '2026-01-30' });
const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ file: 'spx.csv', series: 'spx', address: 'https://a.example/', time: '2026-01-31T17:00:00Z', sha256: '' },
  ...piece('yahoo'),
  ...more,
});

const upToDate = (more?: Partial<Entry>): Result['last'] => ({ outcome: 'up-to-date', entry: entry(more) });
const fetched = (added: number, more?: Partial<Entry>): Result['last'] => ({
  ...{ outcome: 'fetched', entry: entry(more), added, warnings: [] },
});
const error = (code = 'network', hint?: string) => new UserError(`${code} error`, { code, ...(hint && { hint }) });
const failed = (code?: string): Result['last'] => ({ outcome: 'failed', error: error(code) });

const result = (last: Result['last'], more: Partial<Result> = {}): Result => ({
  ...{ name: 'spx', index: 'spx', missing: last.outcome === 'failed' ? undefined : 0, passedOver: [], warnings: [] },
  last,
  ...more,
});
const macro = (last: Result['last'], more: Partial<Result> = {}) =>
  result(last, { name: 'cpi', index: undefined, ...more });
const fund = (name: string, index: string, missing = 0) => result(upToDate(), { name, index, missing });

describe('a line of the table', () => {
  test.each([
    [result(fetched(5)), 'spx        fetched     5 rows, 2026-01-26 to 2026-01-30, from Yahoo\n'],
    [result(fetched(2)), 'spx        fetched     5 rows (2 new), 2026-01-26 to 2026-01-30, from Yahoo\n'],
    [result(upToDate()), 'spx        up-to-date  5 rows, 2026-01-26 to 2026-01-30, from Yahoo\n'],
    [result(upToDate({ rows: 1 })), 'spx        up-to-date  1 row, 2026-01-26 to 2026-01-30, from Yahoo\n'],
    [
      result(upToDate(), { missing: 1 }),
      'spx        up-to-date  5 rows, 2026-01-26 to 2026-01-30, 1 session behind, from Yahoo\n',
    ],
    [macro(upToDate(), { missing: 40 }), 'cpi        up-to-date  5 rows, 2026-01-26 to 2026-01-30, from Yahoo\n'],
    [
      result(upToDate({ pieces: [piece('yahoo'), piece('nasdaq'), piece('yahoo')] })),
      'spx        up-to-date  5 rows, 2026-01-26 to 2026-01-30, from Yahoo, then Nasdaq.com\n',
    ],
    [result(upToDate({ source: 'gone' })), 'spx        up-to-date  5 rows, 2026-01-26 to 2026-01-30, from gone\n'],
    [result({ outcome: 'kept', entry: undefined, reason: 'it is shorter' }), 'spx        kept        it is shorter\n'],
    [result(failed()), 'spx        failed      see the message\n'],
    [result(failed('not-asked')), 'spx        failed      no source left\n'],
  ])('%#: %j', (one, line) => {
    expect(resultLine(one)).toBe(line);
  });
});

describe('the indices that are missing or behind', () => {
  it('are those that neither a file nor a fund has to the last session but one', () => {
    const rut = { name: 'rut', index: 'rut' };
    expect(missingIndices([])).toEqual([]);
    expect(missingIndices([result(upToDate()), result(upToDate(), { ...rut, missing: 1 })])).toEqual([]);
    expect(missingIndices([result(upToDate()), result(upToDate(), { ...rut, missing: 2 })])).toEqual(['rut']);
    expect(missingIndices([result(failed()), fund('IWM', 'rut')])).toEqual(['spx']);
    expect(missingIndices([result(failed()), fund('SPY', 'spx')])).toEqual([]);
    expect(missingIndices([result(failed()), fund('SPY', 'spx', 2)])).toEqual(['spx']);
    expect(missingIndices([macro(failed())])).toEqual([]);
  });

  it('are a sentence', () => {
    expect(missingSentence(['rut'])).toBe('rut is missing or behind');
    expect(missingSentence(['spx', 'rut'])).toBe('spx and rut are missing or behind');
  });
});

describe('what went wrong', () => {
  it('is nothing where all is there', () => {
    expect(troubles([result(upToDate()), macro(fetched(5))], false)).toBe('');
  });

  it('is an error for an index that is missing, with the hint of the last failure only', () => {
    const passedOver = [error('network', 'first hint'), error('no-rows', 'last hint')];
    expect(troubles([result(failed(), { passedOver })], true)).toBe(
      'error: network error\nerror: no-rows error\nhint: last hint\n',
    );
    expect(troubles([result(failed(), { passedOver: [error()] })], true)).toBe('error: network error\n');
  });

  it.each([
    ['fetched', fetched(5)],
    ['up-to-date', upToDate()],
  ])('is a warning without a hint where another source has it: %s', (_, last) => {
    const passedOver = [error('network', 'a hint')];
    expect(troubles([result(last, { passedOver })], false)).toBe('warning: network error\n');
  });

  it('is a warning for a macro series beside the indices, an error where nothing else was asked for', () => {
    const cpi = macro(failed(), { passedOver: [error()] });
    expect(troubles([result(upToDate()), cpi], false)).toBe('warning: network error\n');
    expect(troubles([cpi], true)).toBe('error: network error\n');
    const spx = result(failed(), { passedOver: [error('no-rows')] });
    expect(troubles([spx, cpi], true)).toBe('error: no-rows error\nwarning: network error\n');
  });

  it('has the warnings of a file with its name', () => {
    const warnings = ['one day differs', 'a close was corrected'];
    expect(troubles([result(fetched(5), { warnings })], false)).toBe(
      'warning: spx: one day differs\nwarning: spx: a close was corrected\n',
    );
  });

  it('names the series that no source was left for in one line', () => {
    const unasked = (name: string) => result(failed('not-asked'), { name, passedOver: [error('not-asked', 'a hint')] });
    expect(troubles([unasked('spx'), unasked('cpi')], true)).toBe('warning: no source left for spx and cpi\n');
    const passedOver = [error('network', 'a hint'), error('not-asked', 'try again later')];
    expect(troubles([result(failed(), { passedOver })], true)).toBe('error: network error\nhint: a hint\n');
  });
});

describe('the next command', () => {
  const files =
    (...names: string[]) =>
    (name: string) =>
      names.includes(name);
  const three = ['spx', 'rut', 'nasdaq'].map((name) => result(upToDate(), { name, index: name }));

  test.each([
    ['prices', 'prices'],
    ['~/prices-2/a.b+c_d', '~/prices-2/a.b+c_d'],
    ['my prices', "'my prices'"],
    ["it's", "'it'\\''s'"],
    ['a;b', "'a;b'"],
    ['', "''"],
  ])('with the folder %j names it as %s', (folder, word) => {
    expect(nextCommand(three, folder, false, files())).toBe(`rotation check --data ${word}`);
    expect(nextCommand(three, folder, true, files())).toBe(`rotation data fetch --into ${word}`);
  });

  it('is a check of the folder where a fund has no old file of its index beside it', () => {
    const funds = [fund('SPY', 'spx'), fund('IWM', 'rut'), fund('QQQ', 'nasdaq')];
    expect(nextCommand(funds, 'd', false, files('SPY.csv', 'IWM.csv', 'QQQ.csv'))).toBe('rotation check --data d');
  });

  it('names the fund where an old file of its index lies beside it, and each macro series that has a file', () => {
    const [spx, , nasdaq] = three;
    const results = [spx, fund('IWM', 'rut'), nasdaq, macro(upToDate()), macro(failed(), { name: 'vix' })];
    const isThere = files('spx.csv', 'rut.csv', 'nasdaq.csv', 'IWM.csv', 'cpi.csv');
    const all = results.filter((one) => one !== undefined);
    expect(nextCommand(all, 'my d', false, isThere)).toBe(
      "rotation check --spx 'my d/spx.csv' --rut 'my d/IWM.csv' --nasdaq 'my d/nasdaq.csv' --series cpi='my d/cpi.csv'",
    );
  });

  it('names no fund that is behind itself', () => {
    const isThere = files('rut.csv', 'IWM.csv');
    expect(nextCommand([...three, fund('IWM', 'rut', 2)], 'd', false, isThere)).toBe('rotation check --data d');
  });
});
