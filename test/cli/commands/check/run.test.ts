import { readdirSync, readFileSync, statSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import type { Report } from '../../../../src/report/check/schema.ts';
import { run, type World } from '../../../helpers/processes/fake-io.ts';
import { oneIn } from '../../../helpers/property-runs.ts';
import { describeShared, shared } from '../../../helpers/shared.ts';

const prices = `${shared}data/prices`;
const names = {
  spx: 'GSPC_yahoo_1927-2026.csv',
  rutOld: 'RUT_yahoo_1987-2024.csv',
  rutNew: 'RUT_ibkr_2016-2026.csv',
  nasdaq: 'IXIC_yahoo_1971-2026.csv',
} as const;
const flags = `--spx D/${names.spx} --rut D/${names.rutOld} --rut D/${names.rutNew} --nasdaq D/${names.nasdaq}`;

let texts: Record<string, string> | undefined;
/** Every real price file, under the folder D. */
const files = (): Record<string, string> =>
  (texts ??= Object.fromEntries(
    readdirSync(prices)
      .filter((name) => name.endsWith('.csv') && statSync(`${prices}/${name}`).isFile())
      .map((name) => [`D/${name}`, readFileSync(`${prices}/${name}`, 'utf8')]),
  ));

const now = '2026-08-21T22:00:00Z';
const call = (command: string, world: World = {}) => run(command, { files: files(), now, ...world });

async function reportOf(command: string, world: World = {}): Promise<Report> {
  return JSON.parse((await call(`check ${command} --json`, world)).out);
}

describeShared('the first milestone, on published closes', () => {
  it('has 9,811 sessions to 2026-08-21, none missing', async () => {
    const { status, out, err } = await call(`check ${flags}`);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^□ NO ROTATION on 2026-08-21 \(since 2026-07-28, 19 trading days\)\n/);
    expect(out).toContain('  Prices   S&P 7,674.37 +0.4%, Russell 3,017.87 +0.9%, Nasdaq 26,180.46 +0.4%\n');
    expect(out).not.toContain('  Data ');
    expect((await reportOf(flags)).market).toMatchObject({
      sessions: 9811,
      first: '1987-09-10',
      last: '2026-08-21',
      missingSessions: 0,
    });
  });

  it('has 9,656 sessions to 2026-01-08', async () => {
    const { market } = await reportOf(`${flags} --as-of 2026-01-08`);
    expect(market).toMatchObject({ sessions: 9656, last: '2026-01-08', missingSessions: 0 });
  });

  it('gives the figures of SIGNALS.md on 2026-01-08', async () => {
    const { market, gate, signals } = await reportOf(`${flags} --as-of 2026-01-08`);
    expect(market.small.close).toBeCloseTo(2603.91, 2);
    expect(market.small.change1).toBeCloseTo(0.0111, 4);
    expect(market.small.recordClose).toBe(true);
    expect(market.growth?.close).toBeCloseTo(23480.02, 2);
    expect(market.large.close).toBeCloseTo(6921.46, 2);
    expect(gate.lead21).toBeCloseTo(0.02148, 5);
    expect(gate.percentile).toBeCloseTo(0.818, 3);
    expect(gate.overGrowth21).toBeCloseTo(0.0352, 4);
    const [correlation, firstFiveDays, relativeStrength] = ['correlation', 'first-five-days', 'relative-strength'].map(
      (id) => signals.find((signal) => signal.id === id),
    );
    expect(correlation?.score).toBeCloseTo(-0.253, 3);
    expect(correlation?.evidence).toMatchObject({
      observedScore: expect.closeTo(-0.51, 3),
      percentile: expect.closeTo(0.674, 3),
    });
    expect(firstFiveDays?.evidence).toMatchObject({
      lastSeven: { startedUp: 5, agreed: 6 },
      published: { afterUpStart: { years: 48, up: 40 } },
    });
    expect(relativeStrength?.score).toBeCloseTo(0.8, 3);
  });

  it('is the same bytes on whole files and on files that end on the day, but for the inputs and the moment', async () => {
    const cut = Object.fromEntries(
      Object.entries(files()).map(([name, text]) => [
        name,
        text
          .split('\n')
          .filter((line) => !/^\d/.test(line) || line.slice(0, 10) <= '2026-01-08')
          .join('\n'),
      ]),
    );
    const command = `check ${flags} --as-of 2026-01-08 --pe-large 22 --pe-small 15 --json`;
    const [whole, ended] = [await call(command), await call(command, { files: cut, now: '2026-01-08T22:00:00Z' })];
    const rest = ({ out }: { out: string }) => {
      const { inputs, generatedAt, ...others } = JSON.parse(out);
      expect(inputs).toHaveLength(4);
      return JSON.stringify(others);
    };
    expect(cut[`D/${names.spx}`]?.trimEnd().split('\n').at(-1)).toMatch(/^2026-01-08/);
    expect(rest(whole)).toBe(rest(ended));
    expect(JSON.parse(whole.out).verdict).toMatchObject({ state: 'breakout' });
  });
});

describeShared('--data with the folder of published closes', () => {
  it('finds the same files as one names by hand, and gives the same verdict', async () => {
    const [folder, named] = [await reportOf('--data D'), await reportOf(flags)];
    expect(folder.inputs).toEqual(named.inputs);
    const { notes: passedOver, ...one } = folder;
    const { notes: none, ...other } = named;
    expect([one.market.folder, other.market.folder]).toEqual(['D', null]);
    const unfetched = JSON.stringify(one).replaceAll('--into D;', '--into DIR;');
    expect({ ...JSON.parse(unfetched), market: { ...one.market, folder: null } }).toEqual(other);
    expect(none).toEqual([]);
    expect(passedOver.map(({ file }) => file).sort()).toEqual(
      Object.keys(files())
        .filter((file) => !named.inputs.some((input) => input.file === file))
        .sort(),
    );
  });

  it('warns of none of the files that it passes over', async () => {
    expect((await call('check --data D --strict --quiet')).status).toBe(0);
  });
});

describeShared('check --json on published closes', () => {
  const validator = async () =>
    new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
      JSON.parse((await run('schema check')).out) as object,
    );

  test.each([
    '',
    '--as-of 2026-01-08 --pe-large 22 --pe-small 15',
    '--as-of 1988-12-30',
    '--as-of 2020-03-23 --window 63 --band observed',
    '--as-of 2009-01-05',
  ])('with "%s" is what the published schema says', async (more) => {
    const validate = await validator();
    const { out } = await call(`check ${flags} --json ${more}`);
    expect(out).not.toMatch(/NaN|Infinity/);
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
  });
});

describeShared('every verdict of history on one screen', () => {
  it('fits 80 columns and 23 lines at the end of a quarter of every year', async () => {
    const ends = ['03-31', '06-30', '09-30', '12-31'];
    for (let year = 1989; year <= 2025; year++) {
      for (const day of ends.filter((_, i) => (year + i) % oneIn(4) === 0)) {
        const { status, out } = await call(`check ${flags} --as-of ${year}-${day}`, {
          terminal: 80,
          env: { NO_COLOR: '1', LANG: 'C.UTF-8' },
        });
        const lines = out.trimEnd().split('\n');
        expect(status).toBe(0);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
        expect(lines.length).toBeLessThanOrEqual(23);
      }
    }
  });
});

describe('a file of the wrong index', () => {
  it('is named by its published close', async () => {
    const { status, err } = await run('check --spx a.csv --rut b.csv --nasdaq c.csv', {
      files: { 'a.csv': year(5881.63), 'b.csv': year(19310.79), 'c.csv': year(2230.16) },
    });
    expect(status).toBe(3);
    expect(err).toBe(
      'error: "b.csv" is not the Russell 2000 but the Nasdaq Composite: its year ends are the published ones (2024: 19,310.79)\n' +
        'hint: give it as --nasdaq\n',
    );
  });
});

/** A few rows around the end of 2024. */
const year = (close: number) => `date,close\n2024-12-30,1\n2024-12-31,${close}\n2025-01-02,1\n`;
