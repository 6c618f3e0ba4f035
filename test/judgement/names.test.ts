import { describe, expect, test } from 'vitest';
import { type ConfidenceInput, confidence } from '../../src/judgement/confidence.ts';
import { leads } from '../../src/judgement/leads.ts';
import {
  claimedSides,
  comparisons,
  confidenceReasons,
  contrasts,
  decidingContrast,
  decidingStates,
  defaultHorizons,
  gradedColumns,
  gradedStates,
  headlineHorizon,
  leadPeriods,
  raceOutcomes,
  risks,
  standings,
  states,
  supports,
} from '../../src/judgement/names.ts';
import { races } from '../../src/judgement/record/race.ts';
import { marketOf } from '../helpers/markets/series.ts';

describe('verdicts', () => {
  test('are graded in another order, all but the lack of one', () => {
    expect(gradedStates).toEqual(['breakout', 'relief-rally', 'undecided', 'no-rotation']);
    expect(new Set(states)).toEqual(new Set([...gradedStates, 'insufficient-data']));
  });

  test('decide where they claim a side: a breakout small caps, a relief rally large ones', () => {
    expect(decidingStates).toEqual(['breakout', 'relief-rally']);
    expect(states.filter((state) => claimedSides[state] !== 0).sort()).toEqual(decidingStates);
    expect([claimedSides.breakout, claimedSides['relief-rally']]).toEqual([1, -1]);
  });

  test('are graded after a month, a quarter, half a year and a year, of 21 sessions a month', () => {
    expect(defaultHorizons.map((horizon) => horizon / 21)).toEqual([1, 3, 6, 12]);
    expect(headlineHorizon / 21).toBe(6);
  });
});

test('the contrast that decides is the first of two', () => {
  expect([contrasts.length, contrasts[0]]).toEqual([2, decidingContrast]);
});

test('a race lasts, gives back or is open: no other end has a name', () => {
  // From the close after each row on, the ratio gains 1, loses 1, or does neither by the last row.
  const ended = races(Float64Array.of(9, 0, 1, 0, 0), Int32Array.of(0, 1, 2), Float64Array.of(1, 1, 1));
  expect(ended.map(({ outcome }) => outcome)).toEqual(raceOutcomes);
});

test('the periods of leads are shown in the order of their names', () => {
  expect(leads(marketOf([1, 2], [1, 2], [1, 2], [1, 2])).map(({ period }) => period)).toEqual(leadPeriods);
});

test('reasons against a higher confidence are those that a verdict can have, in the same order', () => {
  const worst: ConfidenceInput = {
    ...{ state: 'breakout', composite: 0, agreement: 0, coverage: 0, pricesAlone: 'undecided' },
    ...{ record: 'not-tested', risks },
  };
  const reasons = standings.flatMap((record) => confidence({ ...worst, record }).because);
  expect(new Set(reasons)).toEqual(new Set(confidenceReasons));
  // The record has one reason for each test that is not significant.
  expect(confidenceReasons.length).toBe(confidence(worst).because.length - 1 + standings.length - 1);
});

test.each([
  ['the column with a history', gradedColumns, ['verdict', 'prices-alone']],
  ['what supports a verdict', supports, ['fundamentals', 'price without fundamentals', 'price only']],
  [
    'how a recorded verdict compares',
    comparisons,
    ['same', 'changed', 'other-inputs', 'other-settings', 'no-session', 'no-verdict'],
  ],
])('words that programs read, of %s, stay as they are', (_, words, expected) => {
  expect(words).toEqual(expected);
});
