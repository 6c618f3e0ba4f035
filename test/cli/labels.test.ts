import { describe, expect, it, test } from 'vitest';
import { cutAfter, ownFiles, ownFlags, run, sampleText } from '../helpers/processes/fake-io.ts';

/** The sample in units of another market: a power of two leaves every digit as it is. */
const scaled = (name: 'spx' | 'rut' | 'nasdaq', factor: number) =>
  sampleText(name).replace(/,([\d.]+)/g, (_, close) => `,${Number(close) * factor}`);

const files = {
  ...ownFiles,
  'big.csv': scaled('spx', 1 / 16),
  'little.csv': scaled('rut', 1 / 8),
  'tech.csv': scaled('nasdaq', 1 / 32),
};
const triple = ['--large', 'big.csv', '--small', 'little.csv', '--growth', 'tech.csv'];
const names = ['--labels', 'STOXX 600,STOXX Small 200,STOXX Technology'];
const check = (...flags: string[]) => run(['check', ...triple, ...names, ...flags], { files });

describe('another triple', () => {
  it('gives the verdict that its closes give, under its own names', async () => {
    const { status, out } = await check('--json', '--as-of', '2026-01-08');
    expect(status).toBe(0);
    const report = JSON.parse(out);
    const us = JSON.parse((await run(`check ${ownFlags} --json --as-of 2026-01-08`, { files })).out);
    // The logarithm of a ratio in other units is not the same to its last bit.
    const { composite, pricesAlone } = us.verdict;
    expect({ ...report.verdict, turningPoints: [] }).toEqual({
      ...us.verdict,
      composite: expect.closeTo(composite, 12),
      pricesAlone: { ...pricesAlone, composite: expect.closeTo(pricesAlone.composite, 12) },
      turningPoints: [],
    });
    expect(report.verdict.turningPoints.length).toBe(us.verdict.turningPoints.length);
    expect([report.market.large.label, report.market.small.short, report.market.growth.label]).toEqual([
      'STOXX 600',
      'STOXX Small 200',
      'STOXX Technology',
    ]);
    expect(report.market.calendar).toBe('own days');
    expect(us.market.calendar).toBe('NYSE');
  });

  it('is nowhere called by the US names on the screen', async () => {
    for (const flags of [[], ['--verbose'], ['--quiet'], ['--as-of', '2026-01-08', '--verbose']]) {
      const { status, out } = await check(...flags);
      expect(status).toBe(0);
      expect(out).not.toMatch(/S&P|Russell|Nasdaq|NYSE/);
    }
  });

  it('fits a terminal', async () => {
    const { out } = await run(['check', ...triple, ...names, '--no-color'], { files, terminal: 80 });
    const lines = out.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  it('has an age by the weekdays of its last year, and says so', async () => {
    const now = '2026-02-17T22:00:00Z';
    const { err } = await run(['check', ...triple, ...names], { files, now });
    expect(err).toContain('warning: prices end on 2026-01-30, 12 trading days ago by the weekdays of its last year');
    const refused = await run(['check', ...triple, ...names, '--max-age', '2'], { files, now });
    expect(refused.status).toBe(4);
    expect(refused.err).toContain(
      'the last common session is 2026-01-30; 12 sessions by the weekdays on which it traded in its last year have closed since (--max-age 2)',
    );
  });

  it('has no holidays of the NYSE: every weekday counts for its age', async () => {
    const age = async (flags: string[]) =>
      JSON.parse((await run(['check', '--json', ...flags], { files, now: '2026-02-17T22:00:00Z' })).out).market.age;
    // 2026-02-16 is Washington's birthday.
    expect(await age([...triple, ...names])).toBe(12);
    expect(await age(ownFlags.split(' '))).toBe(11);
    const closed = await check('--json', '--as-of', '2026-01-19');
    expect(JSON.parse(closed.out).notes.map(({ code }: { code: string }) => code)).not.toContain('closed-day');
    const weekend = await check('--json', '--as-of', '2026-01-17');
    expect(JSON.parse(weekend.out).notes).toContainEqual(
      expect.objectContaining({
        code: 'closed-day',
        message: '2026-01-17 is a day of a weekend: the verdict is that of 2026-01-16',
      }),
    );
  });

  it('is without a verdict where one of it ends early', async () => {
    const early = { ...files, 'little.csv': cutAfter(files['little.csv'], '2026-01-08') };
    const { status, out } = await run(['check', ...triple, ...names], { files: early });
    expect(status).toBe(3);
    expect(out).toContain('(the STOXX Small 200 ends there: download it again)');
  });

  it('may be named by a configuration file', async () => {
    const config = JSON.stringify({
      files: { large: ['big.csv'], small: ['little.csv'], growth: ['tech.csv'] },
      labels: { large: 'A', small: 'B\u001b[31m', growth: 'C' },
    });
    const below = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/project/${name}`, text]));
    const { status, out } = await run('check --json', {
      files: { ...files, ...below, '/project/rotation.config.json': config },
    });
    expect(status).toBe(0);
    const { market } = JSON.parse(out);
    expect([market.large.label, market.small.label, market.growth.label]).toEqual(['A', 'B\\x1b[31m', 'C']);
  });
});

describe('names and files that do not belong together', () => {
  test.each([
    [
      triple,
      '--large is for other indices, which --labels must name',
      'name it: --labels "STOXX 600,STOXX Small 200,STOXX Technology"',
    ],
    [
      [...ownFlags.split(' '), ...names],
      '--spx is for the US indices, but --labels names others',
      'use --large, --small and --growth, or leave out --labels',
    ],
    [
      names,
      'no price files, and --labels never uses the synthetic sample',
      'name them: --large FILE --small FILE --growth FILE',
    ],
    [
      ['--data', '.', ...names],
      '--data works with the US indices only, and --labels names others',
      'use --large, --small and --growth',
    ],
    [
      [...triple.slice(0, 2), ...names],
      'the STOXX Small 200 and the STOXX Technology are missing: only --large was given',
      'add --small FILE and --growth FILE',
    ],
    [
      [...triple, '--labels', 'A'],
      "option '--labels <a,b,c>' argument 'A' is invalid",
      'it must be two or three names: large, small and growth, in this order; growth may be absent',
    ],
    [
      [...triple, '--set', 'labels.large=A'],
      '--set labels.large: labels.large is "A"',
      'labels names only some of the three: large and small are needed, growth may be absent',
    ],
  ])('%j', async (flags, error, hint) => {
    expect(await run(['check', ...flags], { files })).toEqual({
      status: 2,
      out: '',
      err: `error: ${error}\nhint: ${hint}\n`,
      written: {},
    });
  });
});
