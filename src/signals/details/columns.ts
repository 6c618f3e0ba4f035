import type { Labels } from '../../series/labels.ts';
import type { Role } from '../../series/series.ts';
import type { DetailColumn } from './detail-table.ts';

type More = Partial<Omit<DetailColumn, 'id' | 'title' | 'as'>>;

/** Characters that fit into a column title. */
const titleWidth = 12;

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

/** Column title of a lead, as "RUT-SPX"; "small-large" if the names do not fit. */
export function leadTitle({ large, small }: Labels): string {
  const own = `${small.short}-${large.short}`;
  return own.length <= titleWidth ? own : 'small-large';
}

/** Column title of an index: its short name, or its role if the name does not fit. */
export const roleTitle = (labels: Labels, role: Role): string =>
  labels[role].short.length <= titleWidth ? labels[role].short : role;

/** Columns of the return of small in excess of large over the 63, 126 and 252 sessions after an event. */
export const aheadColumns = (labels: Labels): DetailColumn[] => [
  points('ahead63', `${leadTitle(labels)} 63`, { unknown: 'open' }),
  points('ahead126', '126', { unknown: 'open' }),
  points('ahead252', '252', { unknown: 'open' }),
];
