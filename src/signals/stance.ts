/** Size of a score from which it takes a side. */
export const stanceFrom = 0.25;

/** The word for a known score. */
export function stanceOf(score: number): 'breakout' | 'relief-rally' | 'neutral' {
  if (score >= stanceFrom) return 'breakout';
  return score <= -stanceFrom ? 'relief-rally' : 'neutral';
}
