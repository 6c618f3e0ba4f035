import { describe, expect, it, test } from 'vitest';
import { dataWords } from '../../../../src/render/words/check/data.ts';
import { type Fact, factsOf } from '../../../../src/render/words/check/facts.ts';
import { pricesWords } from '../../../../src/render/words/check/prices.ts';
import { recordSentence } from '../../../../src/render/words/check/record.ts';
import type { Plan } from '../../../../src/render/words/check/rows.ts';
import type { Report } from '../../../../src/report/check/schema.ts';
import { worldLine } from '../../../../src/report/world/words.ts';
import { recordWith } from '../../../helpers/reports/hand-made-record.ts';
import { handMadeReport, note, reportWith } from '../../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../../helpers/reports/hand-made-states.ts';

const difference = { difference: 0.01, p: 0.01 };
const world: NonNullable<Report['world']> = {
  ...{ computed: '2026-11-28', since: 1950, largest: 'Japan' },
  horizons: [
    {
      ...{ ...difference, horizon: 21, markets: 2, adjustedP: 0.02, withoutLargest: difference, late: difference },
      halves: { until: '1957-07-03', first: 0.02, second: 0.03 },
    },
  ],
};

test.each([
  ['breakout', ['Record', 'Changes', 'Rules', 'Prices']],
  ['relief-rally', ['Record', 'Changes', 'Rules', 'Prices']],
  ['undecided', ['Record', 'Changes', 'Rules', 'Prices']],
  ['no-rotation', ['Record', 'Changes', 'Prices']],
  ['insufficient-data', ['Prices']],
] as const)('the lines of %s are %j', (state, labels) => {
  expect(factsOf(reportOf[state]).map(({ label }) => label)).toEqual(labels);
});

describe('the facts under the rows', () => {
  const plan = { rows: 7, isDense: false, hasWorld: true };
  const line = (report: Report, label: Fact['label'], of?: Plan) =>
    factsOf(report, of).find((one) => one.label === label);

  it('say how far the verdict has been right, and what other rules say, and name the commands that show more', () => {
    expect(line(handMadeReport, 'Record')?.lines).toEqual([recordSentence(handMadeReport)]);
    expect(line(handMadeReport, 'Rules')?.lines).toEqual(['8 of 9 rule variants agree; undecided without valuation.']);
    expect(line(handMadeReport, 'Record')?.command).toBe('rotation backtest');
    expect(line(handMadeReport, 'Rules')?.command).toBeUndefined();
    expect(line(handMadeReport, 'Prices')?.command).toBeUndefined();
  });

  it('open the screen for the rule variants only where there are more than two that are named', () => {
    const of = (count: number) => {
      const changedBy = Array(count).fill({ variant: 'without valuation', state: 'undecided' });
      return reportWith({ verdict: { sensitivity: { ...handMadeReport.verdict.sensitivity, changedBy } } });
    };
    expect(line(of(2), 'Rules')?.command).toBeUndefined();
    expect(line(of(3), 'Rules')?.command).toBe('rotation check --verbose');
  });

  it('have a line on the data where there is something to say, with a command for own files only', () => {
    const warned = reportWith({ warnings: [note('jump', 'a jump')] });
    expect(line(warned, 'Data')).toEqual({
      ...{ label: 'Data', lines: ['1 warning: see --verbose.'], warns: true, command: 'rotation data check' },
    });
    expect(line({ ...warned, sample: true }, 'Data')?.command).toBeUndefined();
    expect(line(reportWith({ market: { missingSessions: 3 } }), 'Data')?.warns).toBe(false);
  });

  it('say what other markets did after a verdict with a side, if the screen has room for it', () => {
    const withWorld = (state: keyof typeof reportOf): Report => ({ ...reportOf[state], world });
    expect(line(withWorld('breakout'), 'World')?.lines).toEqual([worldLine(world)]);
    expect(line(withWorld('relief-rally'), 'World', plan)?.lines).toEqual([worldLine(world)]);
    expect(line(withWorld('breakout'), 'World', { ...plan, hasWorld: false })).toBeUndefined();
    expect(line(withWorld('undecided'), 'World')).toBeUndefined();
    expect(line({ ...withWorld('breakout'), world: { ...world, horizons: [] } }, 'World')).toBeUndefined();
  });

  it('are shorter on a screen with less room', () => {
    const changes = (report: Report, of?: Plan) => line(report, 'Changes', of)?.lines[0];
    const report = reportWith({ verdict: { turningPoints: [] } });
    const long = 'It ends after 5 closes in a row with the 21-day lead below its median in five years';
    expect(changes(report)).toContain(`${long}: first, Russell below 2,557.31`);
    expect(changes(report, plan)).toBe(changes(report));
    expect(changes(report, { ...plan, rows: 4 })).toBe(changes(report));
    expect(changes(report, { ...plan, rows: 3 })).toBe(
      'It ends after 5 closes in a row with the 21-day lead below its median.',
    );
    const [cause] = handMadeReport.verdict.turningPoints;
    if (!cause) throw new RangeError('no turning point');
    const two = reportWith({
      verdict: { turningPoints: [cause, { ...cause, signal: 'relative-strength', level: null }] },
    });
    expect(changes(two, plan)).toContain(', or if ');
    expect(changes(two)).toBe(changes(two, plan));
    expect(changes(two, { ...plan, isDense: true })).toBe(
      'To undecided if the P/E discount, now 31.8%, falls below 8.1%.',
    );
  });
});

describe('recordSentence', () => {
  it('is the test of a verdict with a side, of the calls that the paragraph names', () => {
    expect(recordSentence(handMadeReport)).toBe(
      'In the half-year after such calls small caps did 1.8 points worse than on average: within chance (±2.1).',
    );
    expect(recordSentence(reportOf['relief-rally'])).toMatch(/^In the half-year after relief rally calls small caps/);
  });

  it('counts all rotations where there is no side', () => {
    expect(recordSentence(reportOf.undecided)).toBe(
      'Once begun, 49% of rotations lasted (67 of 136): small caps doubled the lead before losing it.',
    );
  });

  it('says where nothing is tested, or nothing has followed yet', () => {
    const record = { ...handMadeReport.record, tests: [] };
    expect(recordSentence(reportWith({ record }))).toMatch(/^Such calls are not tested/);
    expect(recordSentence(reportWith({ record: recordWith({ difference: null }) }))).toBe(
      'No such calls have been followed by half a year yet.',
    );
  });
});

describe('pricesWords', () => {
  it('has the closes, then the leads over a month, three months and the year of that day', () => {
    expect(pricesWords(handMadeReport)).toEqual([
      'S&P 6,921.46 0.0%, Russell 2,603.91 +1.1%, Nasdaq 23,480.02 -0.4%',
      'Russell minus S&P, points: month +2.2, 3 months +2.3, in 2026 +3.8',
    ]);
  });

  it('leaves out what nobody knows', () => {
    const { large, leads } = handMadeReport.market;
    const market = { large: { ...large, change1: null }, leads: leads.map((one) => ({ ...one, lead: null })) };
    expect(pricesWords(reportWith({ market }))).toEqual([
      'S&P 6,921.46, Russell 2,603.91 +1.1%, Nasdaq 23,480.02 -0.4%',
    ]);
  });
});

describe('dataWords', () => {
  it('is nothing where there is nothing to say', () => {
    expect(dataWords(handMadeReport)).toBeUndefined();
    expect(dataWords(reportWith({ notes: [note('passed-over', 'x')] }))).toBeUndefined();
  });

  it('says how old the last session is, unless a line of its own does', () => {
    const aged = (age: number | null) => dataWords(reportWith({ market: { age } }))?.text;
    expect(aged(null)).toBeUndefined();
    expect(aged(1)).toBe('1 trading day has closed since 2026-01-08.');
    expect(aged(3)).toBe('3 trading days have closed since 2026-01-08.');
    expect(aged(4)).toBeUndefined();
    expect(dataWords({ ...reportWith({ market: { age: 2 } }), sample: true })).toBeUndefined();
  });

  it('counts warnings and missing sessions, and says that the day was not one', () => {
    const message = '2026-01-10 is no session of the NYSE: the verdict is that of 2026-01-09';
    const report = reportWith({
      market: { missingSessions: 3 },
      warnings: [note('jump', 'a jump'), note('old-data', 'old')],
      notes: [note('closed-day', message), note('series-found', 'vix')],
    });
    expect(dataWords(report)).toEqual({
      text: `1 warning: see --verbose. 3 sessions missing. ${message}. 1 macro series found in the folder.`,
      warns: true,
    });
  });
});
