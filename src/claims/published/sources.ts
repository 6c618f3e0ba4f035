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

/** Where each was published, and the day from which it counts as known. Of one only the month is known: it speaks of the 8th. */
export const rally = { sources: [structuralShift], from: day('2025-11-30') };
export const shift = { sources: [strategicShift], from: day('2026-01-08') };
export const reborn = { sources: [renaissance], from: day('2026-01-01') };
export const great = { sources: [greatRotation], from: day('2026-01-13') };
export const relief = { sources: [breakoutOrRelief], from: day('2026-01-08') };
export const fool = { sources: [twoWeeks], from: day('2026-01-29') };
export const shiftAndReborn = { sources: [strategicShift, renaissance], from: reborn.from };
export const rallyAndReborn = { sources: [structuralShift, renaissance], from: rally.from };
export const shiftGreatAndRelief = { sources: [strategicShift, greatRotation, breakoutOrRelief], from: shift.from };
export const shiftAndGreat = { sources: [strategicShift, greatRotation], from: shift.from };
