import { isoDate } from '../dates/civil-dates.ts';

/** A provider and the day of its figure, which is left out if the provider's name already ends with it: "AInvest 2026-01-08". */
export function providerOn(provider: string, day: number, separator = ', '): string {
  const date = isoDate(day);
  return provider.endsWith(date) ? provider : `${provider}${separator}${date}`;
}
