import { isoDate } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import type { CodedRuns } from '../record/runs.ts';

/** First and last day with a verdict, in days since 1970-01-01; null where there is none. */
export interface VerdictDays {
  from: number | null;
  to: number | null;
}

const isVerdict = (verdict: number) => verdict !== 0;

export const verdictDays = (days: Int32Array, { starts, ends, codes }: CodedRuns): VerdictDays => ({
  from: days[starts[codes.findIndex(isVerdict)] ?? days.length] ?? null,
  to: days[(ends[codes.findLastIndex(isVerdict)] ?? 0) - 1] ?? null,
});

/** @param all - days of all verdicts, none of which is in the requested period */
export const noVerdicts = ({ from, to }: VerdictDays): UserError => {
  const dates = [from, to].filter((day) => day !== null).map(isoDate);
  return new UserError('no verdict in that period', {
    code: 'no-verdicts',
    hint: dates.length === 0 ? 'there is none on any day' : `there are verdicts from ${dates.join(' to ')}`,
  });
};
