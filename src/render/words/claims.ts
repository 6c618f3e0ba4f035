import type { Report } from '../../report/check/schema.ts';
import type { ClaimReport, ClaimsReport } from '../../report/claims/schema.ts';
import { count } from '../../words/counts.ts';

/** Number of claims of each status. */
export const countsWords = ({ confirmed, contradicted, inconclusive, notCheckable }: ClaimsReport['counts']): string =>
  `${count(confirmed)} hold, ${count(contradicted)} do not, ${count(inconclusive)} inconclusive, ${count(notCheckable)} cannot be checked with these files`;

export const title = ({ last }: ClaimsReport): string => `Published claims against your data, as known on ${last}`;

/** Status of an alternative in words. */
export const statusWords = {
  confirmed: 'holds',
  contradicted: 'does not hold',
  inconclusive: 'inconclusive',
  'not-checkable': 'cannot be checked',
} satisfies Record<ClaimReport['status'], string>;

export const headings = {
  contradicted: 'Do not hold',
  inconclusive: 'Inconclusive: it depends on the measure, or on the source',
  confirmed: 'Hold',
  'not-checkable': 'Cannot be checked with these files, or not yet',
} satisfies Record<ClaimReport['status'], string>;

/** Claims in the order of display: contradicted ones first. */
export const order = ['contradicted', 'inconclusive', 'confirmed', 'not-checkable'] as const;

/** The finding, then why it does not decide the claim. */
export const foundWords = ({ found, reason }: ClaimReport): string =>
  [found, reason].filter((text) => text !== null).join('; ');

export const sourceWords = ({ sources }: ClaimReport): string =>
  sources.map(({ publisher, title: of, date }) => `${publisher}, ${date}: ${of}`).join('; ');

/** How many claims hold on the files of a check, and how many do not. */
export const claimsWords = (claims: NonNullable<Report['claims']>): string =>
  `${count(claims.confirmed)} hold, ${count(claims.contradicted)} do not, ${count(claims.inconclusive)} inconclusive, ${count(claims.notCheckable)} not checked`;
