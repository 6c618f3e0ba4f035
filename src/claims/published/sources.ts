import { daysFromIso } from '../../dates/civil-dates.ts';
import type { Source } from '../../signals/signal.ts';
import {
  breakoutOrRelief,
  greatRotation,
  renaissance,
  strategicShift,
  structuralShift,
} from '../../signals/sources.ts';

const day = daysFromIso;

const twoWeeks: Source = {
  publisher: 'Motley Fool',
  title: 'an article of that day, whose title is not recorded here',
  date: '2026-01-29',
};

/** Where claims were published, and the day from which they are known. The article with a month only describes the 8th. */
export const fromStructuralShift = { sources: [structuralShift], publishedOn: day('2025-11-30') };
export const fromStrategicShift = { sources: [strategicShift], publishedOn: day('2026-01-08') };
export const fromRenaissance = { sources: [renaissance], publishedOn: day('2026-01-01') };
export const fromGreatRotation = { sources: [greatRotation], publishedOn: day('2026-01-13') };
export const fromBreakoutOrRelief = { sources: [breakoutOrRelief], publishedOn: day('2026-01-08') };
export const fromFool = { sources: [twoWeeks], publishedOn: day('2026-01-29') };
export const fromShiftAndRenaissance = {
  sources: [strategicShift, renaissance],
  publishedOn: fromRenaissance.publishedOn,
};
export const fromStructuralShiftAndRenaissance = {
  sources: [structuralShift, renaissance],
  publishedOn: fromStructuralShift.publishedOn,
};
export const fromShiftRotationAndRelief = {
  sources: [strategicShift, greatRotation, breakoutOrRelief],
  publishedOn: fromStrategicShift.publishedOn,
};
export const fromShiftAndRotation = {
  sources: [strategicShift, greatRotation],
  publishedOn: fromStrategicShift.publishedOn,
};
