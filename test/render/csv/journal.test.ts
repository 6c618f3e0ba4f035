import { expect, test } from 'vitest';
import { render } from '../../../src/render/csv/journal.ts';
import { handMadeJournal } from '../../helpers/reports/hand-made-history.ts';
import { linesOf, pipe } from '../../helpers/reports/places.ts';

test('the journal as CSV has a row a record: the verdict, what followed, how the call ended, and today', () => {
  expect(linesOf(render(handMadeJournal, pipe))).toEqual([
    'line,session,recorded_at,rotation,state,composite,confidence,prices_alone,graded,entry_date,forward_21,forward_63,call,call_decided,today,today_state,today_composite,max_close_change,signals_changed',
    '1,2026-01-29,2026-01-29T21:30:00Z,0.1.0,breakout,0.4375,low,undecided,1,2026-01-30,0.0123,,lasted,2026-02-10,,,,,',
    '3,2026-01-30,2026-01-30T21:30:00Z,0.1.0,undecided,,,undecided,0,,0.0123,,,,changed,breakout,0.21,0.0004,correlation valuation',
  ]);
});

test('a call that is open has no day on which it was decided', () => {
  const [first] = handMadeJournal.records;
  if (!first) throw new RangeError('no record');
  const records = [{ ...first, call: { outcome: 'open' as const, decided: null } }];
  expect(linesOf(render({ ...handMadeJournal, records }, pipe))[1]).toContain(',0.0123,,open,,,,,,');
});
