import type { Labels } from '../../series/labels.ts';
import type { Role } from '../../series/series.ts';
import type { DetailColumn } from './detail-table.ts';

type More = Partial<Omit<DetailColumn, 'id' | 'title' | 'as'>>;

/** Letters that a title of a column has room for. */
const roomy = 12;

const kind =
  (as: DetailColumn['as']) =>
  (id: string, title: string, more: More = {}): DetailColumn => ({ id, title, as, ...more });

export const text = kind('text');
export const whole = kind('count');
export const percent = kind('percent');
export const points = kind('points');
export const share = kind('share');
export const number = kind('number');
export const score = kind('score');

/** The name of a lead as a column bears it; "small-large" where the indices' own names have no room. */
export function leadTitle({ large, small }: Labels): string {
  const own = `${small.short}-${large.short}`;
  return own.length <= roomy ? own : 'small-large';
}

/** The place of an index in the three where its name has no room in a column. */
export const roleTitle = (labels: Labels, role: Role): string =>
  labels[role].short.length <= roomy ? labels[role].short : role;

/** What followed a case: small less large over 63, 126 and 252 sessions. */
export const aheadColumns = (labels: Labels): DetailColumn[] => [
  points('ahead63', `${leadTitle(labels)} 63`, { unknown: 'open' }),
  points('ahead126', '126', { unknown: 'open' }),
  points('ahead252', '252', { unknown: 'open' }),
];
