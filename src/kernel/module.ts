import { bytecode } from './bytecode.ts';

export interface Memory {
  buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** The part of the engine's interface that is used: TypeScript declares it for browsers only. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object) => { exports: unknown };
  };
};

/** What the build makes of `assembly/`; every number is a pointer into the memory, a count or a parameter. */
export interface Exports {
  memory: Memory;
  comoments(x: number, y: number, n: number, window: number, result: number, scratch: number): void;
  extremum(
    x: number,
    n: number,
    window: number,
    minimum: number,
    sign: number,
    result: number,
    queue: number,
    ordinals: number,
  ): void;
  align(series: number, starts: number, days: number, first: number, second: number, third: number): number;
  markFrozen(closes: number, n: number, from: number, flags: number): void;
  largeMoves(closes: number, n: number, low: number, high: number, rows: number): number;
  firstAtLeast(x: number, n: number, from: number, level: number): number;
  calendarGaps(
    days: number,
    n: number,
    closures: number,
    closureCount: number,
    span: number,
    missing: number,
    extra: number,
    counts: number,
  ): void;
  leads(x: number, y: number, n: number, dust: number, ends: number, lengths: number): number;
  opposition(x: number, y: number, n: number, window: number, dust: number, result: number): void;
  reached(ends: number, lengths: number, count: number, run: number, rows: number, finals: number): number;
  aheadAfter(
    x: number,
    y: number,
    rows: number,
    count: number,
    sessions: number,
    last: number,
    dust: number,
    result: number,
  ): void;
  extremeRow(x: number, n: number, sign: number): number;
  recordCase(
    closes: number,
    count: number,
    level: number,
    failsBelow: number,
    failsWithin: number,
    holdsFrom: number,
    dust: number,
    against: number,
    scores: number,
  ): void;
  records(prices: number, n: number, dust: number, rows: number): number;
  rank(
    x: number,
    n: number,
    window: number,
    minimum: number,
    dust: number,
    result: number,
    order: number,
    scratch: number,
  ): void;
  composite(
    table: number,
    weights: number,
    signals: number,
    n: number,
    composites: number,
    coverages: number,
    agreements: number,
  ): void;
  states(
    n: number,
    composites: number,
    coverages: number,
    support: number,
    correlation: number,
    rank: number,
    frozen: number,
    on: number,
    enter: number,
    leave: number,
    leastCoverage: number,
    held: number,
    state: number,
  ): void;
  correlation(
    x: number,
    y: number,
    n: number,
    window: number,
    leastSize: number,
    result: number,
    doubtful: number,
    sums: number,
    scratch: number,
  ): number;
  sampleCorrelation(x: number, y: number, n: number): number;
  stillRows(x: number, n: number, window: number, limit: number, result: number): number;
  bandScores(rho: number, low: number, high: number, step: number, n: number, dust: number, result: number): void;
  simpleReturns(prices: number, n: number, result: number): void;
  logRatio(a: number, b: number, n: number, result: number): void;
  changeOver(x: number, n: number, lag: number, least: number, result: number): void;
  zScore(x: number, n: number, window: number, dust: number, result: number, sums: number, scratch: number): void;
  held(x: number, n: number, factor: number, result: number): void;
  gate(
    lead: number,
    rank: number,
    overGrowth: number,
    n: number,
    opensAt: number,
    closesBelow: number,
    leastLead: number,
    closesAfter: number,
    on: number,
  ): void;
  cycleScores(
    rank: number,
    ratio: number,
    yearsMean: number,
    from: number,
    n: number,
    low: number,
    high: number,
    dust: number,
    score: number,
    noCase: number,
  ): void;
  startScores(
    closes: number,
    base: number,
    start: number,
    n: number,
    reversedBelow: number,
    dust: number,
    score: number,
  ): void;
  keptScores(
    small: number,
    growth: number,
    base: number,
    from: number,
    to: number,
    gap: number,
    flagThrough: number,
    keptFrom: number,
    redFlag: number,
    dust: number,
    score: number,
  ): void;
  regression(
    x: number,
    y: number,
    n: number,
    window: number,
    dust: number,
    result: number,
    sums: number,
    scratch: number,
  ): void;
  scan(
    from: number,
    to: number,
    delimiter: number,
    width: number,
    leastWidth: number,
    date: number,
    close: number,
    adjusted: number,
    apartFrom: number,
    powersOfTen: number,
    days: number,
    closes: number,
    nothing: number,
    lines: number,
    lastLines: number,
    flags: number,
  ): number;
  lineEnds(from: number, to: number): number;
  codedRuns(codes: number, n: number, starts: number, ends: number, result: number): number;
  judged(codes: number, n: number, result: number): number;
  forwardOf(q: number, rows: number, count: number, horizon: number, result: number): void;
  gatheredDays(days: number, codes: number, rows: number, count: number, result: number, resultCodes: number): void;
  phasedSums(x: number, n: number, mean: number, step: number, stride: number, result: number): void;
  shiftSums(
    sums: number,
    step: number,
    stride: number,
    first: number,
    shifts: number,
    starts: number,
    ends: number,
    runs: number,
    totals: number,
  ): void;
  restOf(totals: number, groups: number, rest: number, places: number): void;
  forward(q: number, n: number, horizon: number, result: number): void;
  sumsByCode(x: number, codes: number, n: number, result: number): void;
  ascendingRows(x: number, n: number, result: number, scratch: number): number;
  divide(x: number, n: number, by: number): void;
  sizes(x: number, n: number, level: number, result: number): number;
  largest(x: number, n: number, m: number): number;
  placesOf(rows: number, count: number, n: number, result: number): void;
  centredRanks(order: number, size: number, places: number, count: number, flags: number, result: number): number;
  layTwice(x: number, n: number, twice: number, sums: number, squares: number): void;
  shiftedCorrelations(
    a: number,
    n: number,
    known: number,
    starts: number,
    ends: number,
    codes: number,
    runs: number,
    twice: number,
    sums: number,
    squares: number,
    first: number,
    step: number,
    shifts: number,
    result: number,
  ): void;
  stanceCodes(score: number, rows: number, count: number, limit: number, result: number): void;
  medians(q: number, horizon: number, codes: number, order: number, n: number, counts: number, result: number): void;
}

let loaded: Exports | undefined;

/** Compiled when it is first called for, in half a millisecond. */
export function kernel(): Exports {
  if (loaded === undefined) {
    const module = new WebAssembly.Module(Buffer.from(bytecode, 'base64'));
    loaded = new WebAssembly.Instance(module).exports as Exports;
  }
  return loaded;
}
