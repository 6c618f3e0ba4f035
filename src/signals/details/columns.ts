import type { DetailColumn } from '../signal.ts';

type More = Partial<Omit<DetailColumn, 'id' | 'title' | 'as'>>;

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

/** What followed a case: small less large over 63, 126 and 252 sessions. */
export const aheadColumns = (short: { large: string; small: string }): DetailColumn[] => [
  points('ahead63', `${short.small}-${short.large} 63`, { unknown: 'open' }),
  points('ahead126', '126', { unknown: 'open' }),
  points('ahead252', '252', { unknown: 'open' }),
];
