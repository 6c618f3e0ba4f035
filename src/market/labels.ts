import type { Role } from './series.ts';

/** What a person calls the index in each place, in full and in a heading. */
export interface Label {
  name: string;
  short: string;
}

export type Labels = Record<Role, Label>;

export const usLabels: Labels = {
  large: { name: 'S&P 500', short: 'S&P' },
  small: { name: 'Russell 2000', short: 'Russell' },
  growth: { name: 'Nasdaq Composite', short: 'Nasdaq' },
};
