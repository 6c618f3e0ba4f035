import { beforeAll, expect, test } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import { type Evaluation, evaluate } from '../../src/judgement/evaluation.ts';
import { sensitivity } from '../../src/judgement/sensitivity.ts';
import { turningPoints } from '../../src/judgement/turning-points.ts';
import { stateAt, stateOfCode } from '../../src/judgement/verdict/state.ts';
import { verdictCodeAt } from '../../src/judgement/verdict/verdict.ts';
import { calendarGaps } from '../../src/market/calendar/gaps.ts';
import { type Market, rowOn } from '../../src/market/market.ts';
import { returnsOverYears } from '../../src/signals/returns-over-years.ts';
import { isPriced, type SignalRun } from '../../src/signals/run.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { poisonFault } from '../helpers/markets/causality.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { describeShared } from '../helpers/shared.ts';

const at = (column: ArrayLike<number> | undefined, t: number) => column?.[t] ?? Number.NaN;

const weightOf = (runs: readonly SignalRun[]) => runs.reduce((sum, run) => sum + run.weight, 0);

/** The figures to as many decimals as they were published with. */
const shown = (x: unknown, decimals: number) => (typeof x === 'number' ? x.toFixed(decimals) : x);

describeShared('2026-01-08 with P/E of 22 and 15', () => {
  let evaluation: Evaluation;
  beforeAll(async () => {
    evaluation = evaluate(await longTriple('2026-01-08', 22, 15));
  });

  /** Value, score and evidence of a signal on the day. */
  function reading(id: string) {
    const { runs, t, market } = evaluation;
    const run = runs.find(({ signal }) => signal.id === id);
    if (!run) throw new Error(`no signal ${id}`);
    const { signal, columns, params } = run;
    const said = signal.reading(columns, t, market, params);
    return { value: at(columns.value, t), score: at(columns.score, t), ...said };
  }

  test('the day', () => {
    const { market, t } = evaluation;
    expect([isoDate(at(market.days, t)), market.days.length]).toEqual(['2026-01-08', 9656]);
    expect([market.large, market.small, market.growth].map((closes) => shown(at(closes, t), 2))).toEqual([
      '6921.46',
      '2603.91',
      '23480.02',
    ]);
  });

  test('correlation: 0.879 in the published and in the observed band', () => {
    const { value, score, because, evidence } = reading('correlation');
    expect([shown(value, 3), shown(score, 3), because]).toEqual([
      '0.879',
      '-0.253',
      '0.879, upper half of range 0.76-0.95',
    ]);
    expect([shown(evidence.over63, 3), shown(evidence.over126, 3)]).toEqual(['0.827', '0.793']);
    expect((evidence.observedBand as number[]).map((rho) => shown(rho, 4))).toEqual(['0.6895', '0.9405']);
    expect([shown(evidence.observedScore, 3), shown(evidence.percentile, 3)]).toEqual(['-0.510', '0.674']);
    expect(evidence).toMatchObject({ signsDiffer: false, sessionsSinceUpperHalf: 0, leader63: 'small' });
  });

  test('the ends of the observed band are of 2024-07-31 and 2023-02-14', () => {
    const { market, t, runs } = evaluation;
    const rho = runs.find(({ signal }) => signal.id === 'correlation')?.columns.value.subarray(t - 1259, t + 1);
    const dateOf = (extreme: number) => isoDate(at(market.days, t - 1259 + (rho?.indexOf(extreme) ?? Number.NaN)));
    expect([dateOf(Math.min(...(rho ?? []))), dateOf(Math.max(...(rho ?? [])))]).toEqual(['2024-07-31', '2023-02-14']);
  });

  test('first five days: +1.110 %, and the record since 1950', () => {
    const { value, score, because, evidence } = reading('first-five-days');
    expect([shown(value, 5), score, because]).toEqual(['0.01110', 0.5, 'S&P 500 +1.11%, not given back']);
    expect(evidence).toMatchObject({
      oldYearClose: 6845.5,
      published: { from: 1950, to: 2024, afterUpStart: { years: 48, up: 40 } },
      completed: {
        from: 1950,
        to: 2025,
        all: { years: 76, up: 56, restUp: 53 },
        afterUpStart: { years: 49, up: 41, restUp: 38 },
      },
      lastSeven: { years: 7, startedUp: 5, agreed: 6 },
    });
    const { published, completed } = evidence as Record<string, Record<string, Record<string, unknown>>>;
    expect(shown(published?.afterUpStart?.meanWholeYear, 4)).toBe('0.1418');
    expect(shown(completed?.afterUpStart?.meanWholeYear, 4)).toBe('0.1423');
    expect(shown(completed?.afterUpStart?.meanRestOfYear, 4)).toBe('0.1236');
    const wilson = completed?.afterUpStart?.hitRate95 as number[];
    expect(wilson.map((share) => shown(share, 3))).toEqual(['0.710', '0.915']);
  });

  test('valuation: a discount of 31.8 % scores 1', () => {
    const { value, score, because } = reading('valuation');
    expect([shown(value, 3), score, because]).toEqual(['0.318', 1, "P/E 15 v S&P's 22: a 31.8% discount"]);
  });

  test('relative strength: 1.600 deviations, leading', () => {
    const { value, score, evidence } = reading('relative-strength');
    expect([shown(value, 3), shown(score, 3), evidence.quadrant]).toEqual(['1.600', '0.800', 'leading']);
  });

  test('own strength: t 0.294, alpha +6.83 % a year at a beta of 1.328', () => {
    const { value, score, because, evidence } = reading('own-strength');
    expect([shown(value, 3), shown(score, 3), because]).toEqual([
      '0.294',
      '0.147',
      '+6.8% a year beyond beta, t-stat 0.29',
    ]);
    expect([shown(evidence.alpha, 4), shown(evidence.beta, 3)]).toEqual(['0.0683', '1.328']);
  });

  test('long cycle: rank 0.014 and rising, of two spans', () => {
    const { value, score, because, evidence } = reading('long-cycle');
    expect([shown(value, 3), score, because]).toEqual(['0.014', 0.5, '15-year lead on S&P low, now rising']);
    expect(evidence).toMatchObject({ peakOn: '2014-03-04', spans: 2 });
  });

  test('15 years by the calendar to 2025-12-31: S +444.3 %, R +216.7 %', () => {
    const { market } = evaluation;
    const { from, large, small } = returnsOverYears(market, rowOn(market, daysFromIso('2025-12-31')), 15);
    expect([from, shown(large, 3), shown(small, 3)]).toEqual(['2010-12-31', '4.443', '2.167']);
  });

  test('the gate is open', () => {
    const { gate, t } = evaluation;
    expect([shown(at(gate.lead, t), 5), shown(at(gate.percentile, t), 3), shown(at(gate.overGrowth, t), 4)]).toEqual([
      '0.02148',
      '0.818',
      '0.0352',
    ]);
    expect(gate.on[t]).toBe(1);
  });

  test('the verdict weighs just these scores', () => {
    const { verdict, pricesAlone, t } = evaluation;
    const mean = (runs: readonly SignalRun[]) => {
      const known = runs.filter(({ columns }) => !Number.isNaN(at(columns.score, t)));
      return known.reduce((sum, run) => sum + run.weight * at(run.columns.score, t), 0) / weightOf(known);
    };
    expect(at(verdict.composite, t)).toBeCloseTo(mean(evaluation.runs), 12);
    expect(at(pricesAlone.composite, t)).toBeCloseTo(mean(evaluation.runs.filter(isPriced)), 12);
    expect(stateAt(verdict.state, t)).toBe('breakout');
    expect([at(verdict.coverage, t), at(verdict.support, t)]).toEqual([1, 1]);
    const onItsSide = evaluation.runs.filter(({ columns }) => at(columns.score, t) > 0);
    const sided = evaluation.runs.filter(({ columns }) => Math.abs(at(columns.score, t)) > 0);
    expect(at(verdict.agreement, t)).toBeCloseTo(weightOf(onItsSide) / weightOf(sided), 12);
    expect(sensitivity(evaluation).variants.filter(({ without }) => without === null)).toHaveLength(5);
  });

  test('the whole: prices alone +0.1046, undecided; with the P/E +0.2674, breakout', () => {
    const { verdict, pricesAlone, t } = evaluation;
    expect([shown(at(pricesAlone.composite, t), 4), stateAt(pricesAlone.state, t)]).toEqual(['0.1046', 'undecided']);
    expect([shown(at(verdict.composite, t), 4), stateAt(verdict.state, t)]).toEqual(['0.2674', 'breakout']);
  });

  test('opening gap: +3.891 points over the Nasdaq, first of 39, a red flag', () => {
    const { value, score, because } = reading('opening-gap');
    expect([shown(value, 5), score, because]).toEqual(['0.03891', -0.5, '3.89 over Nasdaq: risk until day 15']);
  });

  test('record high: the tenth since 2025-09-18, which was below the old record since session 20', () => {
    const { score, because } = reading('record-high');
    expect([score, because]).toEqual([0, 'record close after 968 days, dipped']);
  });

  test('divergence: as many days up as the Nasdaq fell as the reverse', () => {
    const { score, because } = reading('divergence');
    expect([score, because]).toEqual([0, 'against Nasdaq 6 of 21 days: 3 up']);
  });

  test('a discount that takes the composite below +0.20 would end a breakout that P/E by hand began', () => {
    const { runs, verdict, t } = evaluation;
    const known = runs.filter(({ columns }) => !Number.isNaN(at(columns.score, t)));
    const turnsAt = 1 - ((at(verdict.composite, t) - 0.2) * weightOf(known)) / 2;
    const change = turningPoints(evaluation).find(({ signal }) => signal === 'valuation');
    expect(change).toMatchObject({ direction: 'below', to: 'undecided', score: expect.closeTo(turnsAt, 9) });
    expect(change?.level).toMatchObject({ quantity: 'discount', value: expect.closeTo(0.1 + 0.2 * turnsAt, 9) });
  });
});

describeShared('the long triple', () => {
  let evaluation: Evaluation;
  beforeAll(async () => {
    evaluation = evaluate(await longTriple());
  });

  test('has 9,811 sessions from 1987-09-10 to 2026-08-21, none missing', () => {
    const { days } = evaluation.market;
    expect([days.length, isoDate(at(days, 0)), isoDate(at(days, 9810))]).toEqual([9811, '1987-09-10', '2026-08-21']);
    expect(calendarGaps(days).missing).toHaveLength(0);
  });

  test('a row of the whole history is the verdict of that as-of date', async () => {
    const random = seededRandom(20260108);
    for (let i = 0; i < 12; i++) {
      const row = Math.floor(300 + random() * 9500);
      const then = evaluate(await longTriple(isoDate(at(evaluation.market.days, row))));
      expect(then.t).toBe(row);
      expect(Object.is(at(then.verdict.composite, row), at(evaluation.verdict.composite, row))).toBe(true);
      expect(stateAt(then.verdict.state, row)).toBe(stateAt(evaluation.verdict.state, row));
    }
  });

  test('another future changes no row before it', () => {
    const random = seededRandom(7);
    const columns = (market: Market) => {
      const { runs, gate, verdict } = evaluate(market);
      return { gate, verdict, signals: runs.map((run) => run.columns) };
    };
    for (let seed = 0; seed < 8; seed++) {
      const t = Math.floor(300 + random() * 9500);
      expect(poisonFault(columns, evaluation.market, t, seed)).toBeNull();
    }
  });

  test('the verdict on 200 rows alone is that of the column', () => {
    const { runs, gate, stalePrices, verdict, t } = evaluation;
    const random = seededRandom(200);
    const rows = Array.from({ length: 200 }, () => Math.floor(random() * (t + 1)));
    expect(rows.map((row) => verdictCodeAt({ runs, gate, stalePrices }, row))).toEqual(
      rows.map((row) => verdict.state[row]),
    );
  });

  test('the sensitivity on 400 dates is that of whole histories computed anew', () => {
    const random = seededRandom(400);
    const grid = [63, 126, 252].flatMap((window) => [
      { window, band: [0.76, 0.95] },
      { window, band: 'observed' },
    ]);
    // All but the fifth, which is in force.
    const others = grid
      .filter((_, i) => i !== 4)
      .map((params) => evaluate(evaluation.market, { correlation: { params } }));
    for (let i = 0; i < 400; i++) {
      const t = Math.floor(300 + random() * 9500);
      const { variants } = sensitivity({ ...evaluation, t });
      expect(variants.slice(0, 5).map(({ state }) => state)).toEqual(
        others.map(({ verdict }) => stateAt(verdict.state, t)),
      );
    }
  });

  test('the first verdict is that of the 273rd session', () => {
    const { verdict } = evaluation;
    expect(verdict.state.findIndex((code) => stateOfCode(code) !== 'insufficient-data')).toBe(272);
  });
});
