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

const leading: Quadrant = { name: 'leading', isAbove: true, isGaining: true };
const weakening: Quadrant = { name: 'weakening', isAbove: true, isGaining: false };
const lagging: Quadrant = { name: 'lagging', isAbove: false, isGaining: false };
const improving: Quadrant = { name: 'improving', isAbove: false, isGaining: true };

export const quadrants: readonly Quadrant[] = [leading, weakening, lagging, improving];

/** The quadrant of a point; one on an axis is below the mean, or losing. */
export const quadrantAt = (level: number, change: number): Quadrant =>
  level > 0 ? (change > 0 ? leading : weakening) : change > 0 ? improving : lagging;

/** Where a quadrant is, in words. */
export const quadrantWords = ({ isAbove, isGaining }: Quadrant) =>
  `${isAbove ? 'above' : 'below'} the mean, ${isGaining ? 'gaining' : 'losing'}`;
