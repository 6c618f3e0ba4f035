import { daysFromIso } from '../../../dates/civil-dates.ts';
import type { Report } from '../../../report/check/schema.ts';
import { fiveYears, gateLookback } from '../../../signals/names.ts';
import { dayWords } from '../draw/figures.ts';

/** The period in which a lead has its percentile: five years, or a shorter history. */
export const rankedIn = ({ market }: Report): string =>
  market.sessions < fiveYears.window + gateLookback ? `since ${dayWords(daysFromIso(market.first))}` : 'in five years';

const names: Readonly<Record<number, string>> = {
  1: '1 day',
  5: '1 week',
  21: '1 month',
  63: '3 months',
  126: '6 months',
  252: '1 year',
};

/** A number of sessions as a reader knows it: 3 months. */
export const spanName = (sessions: number): string => names[sessions] ?? `${sessions} sessions`;

const adjectives: Readonly<Record<number, string>> = { 63: 'three-month', 126: 'six-month', 252: 'one-year' };

/** The same before a noun: one-year. */
export const spanAdjective = (sessions: number): string => adjectives[sessions] ?? `${sessions}-session`;

/** Three years of sessions, or all that there are. */
export const lastRows = (count: number, sessions: number): number => Math.max(0, count - sessions);

/** "in three years", or since when where there are fewer sessions. */
export const inSpan = (count: number, sessions: number, words: string, first: number): string =>
  count >= sessions ? words : `since ${dayWords(first)}`;

/** A span of years: 1988 to 2026, or one year. */
export const yearSpan = (from: number, to: number): string => (from === to ? String(from) : `${from} to ${to}`);
