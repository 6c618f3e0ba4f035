import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import { sessionsBetween } from '../../src/dates/nyse/calendar.ts';
import { type Assembly, assemble, type SeriesFile } from '../../src/market/assemble.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import { otherLabels, usLabels } from '../../src/series/labels.ts';
import type { Observation } from '../../src/series/observation.ts';
import { type Role, roles, type Series, until } from '../../src/series/series.ts';
import { normalDeviate, seededRandom } from '../../src/stats/random.ts';
import { seriesOf } from '../helpers/markets/series.ts';
import { describeShared, shared } from '../helpers/shared.ts';

const sessions = sessionsBetween(daysFromIso('2025-06-02'), daysFromIso('2025-12-01'));
const evening = { day: daysFromIso('2025-12-01'), minute: 1200 };

/** Closes that move together as the indices do, away from any published level. */
function closesOf(seed: number, days: Int32Array): Float64Array {
  const [common, own] = [seededRandom(1), seededRandom(seed)];
  let level = 50;
  return Float64Array.from(days, () => {
    level *= 1 + (normalDeviate(common) + 0.5 * normalDeviate(own)) / 100;
    return level;
  });
}

const seeds: Record<Role, number> = { large: 2, small: 3, growth: 4 };
/** Only a fund may have levels of its own. */
const fund = { large: 'SPY', small: 'IWM', growth: 'QQQ' } as const;
const whole = (role: Role, file = `${role}.csv`) => seriesOf(sessions, closesOf(seeds[role], sessions), { file });
const part = (series: Series, notes: SeriesFile['notes'] = []): SeriesFile => ({ series, notes });

const observation = (day: number, value: number): Observation => ({
  day,
  series: 'pe-large',
  value,
  unit: 'ratio',
  basis: 'forward',
  provider: 'somebody',
});

const assembly = (parts: Partial<Assembly['files']> = {}, rest: Partial<Assembly> = {}): Assembly => ({
  files: { large: [part(whole('large'))], small: [part(whole('small'))], growth: [part(whole('growth'))], ...parts },
  observations: [],
  labels: usLabels,
  now: evening,
  ...rest,
});

describe('a market', () => {
  it('without a growth index has none, and no note on it', () => {
    const labels = otherLabels({ large: 'STOXX 600', small: 'STOXX Small 200', growth: null });
    const market = assemble(assembly({ growth: [] }, { labels }));
    expect(market.own.growth).toEqual({ id: 'none', days: new Int32Array(), closes: new Float64Array(), origins: [] });
    expect([market.growth.every(Number.isNaN), market.days.length, market.notes]).toEqual([true, sessions.length, []]);
  });

  it('dates figures of the command line on its last session, and says that they are by hand', () => {
    const { day: _, ...figure } = observation(0, 22);
    const { observations, days } = assemble(assembly({}, { sameDay: [figure] }));
    expect(observations).toEqual([{ ...figure, day: days.at(-1), byHand: true }]);
  });

  it('names a series by its id where no file is known', () => {
    const series = { ...whole('large'), origins: [], id: 'made' };
    const { notes } = assemble(assembly({ large: [part(series)] }, { now: { day: evening.day, minute: 600 } }));
    expect(notes.filter(({ code }) => code === 'unfinished-bar').map(({ file }) => file)).toContain('made');
  });
});

const codes = (given: Assembly) => assemble(given).notes.map(({ code }) => code);

describe('assemble', () => {
  it('gives the sessions of three good files, as of the newest of them, with nothing to say', () => {
    const market = assemble(assembly());
    expect(market.days).toEqual(sessions);
    expect(market.small).toEqual(closesOf(seeds.small, sessions));
    expect([isoDate(market.asOf), market.notes]).toEqual(['2025-12-01', []]);
  });

  it('splices the files of one role', () => {
    const small = whole('small');
    const [old, recent] = [
      until(small, daysFromIso('2025-10-31')),
      seriesOf(small.days.subarray(60), small.closes.subarray(60), { file: 'new.csv' }),
    ];
    const market = assemble(assembly({ small: [part(old), part(recent)] }));
    expect([market.days.length, market.notes]).toEqual([sessions.length, []]);
    expect(market.own.small.origins.map(({ file }) => file)).toEqual(['small.csv', 'new.csv']);
  });

  it('is as of the newest day of any file, also where the others end before', () => {
    const small = until(whole('small'), daysFromIso('2025-11-26'));
    const market = assemble(assembly({ small: [part(small)] }));
    expect([isoDate(market.asOf), isoDate(market.days.at(-1) ?? 0)]).toEqual(['2025-12-01', '2025-11-26']);
  });

  it('counts as missing what any of the three lacks', () => {
    const { days, closes } = whole('small');
    const gap = seriesOf(
      days.filter((_, i) => i !== 50),
      closes.filter((_, i) => i !== 50),
    );
    expect(codes(assembly({ small: [part(gap)] }))).toEqual(['missing-sessions']);
  });

  it('blames a gap on the file of two that has it', () => {
    const { days, closes } = whole('small');
    const without = (from: number, to: number, file: string) => {
      const rows = [...days.keys()].filter((i) => i >= from && i < to && i !== 20 && i !== 80);
      const column = (values: ArrayLike<number>) => rows.map((i) => values[i] ?? Number.NaN);
      return part(seriesOf(column(days), column(closes), { file }));
    };
    const small = [without(0, 50, 'old.csv'), without(45, 70, 'new.csv'), without(72, days.length, 'last.csv')];
    const { notes } = assemble(assembly({ small }));
    expect(notes.map(({ code, role, file, message }) => [code, role, file, message.split(':')[0]])).toEqual([
      ['missing-sessions', 'small', 'old.csv', '1 NYSE session missing in the Russell 2000 ("old.csv")'],
      [
        'missing-sessions',
        'small',
        undefined,
        '2 NYSE sessions missing in the Russell 2000 (between "new.csv" and "last.csv")',
      ],
      ['missing-sessions', 'small', 'last.csv', '1 NYSE session missing in the Russell 2000 ("last.csv")'],
    ]);
    const all = { small, large: [part(until(whole('large'), days[10] ?? 0)), part(whole('large', 'more.csv'))] };
    expect(assemble(assembly(all)).notes.map(({ file }) => file)).toEqual(['old.csv', undefined, 'last.csv']);
  });

  it('passes on what the readers and the splice have to say, large before small before growth', () => {
    const said = { code: 'descending', severity: 'info', file: 'growth.csv', message: 'newest first' } as const;
    const small = whole('small');
    const off = seriesOf(
      small.days,
      small.closes.map((close) => close * 1.001),
      { file: 'off.csv' },
    );
    expect(codes(assembly({ small: [part(small), part(off)], growth: [part(whole('growth'), [said])] }))).toEqual([
      'splice-differs',
      'descending',
    ]);
  });

  it('says that a file was supplied twice, even if the second one continues after the as-of day', () => {
    const small = whole('small');
    const asOf = daysFromIso('2025-11-26');
    const ends = until(small, asOf);
    expect(codes(assembly({ small: [part(ends), part(small)] }))).toEqual([]);
    expect(codes({ ...assembly({ small: [part(ends), part(small)] }), asOf })).toEqual(['repeated-file']);
  });

  it('says what each check finds', () => {
    const large = whole('large');
    const gap = seriesOf(
      large.days.filter((_, i) => i !== 50),
      large.closes.filter((_, i) => i !== 50),
      { file: 'SPY.csv' },
    );
    const still = seriesOf(
      sessions,
      whole('small').closes.map((close, i) => (i > 100 ? close * 1.5 : i > 90 ? 30 : close)),
    );
    expect(new Set(codes(assembly({ large: [part(gap)], small: [part(still)], growth: [part(large)] })))).toEqual(
      new Set(['proxy', 'missing-sessions', 'stale-prices', 'jump', 'unrelated', 'identical']),
    );
  });

  it('stops at the as-of day, in every part', () => {
    const asOf = daysFromIso('2025-09-01');
    const market = assemble(assembly({}, { asOf, observations: [observation(asOf, 20), observation(asOf + 1, 21)] }));
    expect([isoDate(market.asOf), isoDate(market.days.at(-1) ?? 0)]).toEqual(['2025-09-01', '2025-08-29']);
    for (const role of roles) expect(isoDate(market.own[role].days.at(-1) ?? 0)).toBe('2025-08-29');
    expect(market.observations).toEqual([]);
  });

  it('dates the figures of today on the last common session, behind all others', () => {
    const { day, ...figure } = observation(0, 22);
    const market = assemble(
      assembly(
        {},
        { sameDay: [figure], observations: [observation(sessions[3] ?? 0, 20)], asOf: daysFromIso('2025-09-14') },
      ),
    );
    expect(market.observations.map(({ day, value }) => [isoDate(day), value])).toEqual([
      [isoDate(sessions[3] ?? 0), 20],
      ['2025-09-12', 22],
    ]);
    expect(day).toBe(0);
  });

  it('has no session without a common one', () => {
    const later = seriesOf([sessions.at(-1) ?? 0], [5]);
    const earlier = until(whole('large'), sessions[10] ?? 0);
    expect(assemble(assembly({ large: [part(earlier)], small: [part(later)] })).days.length).toBe(0);
  });
});

describe('rows that are not over', () => {
  const today = daysFromIso('2025-12-01');

  it('are left out at 15:59 and said to be, and taken at 16:00', () => {
    const before = assemble(assembly({}, { now: { day: today, minute: 959 } }));
    expect([isoDate(before.asOf), before.notes.map(({ code, file }) => [code, file])]).toEqual([
      '2025-11-28',
      [
        ['unfinished-bar', 'large.csv'],
        ['unfinished-bar', 'small.csv'],
        ['unfinished-bar', 'growth.csv'],
      ],
    ]);
    const after = assemble(assembly({}, { now: { day: today, minute: 960 } }));
    expect([isoDate(after.asOf), after.notes]).toEqual(['2025-12-01', []]);
  });

  it('are left out at 12:59 of a short day and taken at 13:00', () => {
    const shortDay = daysFromIso('2025-11-28');
    const ends = (minute: number) =>
      assemble(assembly({}, { now: { day: shortDay, minute }, asOf: shortDay })).days.at(-1) ?? 0;
    expect([isoDate(ends(779)), isoDate(ends(780))]).toEqual(['2025-11-26', '2025-11-28']);
  });

  it('are left out if they are of future days', () => {
    const market = assemble(assembly({}, { now: { day: daysFromIso('2025-11-21'), minute: 1200 } }));
    expect([isoDate(market.asOf), market.notes.map(({ code }) => code)]).toEqual([
      '2025-11-21',
      ['future-rows', 'future-rows', 'future-rows'],
    ]);
  });

  it('are not mentioned for a past day: a file that ends there has none', () => {
    const market = assemble(assembly({}, { now: { day: today, minute: 959 }, asOf: daysFromIso('2025-11-28') }));
    expect(market.notes).toEqual([]);
  });

  it('are all rows where the clock was never set', () => {
    expect(assemble(assembly({}, { now: { day: 0, minute: 0 } })).days.length).toBe(0);
  });
});

it('gives the same market of files that end on a day as of files that go on (property)', () => {
  // Over the end of a year, whose published closes these are not: what is said of it must wait for it.
  const sessions = sessionsBetween(daysFromIso('2024-09-03'), daysFromIso('2025-02-28'));
  const bends = fc.record({
    gaps: fc.array(fc.nat(sessions.length - 1), { maxLength: 5 }),
    jumpAt: fc.nat(sessions.length - 1),
    frozenFrom: fc.nat(sessions.length - 1),
  });
  const bent = (role: Role, { gaps, jumpAt, frozenFrom }: { gaps: number[]; jumpAt: number; frozenFrom: number }) => {
    const closes = closesOf(seeds[role], sessions).map((close, i, all) =>
      i >= frozenFrom && i < frozenFrom + 8 ? (all[frozenFrom] ?? 1) : i >= jumpAt ? close * 1.5 : close,
    );
    const kept = [...sessions.keys()].filter((i) => !gaps.includes(i));
    const take = (rows: number[], file: string) =>
      seriesOf(
        rows.map((i) => sessions[i] ?? 0),
        rows.map((i) => closes[i] ?? 0),
        { file },
      );
    return [
      take(
        kept.filter((i) => i < 100),
        `${fund[role]}.csv`,
      ),
      take(
        kept.filter((i) => i > 90),
        `${fund[role]} (2).csv`,
      ),
    ];
  };
  const first = sessions[0] ?? 0;
  const days = fc.integer({ min: first - 2, max: (sessions.at(-1) ?? 0) + 3 });
  const minutes = fc.constantFrom(0, 779, 780, 959, 960, 1439);
  fc.assert(
    fc.property(fc.tuple(bends, bends, bends), days, days, minutes, ([a, b, c], asOf, clock, minute) => {
      const now = { day: Math.max(clock, asOf), minute };
      const files = { large: bent('large', a), small: bent('small', b), growth: bent('growth', c) };
      const observations = [observation(asOf - 1, 20), observation(asOf, 21), observation(asOf + 1, 22)];
      const market = (cut: (series: Series) => Series) => {
        const parts = (role: Role) => files[role].map((series) => part(cut(series)));
        return assemble(
          assembly(
            { large: parts('large'), small: parts('small'), growth: parts('growth') },
            { asOf, now, observations },
          ),
        );
      };
      expect(market((series) => until(series, asOf))).toEqual(market((series) => series));
    }),
    { numRuns: 300 },
  );
});

describeShared('the real triple', () => {
  const read = async (...files: string[]) => {
    const parts: SeriesFile[] = [];
    for (const file of files) parts.push(await readSeries(readFileSync(`${shared}data/prices/${file}`), file));
    return parts;
  };

  it('is assembled with nothing to say, 1987-10-19 included, and is the same cut at seeded days', async () => {
    const parts = {
      large: await read('GSPC_yahoo_1927-2026.csv'),
      small: await read('RUT_yahoo_1987-2024.csv', 'RUT_ibkr_2016-2026.csv'),
      growth: await read('IXIC_yahoo_1971-2026.csv'),
    };
    const now = { day: daysFromIso('2026-08-21'), minute: 960 };
    const market = assemble(assembly(parts, { now }));
    expect([market.days.length, market.notes]).toEqual([9811, []]);
    const random = seededRandom(20260108);
    for (let i = 0; i < 10; i++) {
      const asOf = daysFromIso('1987-09-10') + Math.floor(random() * 14_000);
      const cut = (role: Role) => parts[role].map(({ series, notes }) => part(until(series, asOf), notes));
      const ended = assemble(
        assembly({ large: cut('large'), small: cut('small'), growth: cut('growth') }, { now, asOf }),
      );
      expect(ended).toEqual(assemble(assembly(parts, { now, asOf })));
    }
  });
});
