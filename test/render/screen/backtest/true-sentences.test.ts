import { expect, test } from 'vitest';
import { backtest } from '../../../../src/library.ts';
import type { Market } from '../../../../src/market/market.ts';
import { render as markdown } from '../../../../src/render/markdown/backtest.ts';
import { plainPaint, type RenderOptions } from '../../../../src/render/renderer.ts';
import { render } from '../../../../src/render/screen/backtest/backtest.ts';
import type { BacktestReport } from '../../../../src/report/backtest/schema.ts';
import { otherLabels } from '../../../../src/series/labels.ts';
import { seededRandom } from '../../../../src/stats/random.ts';
import { longTriple } from '../../../helpers/markets/long-triple.ts';
import { marketOf } from '../../../helpers/markets/markets.ts';
import { walks } from '../../../helpers/markets/random-market.ts';
import { propertyRuns } from '../../../helpers/property-runs.ts';
import { describeShared } from '../../../helpers/shared.ts';

const options: RenderOptions = { width: 80, unicode: true, verbose: true, paint: plainPaint };
const names = { breakout: 'breakout', 'relief-rally': 'relief rally' } as const;
const standings = {
  'not-tested': null,
  'too-short': 'too short to tell',
  'not-significant': 'within chance',
  significant: 'significant, as claimed',
  'significant-against': 'significant, against it',
} as const;

/** Each sentence on calls against its counts. */
function expectTrueCalls({ summary, calls, rotations: { lasted, gaveBack } }: BacktestReport) {
  for (const { state, decided, right } of calls) {
    const [verb, all] = state === 'breakout' ? ['lasted', lasted] : ['gave back', gaveBack];
    const percent = (k: number, n: number) => `${Math.round((100 * k) / n)}%`;
    const general = lasted + gaveBack;
    const against = `, against ${percent(all, general)} of all rotations (${all} of ${general})`;
    if (decided === 0) expect(summary[0]).toMatch(new RegExp(`no ${names[state]} call has been decided yet`, 'i'));
    else if (decided > 1)
      expect(summary[0]).toContain(
        `${percent(right, decided)} of ${names[state]} calls ${verb} (${right} of ${decided})${against}`,
      );
    else
      expect(/did not/.test(summary[0] ?? '')).toBe(
        right === 0 || calls.some((one) => one.decided === 1 && one.right === 0),
      );
  }
}

/** What is said of each test against its figures: size, side, and what it came to. */
function expectTrueTests({ summary: [, text = ''], tests }: BacktestReport) {
  for (const { state, difference, standing, adjustedP } of tests) {
    const told = new RegExp(
      `after ${names[state]} (?:small caps did )?([\\d.]+) points (better|worse)[^:]*: ([^(;.]+?) ?[(;.]`,
    ).exec(text);
    if (difference === null) {
      expect(text).toContain('has been followed by 126 sessions yet');
      expect(told).toBeNull();
      continue;
    }
    const size = told?.[1] ?? '';
    expect(size).toBe(Math.abs(difference * 100).toFixed(size.split('.')[1]?.length ?? 0));
    expect(told?.[2]).toBe(difference < 0 ? 'worse' : 'better');
    expect(told?.[3]).toBe(standings[standing]);
    if (standing.startsWith('significant')) expect(adjustedP).toBeLessThanOrEqual(0.05);
    if (standing === 'not-significant') expect(adjustedP).toBeGreaterThan(0.05);
  }
}

/** The sentence on signals, and everything that is said elsewhere. */
function expectTrueRest(report: BacktestReport, text: string) {
  const { summary, signals, tests, sincePublication: since } = report;
  const tested = signals.filter(({ adjustedP }) => adjustedP !== null);
  const significant = tested.filter(({ adjustedP }) => (adjustedP ?? 1) <= 0.05);
  if (tested.length === 0) expect(summary[2]).toMatch(/^No signal has a history long enough/);
  else expect(summary[2]?.startsWith('Significant')).toBe(significant.length > 0);
  for (const { title } of significant) expect(summary[2]).toContain(title);
  const isNothing = tests.length > 0 && tests.every(({ standing }) => standing === 'not-significant');
  expect(/^(?:Synthetic sample: )?No proven edge/.test(summary[0] ?? '')).toBe(isNothing && significant.length === 0);
  expect(text).not.toMatch(/no better|no worse|the same\b|\bfails?\b|did better than|NaN|undefined|null/);
  expect(/ a true lead of /.test(text)).toBe(tests.some(({ standing }) => standing === 'not-significant'));
  expect(text.includes('Since publication')).toBe(since !== null);
  if (since !== null && since.rotations.count > 0) {
    const { count, lasted, gaveBack } = since.rotations;
    const ends = [`${lasted} lasted`, `${gaveBack} gave back`].filter((words) => !words.startsWith('0 '));
    if (Math.max(lasted, gaveBack, count - lasted - gaveBack) === count)
      expect(text).toMatch(
        /(?:The one rotation|Both rotations|All \d+ rotations) that began (?:lasted|gave back|is|are)/,
      );
    else expect(text).toContain(`Of ${count} rotations that began, ${ends.join(', ')}`);
  }
}

function expectTrue(report: BacktestReport) {
  expect(report.summary).toHaveLength(3);
  expectTrueCalls(report);
  expectTrueTests(report);
  for (const text of [render(report, options), markdown(report)]) expectTrueRest(report, text.replace(/\s+/g, ' '));
}

const sizes = [150, 280, 330, 420, 600, 900, 1400, 2600, 3300, 4200, 6000, 9000];

test('every sentence is true of its figures, in young files and old ones', () => {
  const seen = new Set<string>();
  for (const [i, sessions] of sizes.entries()) {
    for (let seed = 0; seed < propertyRuns(3); seed++) {
      const first = sessions < 3000 ? '2018-06-01' : '1988-01-04';
      const report = backtest(marketOf(walks(seededRandom(100 * i + seed), sessions, 0.85), { first }));
      expectTrue(report);
      for (const { standing } of report.tests) seen.add(standing);
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(['not-tested', 'too-short', 'not-significant']));
});

test('of other indices nothing is said that is of the US', () => {
  const market: Market = {
    ...marketOf(walks(seededRandom(3), 4000, 0.85)),
    labels: otherLabels({ large: 'DAX', small: 'MDAX', growth: 'TecDAX' }),
  };
  const report = backtest(market);
  expectTrue(report);
  const text = render(report, options);
  expect(text).not.toMatch(/in-sample|half a point|Russell|S&P/);
  expect(text).toContain('the last month of the DAX');
});

describeShared('the long triple', () => {
  test('says what is true on the days of its past', async () => {
    const random = seededRandom(14);
    for (let i = 0; i < propertyRuns(8); i++) {
      const day = new Date(Date.UTC(1990, 0, 2) + Math.floor(random() * 13_000) * 86_400_000)
        .toISOString()
        .slice(0, 10);
      expectTrue(backtest(await longTriple(day)));
    }
  });
});
