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

/** Claims without data, grouped by what is missing. */
function missing(claims: readonly ClaimReport[], width: number, { paint }: RenderOptions): string[] {
  const reasons = [...new Set(claims.map(({ reason }) => reason ?? ''))];
  return reasons.flatMap((reason) => [
    ...indented(reason, width, 2, 4).map(paint.dim),
    ...claims
      .filter((claim) => (claim.reason ?? '') === reason)
      .flatMap(({ id, statement }) => indented(`${id}: ${statement}`, width, 6, 8)),
  ]);
}

/** The claims of one status. */
function ofStatus(claims: readonly ClaimReport[], width: number, options: RenderOptions): string[] {
  if (options.verbose) return claims.flatMap((claim) => whole(claim, width, options));
  const isGrouped = ({ status, found }: ClaimReport) => status === 'not-checkable' && found === null;
  return [
    ...claims.filter((claim) => !isGrouped(claim)).flatMap((claim) => brief(claim, width, options)),
    ...missing(claims.filter(isGrouped), width, options),
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

/** Counts, then the claims, contradicted ones first, those that lack data by what is missing; `verbose` shows each in full. */
export function render(report: ClaimsReport, options: RenderOptions): string {
  const width = Number.isFinite(options.width) ? Math.min(options.width, screen) : options.width;
  const blocks = order.flatMap((status) => {
    const own = report.claims.filter((claim) => claim.status === status);
    return own.length === 0 ? [] : [[options.paint.strong(headings[status]), ...ofStatus(own, width, options)]];
  });
  const all = [[...wrap(title(report), width), ...wrap(countsWords(report.counts), width)], ...blocks];
  const more = options.verbose
    ? []
    : wrap('Each claim in full, with its definitions and sources: rotation claims ID, or --verbose', width).map(
        options.paint.dim,
      );
  return `${[...all, more]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
