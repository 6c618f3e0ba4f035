import { describe, expect, test } from 'vitest';
import { signals } from '../../src/signals/index.ts';
import * as z from '../../src/zod.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';

type Given = Readonly<Record<string, unknown>>;
const signalOf = (id: string) => signals.find((signal) => signal.id === id) ?? expect.fail(`no signal ${id}`);
const accepts = (id: string, given: Given) =>
  signalOf(id)
    .params(z)
    .safeParse({ ...(signalOf(id).defaults as Given), ...given }).success;

/** Every parameter that is a number: its smallest and largest value. Of one that may not be an end itself, values beside it. */
const limits: readonly [
  signal: string,
  name: string,
  least: number,
  most: number,
  kind: 'whole' | 'open' | 'closed',
][] = [
  ['banks', 'lookback', 20, 2520, 'whole'],
  ['breadth', 'window', 1, 252, 'whole'],
  ['breadth', 'span', 1e-9, 0.5, 'closed'],
  ['concentration', 'lookback', 20, 2520, 'whole'],
  ['concentration', 'minWeight', 0, 1, 'open'],
  ['concentration', 'weightLookback', 1, 1260, 'whole'],
  ['concentration', 'maxAge', 1, Number.POSITIVE_INFINITY, 'whole'],
  ['correlation', 'window', 10, 2520, 'whole'],
  ['divergence', 'window', 5, 99, 'whole'],
  ['earnings', 'span', 1e-9, 1, 'closed'],
  ['earnings', 'maxAge', 1, Number.POSITIVE_INFINITY, 'whole'],
  ['earnings', 'maxPairGap', 0, Number.POSITIVE_INFINITY, 'whole'],
  ['first-five-days', 'sessions', 1, 60, 'whole'],
  ['flows', 'shortWindow', 1, 104, 'whole'],
  ['flows', 'longWindow', 1, 104, 'whole'],
  ['inflation', 'lookback', 1, 24, 'whole'],
  ['inflation', 'rising', 1, 100, 'whole'],
  ['inflation', 'soaring', 1, 100, 'whole'],
  ['inflation', 'cooling', 1, 100, 'whole'],
  ['long-cycle', 'span', 252, 7560, 'whole'],
  ['long-cycle', 'minValues', 20, Number.POSITIVE_INFINITY, 'whole'],
  ['long-cycle', 'meanWindow', 20, 2520, 'whole'],
  ['long-cycle', 'low', 0, 0.5, 'closed'],
  ['long-cycle', 'high', 0.5, 1, 'closed'],
  ['opening-gap', 'sessions', 1, 60, 'whole'],
  ['opening-gap', 'minYears', 1, 100, 'whole'],
  ['opening-gap', 'topOneIn', 1, 100, 'closed'],
  ['opening-gap', 'redFlagThrough', 1, 24, 'whole'],
  ['opening-gap', 'fullWeightFrom', 16, 251, 'whole'],
  ['own-strength', 'window', 10, 2520, 'whole'],
  ['policy', 'cutWindow', 1, 60, 'whole'],
  ['policy', 'hikeWindow', 1, 60, 'whole'],
  ['record-high', 'drought', 2, 2520, 'whole'],
  ['record-high', 'watchSessions', 1, 2520, 'whole'],
  ['record-high', 'minHistory', 1, 12600, 'whole'],
  ['record-high', 'failureWindow', 0, 2520, 'whole'],
  ['record-high', 'confirmedFrom', 1, 2520, 'whole'],
  ['relative-strength', 'lookback', 20, 2520, 'whole'],
  ['stress', 'elevated', 0, 1, 'open'],
  ['stress', 'extreme', 0, 1, 'open'],
  ['valuation', 'fairDiscount', -1, 1, 'open'],
  ['valuation', 'span', 1e-9, 1, 'closed'],
  ['valuation', 'maxAge', 1, Number.POSITIVE_INFINITY, 'whole'],
  ['valuation', 'maxPairGap', 0, Number.POSITIVE_INFINITY, 'whole'],
];

test.each(limits)('%s.%s lies between %d and %d', (id, name, least, most, kind) => {
  const isIn = (value: number) => accepts(id, { [name]: value });
  const cases = {
    whole: [
      [least, ...(most < Number.POSITIVE_INFINITY ? [most] : [1e6])],
      [least - 1, most + 1, least + 0.5],
    ],
    open: [
      [least + 1e-9, most - 1e-9],
      [least, most],
    ],
    closed: [
      [least, most],
      [least - 2e-9, most + 1e-9],
    ],
  } satisfies Record<typeof kind, [number[], number[]]>;
  const [inside, outside] = cases[kind];
  expect([inside.map(isIn), outside.map(isIn)]).toEqual([inside.map(() => true), outside.map(() => false)]);
});

test.each([
  ['record-high', { failureDepth: 0 }, true],
  ['record-high', { failureDepth: 1 }, false],
  ['first-five-days', { reversedBelow: 0 }, true],
  ['first-five-days', { reversedBelow: 1 }, false],
  ['first-five-days', { from: 1950.5 }, false],
  ['first-five-days', { publishedTo: 2024.5 }, false],
  ['opening-gap', { redFlagThrough: 250, fullWeightFrom: 251 }, true],
  ['opening-gap', { redFlagThrough: 251, fullWeightFrom: 251 }, false],
  ['correlation', { band: 'observed' }, true],
  ['correlation', { band: [-1, 1] }, true],
  ['correlation', { band: [0.9, 0.9] }, false],
  ['correlation', { band: [-1.1, 1] }, false],
  ['correlation', { band: [0, 1.1] }, false],
  ['valuation', { provider: 'A' }, true],
  ['valuation', { provider: '' }, false],
])('%s with %j is permitted: %s', (id, given, permitted) => expect(accepts(id, given)).toBe(permitted));

test('no parameter that is a number is left out of the table', () => {
  const listed = new Set(limits.map(([id, name]) => `${id}.${name}`));
  const apart = [
    'record-high.failureDepth',
    'first-five-days.reversedBelow',
    'first-five-days.from',
    'first-five-days.publishedTo',
  ];
  const all = signals.flatMap(({ id, defaults }) =>
    Object.entries(defaults as Given).flatMap(([name, value]) => (typeof value === 'number' ? [`${id}.${name}`] : [])),
  );
  expect(all.filter((name) => !listed.has(name) && !apart.includes(name))).toEqual([]);
});

const market = randomMarket({ seed: 20260108, sessions: 320, untidy: true });

/** Figures of the evidence that the published schema describes. */
const described: Readonly<Record<string, number>> = {
  ...{ correlation: 3, 'first-five-days': 0, 'opening-gap': 10, 'relative-strength': 3, 'own-strength': 3 },
  ...{ 'long-cycle': 7, 'record-high': 17, divergence: 11, valuation: 0, earnings: 4, policy: 6, inflation: 1 },
  ...{ stress: 2, breadth: 1, concentration: 3, banks: 2, flows: 1 },
};
/** Signals that no price or figure turns which a reader can watch. */
const withoutTurningPoints = [
  'long-cycle',
  'policy',
  'inflation',
  'stress',
  'breadth',
  'concentration',
  'banks',
  'flows',
];

test.each(withoutTurningPoints)('%s has no turning points, and says so by null', (id) => {
  const signal = signalOf(id);
  const columns = signal.columns(market, signal.defaults);
  expect(signal.turningPoints?.(columns, market.days.length - 1, market, signal.defaults)).toBeNull();
});

describe.each(signals)('$id', (signal) => {
  const { defaults } = signal;

  test('takes its own defaults, and no key that it does not know', () => {
    expect(accepts(signal.id, {})).toBe(true);
    expect(accepts(signal.id, { lookBack: 20 })).toBe(false);
  });

  test('says what figures of its evidence are', () => {
    const schema = JSON.stringify(z.toJSONSchema(signal.evidence(z)));
    expect(schema.match(/"description":"[^"]/g)?.length ?? 0).toBe(described[signal.id]);
  });

  test('has evidence of its own schema, which asks for every figure', () => {
    const schema = signal.evidence(z);
    const columns = signal.columns(market, defaults);
    for (const t of [0, market.days.length - 1]) {
      const evidence = JSON.parse(JSON.stringify(signal.reading(columns, t, market, defaults).evidence)) as Given;
      expect(schema.safeParse(evidence), `row ${t}`).toEqual({ success: true, data: evidence });
      for (const key of Object.keys(evidence)) {
        const { [key]: _, ...rest } = evidence;
        expect(schema.safeParse(rest).success, `row ${t} without ${key}`).toBe(false);
      }
    }
  });
});
