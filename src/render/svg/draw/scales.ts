import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';

/** Where values of an axis lie, and the round values that get a line. */
export interface Axis {
  isLog: boolean;
  domain: readonly [number, number];
  range: readonly [number, number];
  at(value: number): number;
  ticks: readonly number[];
}

/** Engines differ in the last digit of a logarithm; a page is the same by all of them. */
const rounded = (x: number) => Number(x.toPrecision(12));

const axisOf = (scale: ScaleContinuousNumeric<number, number>, ticks: readonly number[], isLog: boolean): Axis => {
  const [low = 0, high = 1] = scale.domain().map(rounded);
  const [from = 0, to = 0] = scale.range();
  return {
    isLog,
    domain: [low, high],
    range: [from, to],
    at: (value) => scale(value),
    ticks: ticks.filter(
      (tick) => tick >= Math.min(low, high) - 1e-9 && tick <= Math.max(low, high) * (1 + 1e-9) + 1e-12,
    ),
  };
};

const knownOf = (values: Iterable<number>) => Array.from(values).filter((value) => Number.isFinite(value));

/** The lowest and the highest known value; null where there is none. */
export function extent(values: Iterable<number>): [number, number] | null {
  const known = knownOf(values);
  if (known.length === 0) return null;
  return known.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** A linear axis from `low` to `high`, widened to round numbers unless they are fixed. */
export function linearAxis(
  [low, high]: readonly [number, number],
  range: readonly [number, number],
  { count = 5, nice = true } = {},
): Axis {
  const isFlat = !(high > low);
  const scale = scaleLinear(isFlat ? [low - 1, high + 1] : [low, high], [...range]);
  if (nice) scale.nice(count);
  return axisOf(scale, scale.ticks(count), false);
}

/** Multiples of a round step that fit between two values. */
const countOf = (low: number, high: number, step: number): number =>
  Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1;

const mantissas = [[1], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]] as const;

/** Those multiples. */
function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: countOf(low, high, step) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Round values on a log axis: of one step where three to six of them fit, else 1, 2, 5 by decade. */
function logTicks(low: number, high: number): number[] {
  const exponents = Array.from({ length: 13 }, (_, i) => i - 4);
  const steps = exponents.flatMap((k) => [1, 2, 2.5, 5].map((m) => m * 10 ** k));
  if (high / low < 4) {
    const step = steps.find((one) => countOf(low, high, one) >= 3 && countOf(low, high, one) <= 6);
    if (step !== undefined) return multiples(low, high, step);
  }
  const byDecade = mantissas.map((set) =>
    exponents.flatMap((k) => set.map((m) => Number((m * 10 ** k).toPrecision(6)))).filter((x) => x >= low && x <= high),
  );
  return byDecade.find(({ length }) => length >= 3) ?? byDecade.at(-1) ?? [];
}

/** A logarithmic axis with a little room at both ends. */
export function logAxis([low, high]: readonly [number, number], range: readonly [number, number]): Axis {
  const room = Math.max((high / low) ** 0.04, 1.005);
  const domain = [low / room, high * room] as const;
  return axisOf(scaleLog([...domain], [...range]), logTicks(...domain), true);
}
