import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { closesOf } from '../../src/readers/read-options.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import type { Role } from '../../src/series/series.ts';
import { type WildCase, wildCases, wildCloses } from '../helpers/folders/wild-cases.ts';
import { refusal, rowsOf } from '../helpers/markets/readings.ts';
import { run } from '../helpers/processes/fake-io.ts';
import { describeShared, hasShared, shared } from '../helpers/shared.ts';

const now = '2026-11-28T12:00:00Z';
/** Problems of files that are short, and that have other lines than rows. */
const harmless = ['too-short', 'no-price', 'missing-sessions', 'events', 'title', 'footer'];
const flags: Record<Role, string> = { large: '--spx', small: '--rut', growth: '--nasdaq' };

const bytesOf = ({ files, file }: WildCase) => Buffer.from(files[file] ?? '');
const readAs = (one: WildCase, role: Role) => readSeries(bytesOf(one), one.file, closesOf(role));

/** What `data check` says of the file of a case. */
async function checked({ files, file, role }: WildCase) {
  const { status, out } = await run(`data check ${flags[role]} ${file} --json`, { files, now });
  return { status, found: JSON.parse(out).files[0] };
}

/** The closes are those of the index on each day that has one, and the file is used for it without a word against it. */
async function expectIndex(one: WildCase, column: string | undefined, missing: number) {
  const rows = rowsOf(await readAs(one, one.role));
  const days = new Set(rows.map(([day]) => day));
  expect(rows).toEqual(wildCloses(one.role).filter(([day]) => days.has(day)));
  expect(rows.length).toBe(14 - missing);
  const { status, found } = await checked(one);
  expect([status, found.index.role, found.content.rows, found.content.yearEnds]).toEqual([
    ...[0, one.role, 14 - missing],
    { compared: 1, mismatches: [] },
  ]);
  const codes = found.problems.map(({ code }: { code: string }) => code);
  expect(codes.filter((code: string) => !harmless.includes(code))).toEqual([]);
  // Of the heading of a page there is more than its first word.
  if (column !== undefined) expect(found.content.column.close).toMatch(new RegExp(`^${column}($| ${column})`));
}

/** Codes and words of refusals, by what a case asks them to say. */
const refusals: Record<string, readonly [code: string, words: RegExp]> = {
  'no day': ['not-daily', /is a decimal year, not a day/],
  monthly: ['not-daily', /is a month, not a day: these are monthly figures, not daily closes/],
  'these are returns, not closes': ['returns', /these are daily returns as fractions, not closes/],
};

/** One check for each form in which the table says how a case is to end; a form that none knows fails. */
const endings: readonly (readonly [RegExp, (one: WildCase, found: RegExpExecArray) => Promise<void>])[] = [
  [
    /^14 rows, 2025-12-17 6721\.43 \.\. 2026-01-07 6920\.93(?:, (?:column (\w+)|(fifth) cell))?( less )?/,
    async (one, [, column, fifth, less]) => {
      await expectIndex(one, fifth === undefined ? column : 'column 5', less === undefined ? 0 : 1);
      // The same without a flag.
      const rows = rowsOf(await readSeries(bytesOf(one), one.file));
      expect(rows).toEqual(rowsOf(await readAs(one, 'large')));
    },
  ],
  [
    /^(?:role (\w+) = )?column "?([^"(,;]+?)"? \(last ([\d.]+)/,
    async (one, [, role, column, last]) => {
      if (role !== undefined) expect(one.role).toBe(role);
      await expectIndex(one, column, 0);
      expect(wildCloses(one.role).at(-1)?.[1]).toBe(Number(last));
    },
  ],
  [
    /^role (\w+) = "([^"(]+)" \(last ([\d.]+)/,
    async (one, [, role, column, last]) => {
      expect([one.role, wildCloses(one.role).at(-1)?.[1]]).toEqual([role, Number(last)]);
      await expectIndex(one, column, 0);
    },
  ],
  [
    /^each role its rows$/,
    async (one) => {
      for (const role of ['large', 'small', 'growth'] as const) await expectIndex({ ...one, role }, 'value', 0);
    },
  ],
  [
    /^a refusal that says: (.+)$/,
    async (one, [, says = '']) => {
      const [code, words] = refusals[says] ?? ['', /^$/];
      const found = await refusal(readAs(one, one.role));
      expect([found.code, found.message]).toEqual([code, expect.stringMatching(words)]);
      expect(found.hint).not.toMatch(/delete/);
      expect((await checked(one)).status).toBe(3);
    },
  ],
  [
    /^(large|small) = "?([^";]+?\.csv)/,
    async ({ files }, [, role, name]) => {
      const world = { files, now };
      const { out } = await run(['data', 'check', '--data', 'd', '--json'], world);
      const used = JSON.parse(out).files.filter(
        ({ index }: { index: { role: string } | null }) => index?.role === role,
      );
      expect(used.map(({ file }: { file: string }) => file)).toEqual([`d/${name}`]);
      const check = await run(['check', '--data', 'd', '--json'], world);
      // The folder of 14 rows is too short for a verdict, and its index is found all the same.
      if (check.status === 3) expect(check.err).toContain('share 14 sessions');
      else expect(JSON.parse(check.out).inputs).toContainEqual(expect.objectContaining({ role, file: `d/${name}` }));
    },
  ],
  [
    /^(one note that it is a proxy|as there)$/,
    async ({ file }) => {
      const names = ['SPY.csv', 'IWM.csv', 'QQQ.csv'];
      expect(names).toContain(file);
      const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${shared}oracles/wild/${name}`)]));
      const { status, out } = await run('check --spx SPY.csv --rut IWM.csv --nasdaq QQQ.csv --json', { files, now });
      const { warnings, notes } = JSON.parse(out);
      // The files end in August 2026: that they are old is no false alarm.
      expect([status, warnings.map(({ code }: { code: string }) => code)]).toEqual([0, ['old-data']]);
      expect(notes.map(({ code }: { code: string }) => code)).toEqual(['proxy', 'proxy', 'proxy']);
    },
  ],
];

describeShared('cases from the wild', () => {
  it('are all there', () => {
    expect(wildCases().length).toBeGreaterThanOrEqual(44);
  });

  for (const one of hasShared ? wildCases() : [])
    it(`${one.file} ends as its case says: ${one.reading}`, async () => {
      const fitting = endings.flatMap(([form, check]) => {
        const found = form.exec(one.reading);
        return found ? [() => check(one, found)] : [];
      });
      expect(fitting.length).toBe(1);
      await fitting[0]?.();
    });
});
