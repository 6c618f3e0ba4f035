import type { Role } from '../series/series.ts';
import { type DatedCloses, isOff, publishedYearEnds, type YearEnd } from './compared-year-ends.ts';

const basisPoint = 1e-4;
/** Share of the year ends that must agree: a vendor's one wrong close does not make another index. */
const mostYears = 0.9;
/** Fewest year ends that show another base. */
const minRescaled = 3;
/** Year ends are far off beyond it, in basis points: two sources of one index never differ by so much. */
const farOff = 100;
/** Closes of an index that was built from returns begin within a day's return of it. */
const usualBase = 100;
const firstReturn = 0.25;
/** As far off must the only year end be: its row may be some days early. */
const farOffAlone = 500;

/**
 * What the year ends say of a series: it is the index (`confirmed`), the index from another base (`rescaled`), another series
 * (`belied`), or neither (`open`).
 */
type LevelState = 'confirmed' | 'rescaled' | 'belied' | 'open';

export interface LevelEvidence {
  state: LevelState;
  /** All that could be compared, oldest first. */
  yearEnds: readonly YearEnd[];
  /** How many agree with the published closes, or with those at the other base. */
  agreeing: number;
  /** Factor from the published closes; 1 unless rescaled. */
  ratio: number;
  /** Whether it may be the index built from returns, from 100 on, with too few year ends to tell: then only a name can. */
  mayBeRebased: boolean;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function isBelied(yearEnds: readonly YearEnd[]): boolean {
  const limit = yearEnds.length === 1 ? farOffAlone : farOff;
  return 2 * yearEnds.filter(({ basisPoints }) => basisPoints > limit).length > yearEnds.length;
}

/** True if a series begins near 100 and its year ends, one or two, are the published ones at one ratio. */
function mayBeRebased({ closes }: DatedCloses, ratios: readonly number[]): boolean {
  const [first = Number.NaN, second = first] = ratios;
  const isFromBase = Math.abs((closes[0] ?? 0) / usualBase - 1) <= firstReturn;
  return isFromBase && ratios.length < minRescaled && Math.abs(second / first - 1) <= basisPoint;
}

/** Compares the year ends of a series with the published closes of an index. A file that ends before 1987 has none. */
export function levelEvidence(role: Role, series: DatedCloses): LevelEvidence {
  const yearEnds = publishedYearEnds(role, series);
  const n = yearEnds.length;
  const agreeing = yearEnds.filter((end) => !isOff(end)).length;
  const confirmed = { state: 'confirmed', yearEnds, agreeing, ratio: 1, mayBeRebased: false } as const;
  if (n > 0 && agreeing >= mostYears * n) return confirmed;
  const ratios = yearEnds.map(({ close, published }) => close / published);
  const ratio = median(ratios);
  const alike = ratios.filter((each) => Math.abs(each / ratio - 1) <= basisPoint).length;
  if (alike >= minRescaled && alike >= mostYears * n)
    return { ...confirmed, state: 'rescaled', agreeing: alike, ratio };
  const state = isBelied(yearEnds) ? 'belied' : 'open';
  return { ...confirmed, state, mayBeRebased: mayBeRebased(series, ratios) };
}
