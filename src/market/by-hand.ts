import type { QualityNote } from '../series/quality-note.ts';
import type { Market } from './market.ts';

/** Observations without those of the command line, which hold on their own day alone and are no history. */
export const dated = ({ observations }: Market): Market['observations'] =>
  observations.filter(({ byHand }) => byHand !== true);

/** True if some figures were typed on the command line. */
export const hasFiguresByHand = ({ observations }: Market): boolean =>
  observations.some(({ byHand }) => byHand === true);

const leftOut: QualityNote = {
  code: 'by-hand-left-out',
  severity: 'warning',
  message: 'P/Es on the command line have no history and are left out: use dated ones, --inputs FILE',
};

/** The market without figures of the command line, and a note that they are left out. */
export const withoutFiguresByHand = (market: Market): Market =>
  hasFiguresByHand(market) ? { ...market, observations: dated(market), notes: [...market.notes, leftOut] } : market;
