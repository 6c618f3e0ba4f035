import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, rotation } from '../helpers/processes/rotation.ts';
import { describeShared, shared } from '../helpers/shared.ts';

const guide = (name: string) => readFileSync(join(root, name), 'utf8').replaceAll(/\s+/g, ' ');
const printed = (...args: string[]) =>
  JSON.parse(rotation([...args, '--data', `${shared}data/prices`, '--json', '--no-config']).out);
const points = (fraction: number) => Math.abs(fraction * 100).toFixed(1);
const percent = (ratio: number) => ((ratio - 1) * 100).toFixed(1);

/** Figures that the documents cite with publisher and day, against the files of that day. What is generated is not here. */
describeShared('a figure that the documents cite', () => {
  it('of the two tests is that of rotation backtest', () => {
    const { tests, to, cohorts, states } = printed('backtest');
    const [breakout, relief] = tests;
    expect(to).toBe('2026-08-21');
    const record = guide('docs/record.md');
    expect(record).toContain(
      `breakout verdicts small caps did ${points(breakout.difference)} points worse against large caps than on average, ` +
        `after relief rallies ${points(relief.difference)} points better`,
    );
    expect(Math.sign(breakout.difference) + 2 * Math.sign(relief.difference)).toBe(1);
    expect(record).toContain(`within chance (±${points(breakout.needed025)} and ±${points(relief.needed025)})`);
    expect(tests.every(({ standing }: { standing: string }) => standing === 'not-significant')).toBe(true);
    const halfYear = cohorts.find(
      ({ state, horizon }: { state: string; horizon: number }) => state === 'breakout' && horizon === 126,
    );
    expect(record).toContain(`the record holds ${halfYear.independentEpisodes} breakout episodes`);
    const share = states.find(({ state }: { state: string }) => state === 'no-rotation').share;
    expect(guide('README.md')).toContain(`on ${Math.round(share * 100)} of 100 days since 1988`);
  });

  it('of the interval of relief rally calls, and of the years that the first five days called, is the one that is printed', () => {
    const [, relief] = printed('backtest').calls;
    const [low, high] = relief.interval95.map((share: number) => Math.round(share * 100));
    expect(guide('docs/record.md')).toContain(
      `the 95% interval of ${relief.right} of ${relief.decided} is ${low} to ${high}%: it includes half`,
    );
    const { out } = rotation(['show', 'first-five-days', '--data', `${shared}data/prices`, '--no-config']);
    const [, years] = /was ahead of it in (\d+ of \d+) \(from 1989\)/.exec(out.replaceAll(/\s+/g, ' ')) ?? [];
    expect(guide('docs/signals.md')).toContain(`since 1989, the Russell 2000 was ahead in ${years} (closes`);
  });

  it('of the claims is that of rotation claims', () => {
    const { counts, last } = printed('claims');
    expect(last).toBe('2026-08-21');
    expect(guide('docs/claims.md')).toContain(
      `${counts.confirmed} hold, ${counts.contradicted} do not, ${counts.inconclusive} are inconclusive and ${counts.notCheckable} cannot be checked`,
    );
  });

  it('of the year 2026 is that of the closes', () => {
    const rows = printed('history').sessions as { date: string; small: number; large: number; state: string }[];
    const at = (date: string) => rows.findIndex((row) => row.date === date);
    const [last, yearEnd] = [at('2026-08-21'), at('2025-12-31')];
    const gain = (key: 'small' | 'large', from: number) => percent((rows[last]?.[key] ?? 0) / (rows[from]?.[key] ?? 0));
    const questions = guide('docs/faq.md');
    expect(rows[last]?.state).toBe('no-rotation');
    expect(questions).toContain(`stood ${gain('small', yearEnd)}% above the end of 2025`);
    expect(questions).toContain(
      `the Russell 2000 gained ${gain('small', last - 21)}% and the S&P 500 ${gain('large', last - 21)}%`,
    );
  });

  it('of the funds is how often their verdict is that of the indices, from 2006 on', () => {
    const file = (name: string) => `${shared}data/prices/${name}-2026.csv`;
    const funds = [
      ...['--spx', file('SPY_yahoo-adjusted_1993')],
      ...['--rut', file('IWM_yahoo-adjusted_2000')],
      ...['--nasdaq', file('QQQ_yahoo-adjusted_1999')],
    ];
    const { out } = rotation(['history', ...funds, '--json', '--no-config']);
    const byFunds = new Map(
      (JSON.parse(out).sessions as { date: string; state: string }[]).map(({ date, state }) => [date, state]),
    );
    const rows = (printed('history').sessions as { date: string; state: string }[]).filter(
      ({ date }) => date >= '2006' && byFunds.has(date),
    );
    const same = rows.filter(({ date, state }) => byFunds.get(date) === state).length;
    expect(guide('docs/faq.md')).toContain(
      `the same on ${Math.round((100 * same) / rows.length)}% of ${rows.length.toLocaleString('en-US')} trading days from 2006 to 2026-08-21`,
    );
  });
});
