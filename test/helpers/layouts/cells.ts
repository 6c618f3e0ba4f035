import type { Bar } from './bars.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const parts = ({ day }: Bar) => day.split('-') as [string, string, string];
const month = (bar: Bar) => months[Number(parts(bar)[1]) - 1] ?? '';

/** Ways in which programs write a day. */
export const days = {
  iso: ({ day }: Bar) => day,
  compact: ({ day }: Bar) => day.replaceAll('-', ''),
  compactTime: ({ day }: Bar) => `${day.replaceAll('-', '')} 16:00`,
  compactSeconds: ({ day }: Bar) => `${day.replaceAll('-', '')} 160000`,
  slashes: ({ day }: Bar) => day.replaceAll('-', '/'),
  us: (bar: Bar) => [parts(bar)[1], parts(bar)[2], parts(bar)[0]].join('/'),
  dots: (bar: Bar) => parts(bar).reverse().join('.'),
  spaced: ({ day }: Bar) => day.replaceAll('-', '- '),
  korean: (bar: Bar) => `${parts(bar).map(Number).join('. ')}.`,
  chinese: (bar: Bar) => `${parts(bar)[0]}年${Number(parts(bar)[1])}月${Number(parts(bar)[2])}日`,
  stata: (bar: Bar) => `${parts(bar)[2]}${month(bar).toLowerCase()}${parts(bar)[0]}`,
  sas: (bar: Bar) => `${parts(bar)[2]}${month(bar).toUpperCase()}${parts(bar)[0]}:16:00:00`,
  zoneName: ({ day }: Bar) => `${day} 16:00:00 EST`,
  shortOffset: ({ day }: Bar) => `${day} 00:00:00-05`,
  rfc: ({ day }: Bar) => new Date(day).toUTCString(),
  javascript: ({ day }: Bar) =>
    `${new Date(day).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+).*/, '$1 $3 $2 $4')} 00:00:00 GMT-0500 (Eastern Standard Time)`,
  secondsWithPoint: ({ day }: Bar) => `${Date.parse(day) / 1000}.0`,
  nanoseconds: ({ day }: Bar) => `${Date.parse(day)}000000`,
  milliseconds: ({ day }: Bar) => String(Date.parse(day)),
};

const grouped = (value: number, group: string, point: string) => {
  const [whole = '', fraction = ''] = value.toFixed(2).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + point + fraction;
};

/** 5,868.55 */
export const us = (value: number): string => grouped(value, ',', '.');
/** 5.868,55 */
export const eu = (value: number): string => grouped(value, '.', ',');
