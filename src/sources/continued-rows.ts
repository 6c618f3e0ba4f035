import { isoDate } from '../dates/civil-dates.ts';
import { plural } from '../words/counts.ts';
import { fixed } from '../words/numbers.ts';
import type { Row } from './source.ts';

/** A day that two histories have differently; undefined where one of them lacks it. */
interface Change {
  day: number;
  was: string | undefined;
  is: string | undefined;
  /** Relative difference; 0 where a day is missing. */
  size: number;
}

/** A history with its new end, and what to say about it; or why it was not continued. */
export type Continued = { rows: Row[]; added: number; warnings: string[] } | { refusal: string };

/** Closes are the same up to a basis point, as everywhere in the program; beyond fifty they are not of one series. */
const [tolerance, limit] = [1e-4, 5e-3];
/** Rows whose correction is taken: a close can be provisional for a few days. */
const provisionalRows = 5;
/** Rows that are asked for again. Of a monthly series these are two years. */
const overlapRows = 20;

/** First day to ask for: an overlap before the end of what is there. */
export const overlapStart = (rows: readonly Row[]): number | undefined => rows.at(-overlapRows)?.day ?? rows[0]?.day;

function relative(was: string, is: string): number {
  const [a, b] = [Number(was), Number(is)];
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Number.MIN_VALUE);
}

/** Days of the common span that differ by over one basis point, or that one of the two lacks. */
function changesBetween(before: readonly Row[], came: readonly Row[]): { common: number; changes: Change[] } {
  const is = new Map(came.map(({ day, value }) => [day, value]));
  const was = new Map(before.map(({ day, value }) => [day, value]));
  const start = Math.max(before[0]?.day ?? 0, came[0]?.day ?? 0);
  const end = Math.min(before.at(-1)?.day ?? 0, came.at(-1)?.day ?? 0);
  const days = [...new Set([...was.keys(), ...is.keys()])].filter((day) => day >= start && day <= end);
  const all = days
    .sort((a, b) => a - b)
    .map((day): Change => {
      const [one, other] = [was.get(day), is.get(day)];
      return { day, was: one, is: other, size: one === undefined || other === undefined ? 0 : relative(one, other) };
    });
  const isCommon = (change: Change) => change.was !== undefined && change.is !== undefined;
  return {
    common: all.filter(isCommon).length,
    changes: all.filter((change) => !isCommon(change) || change.size > tolerance),
  };
}

const inWords = ({ day, was, is, size }: Change): string => {
  if (was === undefined) return `${isoDate(day)} is new, ${is}`;
  if (is === undefined) return `${isoDate(day)} is gone`;
  return `${isoDate(day)} ${was} in the file, ${is} now, ${fixed(size * 1e4, 1)} bp`;
};

const summary = (changes: readonly Change[]) =>
  `${plural(changes.length, 'day')}, the first ${changes.slice(0, 1).map(inWords).join('')}`;

/** What a new history changes in an old one, in words; undefined if nothing. */
export function changedPast(before: readonly Row[], came: readonly Row[], source: string): string | undefined {
  const { changes } = changesBetween(before, came);
  return changes.length === 0 ? undefined : `the past of ${source} differs on ${summary(changes)}`;
}

/**
 * A history continued by newer rows of the source that it ends with: corrections of its last five rows are taken and named, an
 * older past that changed is refused.
 */
export function continuedBySameSource(before: readonly Row[], came: readonly Row[], source: string): Continued {
  const { common, changes } = changesBetween(before, came);
  if (common === 0) return { refusal: `${source} gave no day that the file has` };
  const provisional = before.at(-provisionalRows)?.day ?? before[0]?.day ?? 0;
  const older = changes.filter(({ day }) => day < provisional);
  if (older.length > 0) {
    return { refusal: `${source} changed the past: ${summary(older)}; --force takes its new history` };
  }
  const byDay = new Map(before.map(({ day, value }) => [day, value]));
  for (const { day, is } of changes) if (is !== undefined) byDay.set(day, is);
  const last = before.at(-1)?.day ?? 0;
  const newer = came.filter(({ day }) => day > last);
  const rows = [...byDay].map(([day, value]) => ({ day, value })).sort((a, b) => a.day - b.day);
  const warnings = changes.length === 0 ? [] : [`${source} corrected ${summary(changes)}`];
  return { rows: [...rows, ...newer], added: newer.length, warnings };
}

/**
 * A history continued by newer rows of another source of the same index. Its own past stays; closes that differ by over one
 * basis point are named, over fifty refused.
 */
export function continuedByAnother(before: readonly Row[], came: readonly Row[], source: string): Continued {
  const { common, changes } = changesBetween(before, came);
  const differing = changes.filter(({ size }) => size > 0);
  if (common === 0) return { refusal: `${source} gave no day that the file has` };
  const words = `${source} and the file differ on ${differing.length} of ${plural(common, 'common day')}`;
  const first = differing.slice(0, 1).map(inWords).join('');
  if (differing.some(({ size }) => size > limit)) return { refusal: `${words}, the first ${first}: not of one series` };
  const last = before.at(-1)?.day ?? 0;
  const newer = came.filter(({ day }) => day > last);
  const warnings = differing.length === 0 ? [] : [`${words}, the first ${first}`];
  return { rows: [...before, ...newer], added: newer.length, warnings };
}
