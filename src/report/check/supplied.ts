import { isoDate } from '../../dates/civil-dates.ts';
import type { RiskNoteSummary } from '../../judgement/risk-notes.ts';
import type { TargetStanding } from '../../judgement/targets.ts';
import type { Observation } from '../../series/observation.ts';
import { dateOrNull } from '../date-or-null.ts';
import type { Report } from './schema.ts';

export const targetReport = ({
  target: { role, level, from, by, source },
  close,
  move,
  reached,
  everReached,
  reason,
}: TargetStanding): Report['targets'][number] => ({
  role,
  level,
  from: isoDate(from),
  by: dateOrNull(by),
  source,
  close,
  move: Number.isNaN(move) ? null : move,
  reached: dateOrNull(reached),
  everReached: dateOrNull(everReached),
  reason,
});

export const riskNoteReport = ({ from, until, note, active }: RiskNoteSummary): Report['riskNotes'][number] => ({
  from: isoDate(from),
  until: isoDate(until),
  note,
  active,
});

export const observationReport = ({ day, series, value, unit, basis, provider, ...rest }: Observation) => ({
  date: isoDate(day),
  ...{ series, value, unit, basis, provider },
  index: rest.index ?? null,
  source: rest.source ?? null,
  url: rest.url ?? null,
  note: rest.note ?? null,
});
