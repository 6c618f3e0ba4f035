import type { ClaimReport, ClaimsReport } from '../../report/claims/schema.ts';
import type { RenderOptions } from '../renderer.ts';
import { countsWords, foundWords, headings, order, sourceWords, statusWords, title } from '../words/claims.ts';
import { wrap } from './layout/wrap.ts';

const screen = 80;

/** Wrapped text with a first indent and a hanging indent. */
const indented = (text: string, width: number, by: number, others = by): string[] =>
  wrap(text, width - others).map((line, i) => `${' '.repeat(i === 0 ? by : others)}${line}`);

/** A claim in two parts: the statement and the finding. */
function brief(claim: ClaimReport, width: number, { paint }: RenderOptions): string[] {
  return [
    ...indented(`${claim.id}: ${claim.statement}`, width, 2, 4).map(
      claim.status === 'contradicted' ? paint.bad : claim.status === 'inconclusive' ? paint.warn : (line) => line,
    ),
    ...indented(foundWords(claim), width, 6).map(claim.status === 'not-checkable' ? paint.dim : (line) => line),
  ];
}

/** A claim with its definition, alternatives and sources. */
function whole(claim: ClaimReport, width: number, options: RenderOptions): string[] {
  const { definition, alternatives } = claim;
  return [
    ...brief(claim, width, options),
    ...(definition === null ? [] : indented(`Definition: ${definition}`, width, 6)),
    ...(alternatives.length === 0
      ? []
      : [
          `      By other definitions${alternatives.some(({ decides }) => decides) ? ' (* as good as the first)' : ''}:`,
        ]),
    ...alternatives.flatMap(({ definition: other, status, found, decides }) =>
      indented(`${decides ? '* ' : ''}${other}: ${found}: ${statusWords[status]}`, width, 8, 10),
    ),
    ...indented(sourceWords(claim), width, 6).map(options.paint.dim),
  ];
}

/** Counts, then the claims, contradicted ones first; `verbose` shows each in full. */
export function render(report: ClaimsReport, options: RenderOptions): string {
  const width = Number.isFinite(options.width) ? Math.min(options.width, screen) : options.width;
  const lines = options.verbose ? whole : brief;
  const blocks = order.flatMap((status) => {
    const own = report.claims.filter((claim) => claim.status === status);
    return own.length === 0
      ? []
      : [[options.paint.strong(headings[status]), ...own.flatMap((claim) => lines(claim, width, options))]];
  });
  const all = [[...wrap(title(report), width), ...wrap(countsWords(report.counts), width)], ...blocks];
  const more = options.verbose
    ? []
    : wrap('Definitions, and other ones: rotation claims ID, or --verbose', width).map(options.paint.dim);
  return `${[...all, more]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
