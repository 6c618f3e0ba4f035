/** Absolute score from which a signal takes a side. */
export const stanceFrom = 0.25;

/** Stance of a known score. */
export function stanceOf(score: number): 'breakout' | 'relief-rally' | 'neutral' {
  if (score >= stanceFrom) return 'breakout';
  return score <= -stanceFrom ? 'relief-rally' : 'neutral';
}
