import type { PictureData } from '../../judgement/pictures/picture-data.ts';
import type { Report } from '../../report/check/schema.ts';
import type { PoolReport } from '../../report/pool/schema.ts';
import type { LabelBox } from './draw/canvas.ts';
import type { Axis } from './draw/scales.ts';

/** What every picture is drawn from. */
export interface PictureSource {
  report: Report;
  data: PictureData;
  /** The record of other markets that comes with the program; null where it does not apply. */
  pool: PoolReport | null;
}

/** A line that a reader can follow with a crosshair. */
interface Crosshair {
  /** Rows of the market's sessions, or of the small index's own file. */
  rows: 'market' | 'small';
  from: number;
  to: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  y: Pick<Axis, 'isLog' | 'domain' | 'range'>;
}

/** One drawing of a picture. */
export interface Drawing {
  width: number;
  height: number;
  /** SVG elements. */
  body: string;
  labels: readonly LabelBox[];
  crosshair?: Crosshair;
}

export type Size = 'wide' | 'narrow';

/** Widths of the two drawings of a picture, in pixels. */
export const widths = { wide: 736, narrow: 328 } as const satisfies Record<Size, number>;

/** The figures behind a picture, as text. */
export interface FigureTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The columns of values that the crosshairs of a picture read out, by their keys in the data of the page. */
type CrosshairColumn = 'ratio' | 'history' | 'score' | 'close' | `correlation${number}`;

/** A picture with its words. */
export interface Picture {
  id: string;
  /** Whether its figures are of real markets, also beside the synthetic sample. */
  isReal?: boolean;
  /** A sentence that was computed, and is true. */
  headline: string;
  /** What is shown, in which unit, over which span. */
  sub: string;
  note?: string;
  /** Sentences that stand as a list below the note, behind a title. */
  list?: { title: string; items: readonly string[] };
  /** The key figure in a sentence, for those who do not see the drawing. */
  description: string;
  table?: FigureTable;
  /** Columns that the crosshair reads out: the first one is the line. */
  crosshair?: readonly { column: CrosshairColumn; name: string; decimals: number; signed?: boolean }[];
  /** Absent where there is no data: the headline says so. */
  draw?(size: Size): Drawing;
}

/** Draws a picture's figures: `rotation chart --list` has one line of each. */
export interface PictureKind {
  id: string;
  /** What it shows, in a few words. */
  title: string;
  picture(source: PictureSource): Picture;
}
