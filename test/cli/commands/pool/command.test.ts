import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { isoDate } from '../../../../src/dates/civil-dates.ts';
import type { PoolReport } from '../../../../src/report/pool/schema.ts';
import { randomMarket } from '../../../helpers/markets/random-market.ts';
import { cutAfter, ownFiles, run, type World } from '../../../helpers/processes/fake-io.ts';

/** Files of a made-up market by role. */
function filesOf(seed: number, sessions = 2500): Record<'large' | 'small' | 'growth', string> {
  const market = randomMarket({ seed, sessions });
  const text = (closes: Float64Array) =>
    `date,close\n${Array.from(closes, (close, t) => `${isoDate(market.days[t] ?? 0)},${close}\n`).join('')}`;
  return { large: text(market.large), small: text(market.small), growth: text(market.growth) };
}

const inFolder = (folder: string, files: Readonly<Record<string, string>>, ending = '.csv') =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}${ending}`, text]));

const [one, two] = [filesOf(1), filesOf(2)];
const world: World = { files: { ...inFolder('m/one', one), ...inFolder('m/two', two), 'm/README.md': 'about' } };
const schema: object = JSON.parse((await run('schema pool')).out);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);

async function reportOf(args: string, own = world): Promise<PoolReport> {
  const { out } = await run(`pool ${args} --json`, own);
  const report = JSON.parse(out);
  validate(report);
  expect(validate.errors).toBeNull();
  return report;
}
const names = ({ markets }: PoolReport) => markets.map(({ name }) => name);

describe('the markets', () => {
  it('are the folders that are named, or those in one', async () => {
    const inOne = await reportOf('m');
    expect(names(inOne)).toEqual(['one', 'two']);
    expect(inOne.markets.map(({ folder, sample }) => [folder, sample])).toEqual([
      ['m/one', 'out-of-sample'],
      ['m/two', 'out-of-sample'],
    ]);
    const { outOfSample, summary } = await reportOf('m/two m/one m/two/');
    expect(outOfSample).toMatchObject({ rotations: inOne.outOfSample.rotations });
    expect(summary).toEqual(inOne.summary);
  });

  it('may lie beside files, as a shell names them', async () => {
    const { notes, ...report } = await reportOf('m/README.md m/one m/two');
    expect(names(report as PoolReport)).toEqual(['one', 'two']);
    expect(notes).toContainEqual(expect.objectContaining({ message: '1 file beside the folders left out' }));
  });

  it('have their path as their name where two folders have one name', async () => {
    const files = { ...inFolder('a/x', one), ...inFolder('b/x', two) };
    expect(names(await reportOf('a b', { files }))).toEqual(['a/x', 'b/x']);
  });

  it('are read by the settings of their folder, with its labels', async () => {
    const settings = JSON.stringify({
      files: { large: ['l.csv'], small: ['s.csv'], growth: ['g.csv'] },
      labels: { large: 'DAX', small: 'MDAX', growth: 'TecDAX' },
    });
    const files = {
      'de/l.csv': one.large,
      'de/s.csv': one.small,
      'de/g.csv': one.growth,
      'de/rotation.config.json': settings,
    };
    const { markets, outOfSample } = await reportOf('de', { files });
    expect(markets[0]?.labels).toEqual({ large: 'DAX', small: 'MDAX', growth: 'TecDAX' });
    expect(outOfSample.rotations).toEqual((await reportOf('m/one')).outOfSample.rotations);
  });

  it('are in-sample where they are the three US indices, and then not pooled with the others', async () => {
    const files = {
      ...world.files,
      ...Object.fromEntries(Object.entries(ownFiles).map(([name, text]) => [`us/${name}`, text])),
    };
    const report = await reportOf('us m', { files });
    expect(report.markets.map(({ name, sample }) => [name, sample])).toEqual([
      ['us', 'in-sample'],
      ['one', 'out-of-sample'],
      ['two', 'out-of-sample'],
    ]);
    expect(report.outOfSample).toEqual((await reportOf('m')).outOfSample);
    expect(report.all?.rotations.count).toBeGreaterThan(report.outOfSample.rotations.count);
    expect(report.summary.join(' ')).toContain('us is in-sample');
  });
});

test.each([
  ['nowhere', 2, 'no such folder: "nowhere"'],
  ['m/README.md', 2, '"m/README.md" is a file, not a folder'],
  ['empty', 3, '"empty" holds no market'],
  ['half', 3, '"half" has a file named large and none named small'],
  ['odd', 2, 'sets verdict.enter, and a pool takes only files and labels from it'],
])('pool %s ends with status %d and says why', async (folder, status, words) => {
  const files = {
    ...world.files,
    'empty/notes.md': 'none',
    'half/large.csv': one.large,
    'odd/rotation.config.json': '{"verdict": {"enter": 0.3}}',
  };
  const found = await run(`pool ${folder}`, { files });
  expect({ status: found.status, out: found.out }).toEqual({ status, out: '' });
  expect(found.err).toContain(words);
});

test('as of a day it counts what was known then: files that end there give the same', async () => {
  const day = isoDate(randomMarket({ seed: 1, sessions: 2500 }).days[1800] ?? 0);
  const cut = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, cutAfter(text, day)]));
  const shorter = { files: { ...inFolder('m/one', cut(one)), ...inFolder('m/two', cut(two)) } };
  const { outOfSample } = await reportOf(`m --as-of ${day}`);
  expect(outOfSample).toEqual((await reportOf('m', shorter)).outOfSample);
  expect(outOfSample).not.toEqual((await reportOf('m')).outOfSample);
});

test('a market that is too short by the day is left out with a warning', async () => {
  const files = { ...world.files, ...inFolder('m/young', filesOf(3, 300)) };
  const { warnings, ...report } = await reportOf('m', { files });
  expect(names(report as PoolReport)).toEqual(['one', 'two', 'young']);
  const early = await reportOf(`m --as-of ${isoDate(randomMarket({ seed: 1, sessions: 2500 }).days[100] ?? 0)}`, {
    files,
  });
  expect(names(early)).toEqual([]);
  expect(early.warnings.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('one is left out: the three files share'),
  );
});

describe('what is printed', () => {
  it.each([80, 200])('fits %d columns, and says how to read it', async (terminal) => {
    for (const flags of ['', ' --verbose']) {
      const { out, status } = await run(`pool m --no-color${flags}`, { ...world, terminal });
      expect(status).toBe(0);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(out).toContain('Track record of the rules over your 2 markets');
      expect(out).toContain('entered a month later');
      expect(out.includes('Each market by itself')).toBe(flags !== '');
    }
  });

  it('is a table of every figure as CSV', async () => {
    const { out } = await run('pool m --format csv', world);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    const report = await reportOf('m');
    const first = report.outOfSample.contrasts[0];
    const line = rows.find(
      ({ part, horizon, contrast }) => part === 'pooled' && horizon === '21' && contrast === first?.contrast,
    );
    expect(Number(line?.difference)).toBe(first?.difference);
    expect(rows.filter(({ part }) => part === 'market')).toHaveLength(
      report.outOfSample.contrasts.reduce((sum, { markets }) => sum + markets.length, 0),
    );
  });

  it('as Markdown has the same sentences', async () => {
    const { out } = await run('pool m --format markdown', world);
    for (const sentence of (await reportOf('m')).summary) expect(out).toContain(sentence);
  });
});
