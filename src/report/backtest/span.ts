import { isoDate } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import type { CodedSpells } from '../../judgement/record/runs.ts';

/** First and last day with a verdict, ISO; null where there is none. */
export interface Span {
  from: string | null;
  to: string | null;
}

const isVerdict = (verdict: number) => verdict !== 0;
const dayOrNull = (day: number | undefined) => (day === undefined ? null : isoDate(day));

export const verdictDays = (days: Int32Array, { starts, ends, codes }: CodedSpells): Span => ({
  from: dayOrNull(days[starts[codes.findIndex(isVerdict)] ?? days.length]),
  to: dayOrNull(days[(ends[codes.findLastIndex(isVerdict)] ?? 0) - 1]),
});

/** @param whole - the days of all verdicts, among which nothing was asked for */
export const noVerdicts = (whole: Span): UserError =>
  new UserError('no verdict lies in that span', {
    code: 'no-verdicts',
    hint: whole.from === null ? 'there is none on any day' : `there are verdicts from ${whole.from} to ${whole.to}`,
  });
