/** One of the weekly points. */
export interface Weekly {
  day: number;
  /** Standard deviations from the mean. */
  level: number;
  /** Percent over 21 sessions. */
  change: number;
}

/** A quarter of the rotation graph. */
export interface Quadrant {
  name: string;
  /** Above the mean, and gaining. */
  isAbove: boolean;
  isGaining: boolean;
}

export const quadrants: readonly Quadrant[] = [
  { name: 'leading', isAbove: true, isGaining: true },
  { name: 'weakening', isAbove: true, isGaining: false },
  { name: 'lagging', isAbove: false, isGaining: false },
  { name: 'improving', isAbove: false, isGaining: true },
];

/** Whether a point lies in a quadrant; on an axis it is below the mean, or losing. */
export const isIn = ({ isAbove, isGaining }: Quadrant, level: number, change: number) =>
  level > 0 === isAbove && change > 0 === isGaining;

/** Where a quadrant is, in words. */
export const quadrantWords = ({ isAbove, isGaining }: Quadrant) =>
  `${isAbove ? 'above' : 'below'} the mean, ${isGaining ? 'gaining' : 'losing'}`;
