/** A kind of dated observation that may be given: its unit, and the bases that are told apart. */
export interface ObservedSeries {
  id: string;
  is: string;
  unit: string;
  bases: readonly string[];
}

/** Every permitted name of an observation. */
export const observedSeries: readonly ObservedSeries[] = [
  { id: 'pe-large', is: 'price/earnings ratio of large caps', unit: 'ratio', bases: ['forward', 'trailing'] },
  { id: 'pe-small', is: 'price/earnings ratio of small caps', unit: 'ratio', bases: ['forward', 'trailing'] },
];
