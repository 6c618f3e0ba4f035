import type { Report } from '../../../report/check/schema.ts';
import type { RenderOptions } from '../../renderer.ts';
import { statusWords } from '../../words/claims.ts';
import { borderless } from '../layout/borderless.ts';

/** Columns of the claim and of its status, a gap in front; the figure has the rest. */
const [claimWidth, statusWidth, gap] = [34, 15, '  '];

/** What was published and what is found, of every claim that bears on a signal that is known; what does not hold first. */
export function publishedLines({ claims }: Report, { width }: RenderOptions): string[] {
  if (claims === null || claims.bearing.length === 0) return [];
  const rows = [...claims.bearing]
    .sort((a, b) => Number(b.status === 'contradicted') - Number(a.status === 'contradicted'))
    .map(({ published, found, status }) => [`  ${published}`, found, `${gap}${statusWords[status]}`]);
  const first = Math.min(claimWidth, Math.floor(width * 0.45));
  const rest = Number.isFinite(width) ? Math.max(width - statusWidth - first, 10) : null;
  return [...borderless([['Published', 'Your data', ''], ...rows], [first, rest, statusWidth]), ''];
}
