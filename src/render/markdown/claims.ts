import type { ClaimsReport } from '../../report/claims/schema.ts';
import { countsWords, foundWords, order, statusWords, title } from '../words/claims.ts';
import { markdownTable } from './markdown.ts';

/** The claims as Markdown. */
export function render(report: ClaimsReport): string {
  const rows = order.flatMap((status) =>
    report.claims
      .filter((claim) => claim.status === status)
      .map((claim) => [claim.statement, statusWords[status], foundWords(claim), claim.definition ?? '']),
  );
  return [
    `**${title(report)}**\n`,
    `${countsWords(report.counts)}\n`,
    markdownTable(['claim', 'status', 'found', 'definition'], rows, 4),
  ].join('\n');
}
