import type { Report } from '../../../report/check/schema.ts';
import type { RenderOptions } from '../../renderer.ts';
import { claimsWords, order, statusWords } from '../../words/claims.ts';
import { borderless } from '../layout/borderless.ts';
import { wrap } from '../layout/wrap.ts';

/** Widths of the columns of claim and status, with a leading gap; the figure has the rest. */
const [claimWidth, statusWidth, gap] = [34, 15, '  '];

/** Published and found figure of every claim behind a known signal, contradicted claims first, inconclusive ones next. */
export function publishedLines({ claims }: Report, { width }: RenderOptions): string[] {
  if (claims === null || claims.relevant.length === 0) return [];
  const rows = [...claims.relevant]
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map(({ published, found, status }) => [`  ${published}`, found, `${gap}${statusWords[status]}`]);
  const first = Math.min(claimWidth, Math.floor(width * 0.45));
  const rest = Number.isFinite(width) ? Math.max(width - statusWidth - first, 10) : null;
  return [
    ...borderless([['Published', 'Your data', ''], ...rows], [first, rest, statusWidth]),
    ...wrap(`In all ${claimsWords(claims)}: rotation claims`, width - 2).map((line) => `  ${line}`),
    '',
  ];
}
