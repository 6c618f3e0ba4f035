import { expect, test } from 'vitest';
import { render as historyMarkdown } from '../../../src/render/markdown/history.ts';
import { render as journalMarkdown } from '../../../src/render/markdown/journal.ts';
import { render as ndjson } from '../../../src/render/ndjson/history.ts';
import { handMadeHistory, handMadeJournal } from '../../helpers/reports/hand-made-history.ts';
import { linesOf, pipe } from '../../helpers/reports/places.ts';

const [first, second] = handMadeHistory.sessions;

// 150 of 250 are 60%, 100 are 40%.
const lines = [
  'On 2026-01-30 the verdict is relief rally, since 2026-01-30. Of 250 trading days from 2025-01-31: relief rally 60%, breakout 40%; the verdict changed once.',
  '',
  '| date | verdict | prices alone | average | large | small | +21 | +63 |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  '| 2026-01-29 | breakout |  | +0.25 | 6,969.01 | 2,654.78 | -1.23 | - |',
  '| 2026-01-30 | relief rally | breakout | - | 6,969.01 | 2,613.74 | -1.23 | - |',
];

test('a history as Markdown is its summary in one paragraph and a table', () => {
  expect(linesOf(historyMarkdown(handMadeHistory, pipe))).toEqual(lines);
});

test('a history of the sample says so first', () => {
  expect(linesOf(historyMarkdown({ ...handMadeHistory, sample: true }, pipe))).toEqual([
    '**SYNTHETIC SAMPLE, not the market. Real data: rotation data fetch --into ~/prices**',
    '',
    ...lines,
  ]);
});

test('a history as NDJSON has a line for each session', () => {
  expect(linesOf(ndjson(handMadeHistory, pipe)).map((line) => JSON.parse(line))).toEqual([first, second]);
});

test('a journal as Markdown has a row a record, with how each call ended', () => {
  expect(linesOf(journalMarkdown(handMadeJournal, pipe))).toEqual([
    '| session | verdict | score | +21 | +63 | data today | call |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| 2026-01-29 | breakout | +0.44 | +1.23 | - | - | lasted |',
    '| 2026-01-30 | undecided | - | +1.23 | - | changed | - |',
  ]);
});
