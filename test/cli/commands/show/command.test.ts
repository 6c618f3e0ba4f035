import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import type { ShowReport } from '../../../../src/report/show/schema.ts';
import { signals } from '../../../../src/signals/index.ts';
import { ownFiles, ownFlags, run, type World } from '../../../helpers/processes/fake-io.ts';
import { linesOf, seen } from '../../../helpers/reports/places.ts';

const own: World = { files: ownFiles };
const schema: object = JSON.parse((await run('schema show')).out);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);
const ids = signals.map(({ id }) => id);

async function reportOf(id: string, flags = '', world = own): Promise<ShowReport> {
  const { out } = await run(`show ${id} ${ownFlags} --json ${flags}`, world);
  return JSON.parse(out);
}

describe.each(ids)('show %s', (id) => {
  it('as JSON has the published schema', async () => {
    for (const flags of ['', '--as-of 2004-01-05']) {
      const report = await reportOf(id, flags);
      validate(report);
      expect(validate.errors).toBeNull();
      expect(report.signal.id).toBe(id);
    }
  });

  it.each([60, 80])('fits %i columns, also in full, and is ASCII if the locale is', async (terminal) => {
    for (const flags of ['', '--verbose']) {
      const { out, status } = await run(`show ${id} ${ownFlags} ${flags}`, { ...own, terminal, env: {} });
      expect(status).toBe(0);
      expect(Math.max(...linesOf(seen(out)).map((line) => line.length))).toBeLessThanOrEqual(terminal);
      expect(seen(out)).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });

  it('is in a pipe the text of the terminal without colour and drawing', async () => {
    const { out } = await run(`show ${id} ${ownFlags}`, own);
    expect(out).toBe(seen(out));
    expect(out).not.toMatch(/[\u2800-\u28ff]/);
    const screen = seen((await run(`show ${id} ${ownFlags}`, { ...own, terminal: 80 })).out);
    const lines = new Set(linesOf(screen));
    expect(linesOf(out).filter((line) => !lines.has(line))).toEqual([]);
  });
});

describe('show', () => {
  it('agrees with check', async () => {
    const check = JSON.parse((await run(`check ${ownFlags} --json`, own)).out);
    for (const id of ids) {
      const { signal } = await reportOf(id);
      const { score, stance, because, evidence, weight } = check.signals.find((one: { id: string }) => one.id === id);
      expect({ ...signal }).toMatchObject({ score, stance, because, evidence, weight });
    }
  });

  it('has the record that backtest prints', async () => {
    const backtest = JSON.parse((await run(`backtest ${ownFlags} --json`, own)).out);
    const { record } = await reportOf('correlation');
    const of = backtest.signals.filter(({ id }: { id: string }) => id === 'correlation');
    expect(record.map(({ horizon }) => horizon)).toEqual([21, 63, 126, 252]);
    for (const [i, { baseRate: _, ...own }] of record.entries()) expect(of[i]).toMatchObject(own);
    const { baseRate, byStance, sessions } = record[2] as (typeof record)[number];
    const ahead = byStance.reduce((sum, one) => sum + one.sessions * (one.share ?? 0), 0);
    expect(baseRate).toBeCloseTo(ahead / sessions, 12);
  });

  it('goes by the settings', async () => {
    const report = await reportOf('correlation', '--window 63 --band observed');
    expect(report.signal.params).toEqual({ window: 63, band: 'observed' });
    expect(report.rule).toContain('its five-year extremes');
    const { out } = await run(`show correlation ${ownFlags} --set signals.correlation.weight=0`, own);
    expect(out).toContain('weight 0');
  });

  it('draws the history on a terminal: braille, or asterisks where only ASCII shows', async () => {
    const { out } = await run(`show correlation ${ownFlags}`, { ...own, terminal: 80 });
    expect(out).toMatch(/[\u2800-\u28ff]{8}/);
    const plain = await run(`show correlation ${ownFlags}`, { ...own, terminal: 80, env: {} });
    expect(seen(plain.out)).toMatch(/\|.*\*{2}/);
  });

  it('has the history of its value up to the as-of day', async () => {
    const { history, signal, session } = await reportOf('correlation');
    expect(history).toHaveLength(1260);
    expect(history.at(-1)).toEqual({ date: session, value: signal.value, score: signal.score });
    const before = history.at(-200);
    const then = await reportOf('correlation', `--as-of ${before?.date}`);
    expect(then.history.at(-1)).toEqual(before);
    expect(then.signal).toMatchObject({ value: before?.value, score: before?.score });
  });

  it('counts the rows that it leaves out, opens them, and has all of them as JSON', async () => {
    const { tables } = await reportOf('first-five-days');
    const rows = tables[0]?.rows.length ?? 0;
    const years = (text: string) => (text.match(/^ {2}(19|20)\d\d /gm) ?? []).length;
    const short = (await run(`show first-five-days ${ownFlags}`, own)).out;
    expect(years(short)).toBe(8);
    expect(short).toContain(`${rows - 8} more`);
    expect(years((await run(`show first-five-days ${ownFlags} --verbose`, own)).out)).toBe(rows);
  });

  it('leaves out columns that do not fit', async () => {
    const { out } = await run(`show first-five-days ${ownFlags}`, { ...own, terminal: 50 });
    const table = linesOf(seen(out)).filter((line) => /^ {2}(year|20\d\d) /.test(line));
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(table[0]).not.toContain('rest');
  });

  it('says of the sample that it is none of the market', async () => {
    expect((await run('show correlation')).out).toMatch(/^SYNTHETIC SAMPLE, not the market/);
  });

  it('says how to supply what is missing', async () => {
    const { out, status } = await run(`show flows ${ownFlags}`, own);
    expect(status).toBe(0);
    expect(out).toMatch(/^Flows on 2026-01-30: \? unknown \(weight 1\)/);
    expect(out).toContain('add --series flows=FILE');
  });

  it('leaves out tables without rows', async () => {
    const missing = await run(`show policy ${ownFlags}`, own);
    expect(missing.out).not.toContain('Every move of the upper bound');
    const given = await run(`show policy ${ownFlags} --inputs published`, own);
    expect(given.out).toContain('Every move of the upper bound');
  });

  it('says what it says first, then what would change it and its record, the rule after that, and no key in camel case', async () => {
    const { out } = await run(`show first-five-days ${ownFlags}`, own);
    const at = [
      'This is a signal about the S&P 500',
      'Changes',
      'Record',
      'Rule',
      'Set to',
      'Claim',
      'Value',
      'Every year',
    ];
    const places = at.map((text) => out.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(out).not.toMatch(/\b[a-z]+[A-Z][a-z]/);
  });

  it('has the notes on the series that it reads, and not those on others', async () => {
    const gap = ownFiles['nasdaq.csv'].replace(/^2025-06-03.*\n/m, '');
    const files = { files: { ...ownFiles, 'nasdaq.csv': gap } };
    expect((await run(`show opening-gap ${ownFlags}`, files)).out).toContain('session missing');
    expect((await run(`show correlation ${ownFlags}`, files)).out).not.toContain('session missing');
  });

  it('is a list and tables in Markdown', async () => {
    const { out } = await run(`show first-five-days ${ownFlags} --format markdown`, own);
    expect(out).toMatch(/^\*\*First five days on 2026-01-30: .*\*\* \(weight 1\)/);
    expect(out).toContain('- Changes: ');
    expect(out).toContain('| year | first five days |');
  });

  it('takes fields', async () => {
    const { out } = await run(`show first-five-days ${ownFlags} --fields signal.score,tables.record.rows.hitRate`, own);
    const { signal, tables } = JSON.parse(out);
    expect(Object.keys(signal)).toEqual(['score']);
    expect(tables[0].rows).toHaveLength(3);
  });

  it('reads the same on a past day as on that day', async () => {
    const { says, tables } = await reportOf('long-cycle', '--as-of 2012-05-10');
    const cut = Object.fromEntries(
      Object.entries(ownFiles).map(([name, text]) => [
        name,
        text
          .split('\n')
          .filter((line) => !/^\d/.test(line) || line.slice(0, 10) <= '2012-05-10')
          .join('\n'),
      ]),
    );
    const then = await reportOf('long-cycle', '', { files: cut, now: '2012-05-10T21:30:00Z' });
    expect({ says, tables }).toEqual({ says: then.says, tables: then.tables });
  });

  test.each([
    ['show valuatoin', 'did you mean valuation?'],
    ['show nothing-like-it', 'the signals are correlation, '],
  ])('%s is told with the list', async (command, hint) => {
    const { status, err, out } = await run(`${command} ${ownFlags}`, own);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^error: unknown signal "/);
    expect(err).toContain(hint);
  });

  it('says on the screen and on stderr what is wrong with the data, and with --strict refuses it', async () => {
    const rows = ownFiles['rut.csv'].trimEnd().split('\n');
    const gap = { files: { ...ownFiles, 'rut.csv': `${[...rows.slice(0, -40), ...rows.slice(-39)].join('\n')}\n` } };
    const screen = seen((await run(`show correlation ${ownFlags}`, { ...gap, terminal: 80 })).out);
    expect(screen).toMatch(/^ {2}Data {5}.*1 NYSE session missing/m);
    expect((await run(`show correlation ${ownFlags} --json`, gap)).err).toMatch(/^warning: .*1 NYSE session missing/);
    expect((await run(`show correlation ${ownFlags} --strict`, gap)).status).toBe(3);
  });

  it('wants a name', async () => {
    const { status, err } = await run(`show ${ownFlags}`, own);
    expect(status).toBe(2);
    expect(err).toContain("missing required argument 'signal'");
  });
});
