import type { Role } from './series.ts';

/** Name of an index, in full and for a heading. */
interface Label {
  name: string;
  short: string;
}

export interface Labels extends Record<Role, Label> {
  /** True for the three US indices, whose calendar and published closes are known. */
  isUs: boolean;
}

export const usLabels: Labels = {
  isUs: true,
  large: { name: 'S&P 500', short: 'S&P' },
  small: { name: 'Russell 2000', short: 'Russell' },
  growth: { name: 'Nasdaq Composite', short: 'Nasdaq' },
};

/** Labels of any other triple: the full names serve as headings too. */
export const otherLabels = (names: Readonly<Record<Role, string>>): Labels => {
  const label = (role: Role): Label => ({ name: names[role], short: names[role] });
  return { isUs: false, large: label('large'), small: label('small'), growth: label('growth') };
};
