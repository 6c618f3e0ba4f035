import { describe, expect, it, test } from 'vitest';
import { checkClaims, statusCounts } from '../../src/claims/check-claims.ts';
import { claims } from '../../src/claims/claims.ts';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { align, type Market, truncated } from '../../src/market/market.ts';
import { otherLabels } from '../../src/series/labels.ts';
import type { Observation } from '../../src/series/observation.ts';
import { signals } from '../../src/signals/index.ts';
import { sampleEvaluation } from '../helpers/markets/sample-evaluation.ts';

const { market } = await sampleEvaluation();

const finding = (of: Market, id: string) => checkClaims(of).find(({ claim }) => claim.id === id)?.finding;

const withFigures = (...figures: [string, number, string, string, string][]): Market => {
  const observations = figures.map(
    ([day, value, series, basis, provider]): Observation => ({
      day: daysFromIso(day),
      series,
      value,
      basis,
      provider,
      unit: series.startsWith('pe') ? 'ratio' : 'percent',
    }),
  );
  return align(market.own, observations, market.labels);
};

describe('the published claims', () => {
  it('have unique ids, a statement, a short summary, and signals that exist', () => {
    const ids = claims.map(({ id }) => id);
    expect(ids).toHaveLength(51);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { statement: says, summary: brief, sources, signals: bears } of claims) {
      expect(says).toMatch(/^[a-zA-Z0-9].*[^.]$/);
      expect(brief.length).toBeLessThanOrEqual(32);
      expect(sources.length).toBeGreaterThan(0);
      expect(bears.filter((id) => !signals.some((signal) => signal.id === id))).toEqual([]);
    }
  });

  it('are published no earlier than their sources', () => {
    for (const { id, publishedOn: from, sources } of claims) {
      const earliest = sources.map(({ date }) => daysFromIso(date.length === 7 ? `${date}-01` : date));
      expect({ id, early: from < Math.min(...earliest) }).toEqual({ id, early: false });
    }
  });

  it('have a definition, and a reason if they cannot be checked', () => {
    for (const { claim, finding: found } of checkClaims(market)) {
      expect({ id: claim.id, definition: found.definition !== '' }).toEqual({ id: claim.id, definition: true });
      expect({ id: claim.id, why: found.reason !== null }).toEqual({
        id: claim.id,
        why: found.status === 'not-checkable' || found.status === 'inconclusive',
      });
    }
  });
});

describe('checkClaims(market)', () => {
  it('checks no claim before its publication', () => {
    const rows = market.days.filter((day) => day < daysFromIso('2025-11-01')).length;
    const then = checkClaims(truncated(market, rows));
    expect(statusCounts(then)).toEqual({
      ...{ confirmed: 0, contradicted: 0, inconclusive: 0, notCheckable: claims.length },
    });
    expect(then[0]?.finding.reason).toMatch(/^published on 2026-01-08, after the last session$/);
  });

  it('checks no claim if the labels name other indices', () => {
    const labels = otherLabels({ large: 'A', small: 'B', growth: 'C' });
    expect(statusCounts(checkClaims({ ...market, labels })).notCheckable).toBe(claims.length);
  });

  it('finds the same of 2026-01-08 on that day and on 2026-01-30', () => {
    const rows = market.days.filter((day) => day <= daysFromIso('2026-01-08')).length;
    const [then, now] = [checkClaims(truncated(market, rows)), checkClaims(market)];
    const past = ['correlation-now', 'correlation-band', 'first-five-record', 'first-five-2026', 'small-lag-15y'];
    const dated = [...past, 'record-2026-01-08', 'breakout-2026-01-08', 'nasdaq-red', 'gap-red-flag', 'spx-close'];
    const of = (all: typeof now, id: string) => all.find(({ claim }) => claim.id === id)?.finding;
    for (const id of dated) {
      expect({ id, found: of(now, id)?.found }).toEqual({ id, found: of(then, id)?.found });
      expect(of(now, id)?.found).not.toBe('');
    }
  });

  it('leaves claims about the whole of 2026 open', () => {
    for (const id of ['goldman-not-2026', 'target-spx-7269']) {
      expect(finding(market, id)).toMatchObject({ status: 'not-checkable', reason: 'open until 2026-12-31' });
    }
  });

  it('does not check levels and records of an index against a fund', () => {
    const note = { code: 'proxy', severity: 'warning', message: 'a fund' } as const;
    const notes = (['large', 'small'] as const).map((role) => ({ ...note, role }));
    const fund = { ...market, notes };
    for (const id of [
      'spx-close',
      'spx-ytd',
      'target-spx-6900',
      'target-rut-2825',
      'record-2026-01-08',
      'breakout-2026-01-08',
    ]) {
      expect(finding(fund, id)?.reason).toBe("the file is of a fund, whose closes are not the index's");
    }
  });
});

describe('claims whose answer depends on how they are measured', () => {
  it.each(['gap-red-flag', 'small-beats-long-run', 'first-five-predicts'])(
    '%s: inconclusive exactly where they differ',
    (id) => {
      const found = finding(market, id);
      const answers = found?.alternatives().filter(({ decides }) => decides) ?? [];
      expect(answers.length).toBeGreaterThan(0);
      if (found?.status !== 'inconclusive') expect(answers.every(({ status }) => status === found?.status)).toBe(true);
      else expect(new Set(answers.map(({ status }) => status)).size).toBeGreaterThan(0);
      expect(found?.reason === null).toBe(found?.status !== 'inconclusive');
    },
  );
});

describe('observations', () => {
  const pair = (day: string, large: number, small: number, provider: string) =>
    [
      [day, large, 'pe-large', 'forward', provider],
      [day, small, 'pe-small', 'forward', provider],
    ] as [string, number, string, string, string][];

  test.each([
    [21.9, 14.8, 'confirmed'],
    [20.4, 14.8, 'contradicted'],
  ])('%f and %f: 22 and 15 is %s', (large, small, status) => {
    expect(finding(withFigures(...pair('2025-12-02', large, small, 'A')), 'forward-pe-22-15')?.status).toBe(status);
  });

  it('of 22 and 15 are a discount of nearly 30% only roughly', () => {
    const of = (small: number) => finding(withFigures(...pair('2025-12-02', 20, small, 'A')), 'discount-30')?.status;
    expect([14, 14.2, 13.5, 14.9, 12.9, 15.1].map(of)).toEqual([
      ...['confirmed', 'confirmed', 'inconclusive', 'inconclusive', 'contradicted', 'contradicted'],
    ]);
  });

  it('of the authors, or without a provider, do not decide a claim', () => {
    for (const provider of ['AInvest 2026-01-08', 'command line']) {
      const own = withFigures(...pair('2026-01-08', 22, 15, provider));
      expect(finding(own, 'forward-pe-22-15')?.status).toBe('not-checkable');
    }
  });

  it('decide nothing if two providers disagree', () => {
    const two = withFigures(
      ['2025-12-31', 18, 'eps-growth-small', '2026', 'A'],
      ['2025-12-31', 50, 'eps-growth-small', '2026', 'B'],
    );
    expect(finding(two, 'eps-small-17-22')).toMatchObject({
      status: 'inconclusive',
      found: '18.0% (A 2025-12-31), 50.0% (B 2025-12-31)',
    });
  });

  it('show a wider or narrower discount within one provider only', () => {
    const one = withFigures(...pair('2025-06-02', 20, 15, 'A'), ...pair('2025-12-02', 20, 14, 'A'));
    expect(finding(one, 'discount-widened')?.status).toBe('confirmed');
    expect(finding(one, 'gap-narrowing')?.status).toBe('contradicted');
    const two = withFigures(...pair('2025-06-02', 20, 15, 'B'), ...pair('2025-12-02', 20, 14, 'A'));
    expect(finding(two, 'discount-widened')?.status).toBe('not-checkable');
    expect(finding(two, 'discount-widened')?.alternatives()[0]?.status).toBe('confirmed');
  });

  it('of a forward P/E contradict another only if they are far off', () => {
    const of = (value: number) =>
      finding(withFigures(['2025-12-02', value, 'pe-large', 'forward', 'A']), 'forward-pe-23')?.status;
    expect([23.4, 21.9, 20].map(of)).toEqual(['confirmed', 'inconclusive', 'contradicted']);
  });
});
