import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { signals } from '../../src/signals/index.ts';
import { ownFiles, run } from '../helpers/processes/fake-io.ts';

const files = { ...ownFiles, 'm/pair/large.csv': ownFiles['spx.csv'], 'm/pair/small.csv': ownFiles['rut.csv'] };
const pair = '--large spx.csv --small rut.csv --labels A,B';
/** The same two with the large index as growth as well. */
const same = '--large spx.csv --small rut.csv --growth spx.csv --labels A,B,C';
const call = (args: string) => run(args, { files });

async function reportOf(command: string, flags: string, kind = command) {
  const { out, status } = await call(`${command} ${flags} --json`);
  expect(status).toBe(0);
  const schema = JSON.parse((await run(`schema ${kind}`)).out);
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);
  const report = JSON.parse(out);
  validate(report);
  expect(validate.errors).toBeNull();
  return report;
}

const growthIds = ['divergence', 'opening-gap'];

describe('a pair without a growth index', () => {
  it('has a verdict without the signals that read one, which say so and have no weight', async () => {
    const report = await reportOf('check', pair);
    expect(report.market.growth).toBeNull();
    const needing = report.signals.filter(({ reason }: { reason: string | null }) => reason === 'needs a growth index');
    expect(needing.map(({ id }: { id: string }) => id).sort()).toEqual(growthIds);
    expect(
      needing.every(({ stance, score }: { stance: string; score: unknown }) => stance === 'unknown' && score === null),
    ).toBe(true);
    expect(report.verdict).toMatchObject({ coverage: 1, available: 6 });
    expect(report.gate.overGrowth21).toBeNull();
    expect(report.gate.lead21).not.toBeNull();
  });

  it('has the verdicts of every session that the same files have where those signals weigh nothing', async () => {
    const unweighted = growthIds.map((id) => `--set signals.${id}.weight=0`).join(' ');
    const [mine, theirs] = await Promise.all([reportOf('history', pair), reportOf('history', `${same} ${unweighted}`)]);
    expect(mine.sessions).toHaveLength(theirs.sessions.length);
    for (const key of ['state', 'pricesAlone', 'gate', 'composite', 'coverage'])
      expect(mine.sessions.map((row: Record<string, unknown>) => row[key])).toEqual(
        theirs.sessions.map((row: Record<string, unknown>) => row[key]),
      );
    expect(new Set(mine.sessions.map(({ growth }: { growth: unknown }) => growth))).toEqual(new Set([null]));
    expect(new Set(mine.sessions.map(({ gate }: { gate: unknown }) => gate)).size).toBe(2);
  });

  it('has a track record, with the rotations that it has with the large index as growth', async () => {
    const [mine, theirs] = await Promise.all([reportOf('backtest', pair), reportOf('backtest', same)]);
    expect(mine.labels).toEqual({ large: 'A', small: 'B', growth: null });
    expect(mine.rotations).toEqual(theirs.rotations);
    expect(mine.signals.some(({ id }: { id: string }) => growthIds.includes(id))).toBe(false);
  });

  it.each(signals.map(({ id }) => id))('shows %s', async (id) => {
    const report = await reportOf('show', `${id} ${pair}`, 'show');
    expect(report.labels.growth).toBeNull();
    if (growthIds.includes(id)) expect(report.says).toBe('Unknown: needs a growth index.');
  });

  it('is pooled from a folder without a growth file', async () => {
    const report = await reportOf('pool', 'm', 'pool');
    expect(report.markets[0].labels).toEqual({ large: 'large caps', small: 'small caps', growth: null });
    expect(report.outOfSample.rotations).toMatchObject({ count: (await reportOf('backtest', pair)).rotations.count });
  });

  it.each([
    'check',
    'check --verbose',
    'check --format markdown',
    'check --format prometheus',
    'check --quiet',
    'backtest',
    'history',
    'claims',
  ])('%s never speaks of a growth index that is not there', async (command) => {
    const { out, status } = await call(`${command} ${pair}`);
    expect(status).toBe(0);
    expect(out).not.toMatch(/no growth index|undefined|NaN%/);
  });

  it('does not accuse its files of days that a third would have', async () => {
    const { warnings } = await reportOf('check', pair);
    expect(
      warnings.map(({ message }: { message: string }) => message).filter((text: string) => /growth|three/.test(text)),
    ).toEqual([]);
  });

  it('is set in a configuration file too', async () => {
    const settings = { files: { large: ['spx.csv'], small: ['rut.csv'] }, labels: { large: 'A', small: 'B' } };
    const world = { files: { ...files, '/project/rotation.config.json': JSON.stringify(settings) } };
    const { out, status } = await run('check --json --config /project/rotation.config.json', {
      ...world,
      files: { ...world.files, '/project/spx.csv': ownFiles['spx.csv'], '/project/rut.csv': ownFiles['rut.csv'] },
    });
    expect({ status, growth: JSON.parse(out).market.growth }).toEqual({ status: 0, growth: null });
  });
});

test.each([
  ['--large spx.csv --small rut.csv --growth nasdaq.csv --labels A,B', '--growth has no name in --labels'],
  ['--large spx.csv --small rut.csv --labels A,B,C', 'or name only two: --labels "A,B"'],
  ['--large spx.csv --small rut.csv --labels A', 'two or three names'],
  ['--large spx.csv --labels A,B', 'the B is missing'],
])('check %s is wrong usage', async (flags, words) => {
  const { status, err } = await call(`check ${flags}`);
  expect(status).toBe(2);
  expect(err).toContain(words);
});
