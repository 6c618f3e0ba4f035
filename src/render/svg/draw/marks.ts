import type { State } from '../../../judgement/names.ts';
import type { Colour } from './colours.ts';
import { px } from './figures.ts';

/** The mark of a verdict, drawn: a font may lack it. */
export function markPath(state: State, x: number, y: number, size: number): string {
  const [left, right, top, bottom] = [x - size / 2, x + size / 2, y - size / 2, y + size / 2].map(px);
  if (state === 'breakout') return `M${px(x)} ${top}L${right} ${bottom}H${left}z`;
  if (state === 'relief-rally') return `M${px(x)} ${bottom}L${right} ${top}H${left}z`;
  if (state === 'undecided') return `M${px(x)} ${top}L${right} ${px(y)}L${px(x)} ${bottom}L${left} ${px(y)}z`;
  const inner = size / 2 - size / 7;
  const hole = [x - inner, x + inner, y - inner, y + inner].map(px);
  return `M${left} ${top}H${right}V${bottom}H${left}zM${hole[0]} ${hole[2]}V${hole[3]}H${hole[1]}V${hole[2]}z`;
}

/** The colour of a verdict's mark, and of its name. */
export const markColours = {
  breakout: 'up',
  'relief-rally': 'dn',
  undecided: 'md',
  'no-rotation': 'soft',
  'insufficient-data': 'soft',
} as const satisfies Record<State, Colour>;

export const nameColours = { ...markColours, undecided: 'mdt' } as const satisfies Record<State, Colour>;
