import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import type { ClaimsReport } from '../../../../src/report/claims/schema.ts';
import { ownFiles, ownFlags, run, type World } from '../../../helpers/processes/fake-io.ts';
import { linesOf } from '../../../helpers/reports/places.ts';

const own: World = { files: ownFiles };
const schema: object = JSON.parse((await run('schema claims')).out);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);

async function reportOf(flags = ''): Promise<ClaimsReport> {
  const report = JSON.parse((await run(`claims ${ownFlags} --json ${flags}`, own)).out);
  validate(report);
  expect(validate.errors).toBeNull();
  return report;
}

describe('claims --json', () => {
  test.each(['', '--as-of 2026-01-08', '--as-of 2003-03-12', '--only contradicted', 'correlation-now spx-close'])(
    'with "%s" is what the published schema says',
    async (flags) => {
      expect((await reportOf(flags)).ok).toBe(true);
    },
  );

  it('counts all of them, also where only some are listed', async () => {
    const { counts, claims } = await reportOf();
    const { counts: same, claims: some } = await reportOf('--only contradicted');
    expect(same).toEqual(counts);
    expect(claims).toHaveLength(counts.confirmed + counts.contradicted + counts.inconclusive + counts.notCheckable);
    expect(some).toEqual(claims.filter(({ status }) => status === 'contradicted'));
    expect(some.length).toBeGreaterThan(0);
  });

  it('has the claims that were named, with every definition', async () => {
    const { claims } = await reportOf('correlation-now');
    expect(claims.map(({ id }) => id)).toEqual(['correlation-now']);
    expect(claims[0]?.alternatives.map(({ definition }) => definition)).toContain('over 63 sessions');
  });

  it('agrees with check', async () => {
    const check = JSON.parse((await run(`check ${ownFlags} --json`, own)).out);
    const { counts, claims } = await reportOf();
    expect(check.claims).toMatchObject(counts);
    for (const { id, status } of check.claims.relevant) {
      expect(claims.find((claim) => claim.id === id)?.status).toBe(status);
    }
    const contradicted = claims.filter(({ status }) => status === 'contradicted').map(({ id }) => id);
    expect(contradicted).toContain(check.claims.firstContradicted.id);
  });
});

describe('claims on the screen', () => {
  const at = (terminal: number, flags = '') => run(`claims ${ownFlags} --no-color ${flags}`, { ...own, terminal });

  it('prints the counts first, then contradicted claims with the figure found', async () => {
    const lines = linesOf((await at(80)).out);
    expect(lines[0]).toBe('Published claims against your data, as known on 2026-01-30');
    expect(lines[1]).toMatch(/^\d+ hold, \d+ do not, \d+ inconclusive, \d+ cannot be checked with these files$/);
    expect(lines[3]).toBe('Do not hold');
    expect(lines.indexOf('Do not hold')).toBeLessThan(lines.indexOf('Hold'));
    expect(lines.indexOf('Hold')).toBeLessThan(lines.indexOf('Cannot be checked with these files, or not yet'));
  });

  it('groups claims that lack data by what is missing, each reason once', async () => {
    const { out } = await run(`claims ${ownFlags}`, own);
    const text = out.slice(out.indexOf('\nCannot be checked'));
    expect(text.split('\n  add --inputs published, or FILE with figures of another provider\n')).toHaveLength(2);
    expect(text).toMatch(
      /\n {2}run: rotation data fetch [^\n]*fed-funds=FILE\n {6}after-cuts: [^\n]*\n {6}three-cuts: /,
    );
    const { out: json } = await run(`claims ${ownFlags} --json`, own);
    const missing = (JSON.parse(json).claims as { id: string; status: string }[]).filter(
      ({ status }) => status === 'not-checkable',
    );
    expect(missing.length).toBeGreaterThan(20);
    for (const { id } of missing) expect(text).toMatch(new RegExp(`^ +${id}: `, 'm'));
  });

  test.each([60, 80, 120])('fits into %i columns', async (columns) => {
    for (const flags of ['', '--verbose', 'correlation-now']) {
      const { out } = await at(columns, flags);
      expect(Math.max(...linesOf(out).map((line) => line.length))).toBeLessThanOrEqual(Math.min(columns, 80));
    }
  });

  it('opens a claim that is named', async () => {
    const { out } = await at(80, 'correlation-now');
    for (const part of [
      'Definition: ',
      'By other definitions (* as good as the first):',
      '* over 63 sessions: ',
      'AInvest, 2026-01',
    ]) {
      expect(out).toContain(part);
    }
    expect((await at(80)).out).not.toContain('By other definitions');
  });

  it('is a table in Markdown too', async () => {
    const { out } = await run(`claims ${ownFlags} --format markdown --only contradicted`, own);
    expect(out).toContain('| claim | status | found | definition |\n| --- | --- | --- | --- |\n');
    expect(out).not.toContain('| holds |');
  });
});

describe('claims refuses', () => {
  it('the synthetic sample', async () => {
    const { status, err } = await run('claims');
    expect({ status, err }).toEqual({
      status: 2,
      err: 'error: no price files, and rotation claims never uses the synthetic sample: made-up prices can confirm no claim about the market\nhint: download them: rotation data fetch --into DIR; or name them: --data DIR, or --spx FILE --rut FILE --nasdaq FILE\n',
    });
  });

  it('an id that there is not, with the one that was probably meant', async () => {
    const { status, err } = await run(`claims corelation-now ${ownFlags}`, own);
    expect({ status, err }).toEqual({
      status: 2,
      err: 'error: unknown claim "corelation-now"\nhint: did you mean correlation-now?\n',
    });
  });
});
