import { type Role, roles } from './series.ts';

/** Name of an index, in full and for a heading. */
interface Label {
  name: string;
  short: string;
}

export interface Labels extends Record<Role, Label> {
  /** True for the three US indices, whose calendar and published closes are known. */
  isUs: boolean;
  /** False for a pair without a growth index: rules that read it do without. */
  hasGrowth?: boolean;
}

export const usLabels: Labels = {
  isUs: true,
  large: { name: 'S&P 500', short: 'S&P' },
  small: { name: 'Russell 2000', short: 'Russell' },
  growth: { name: 'Nasdaq Composite', short: 'Nasdaq' },
};

/** What stands for the name of a growth index that there is not. */
export const noGrowth = 'no growth index';

/** Labels of any other triple, or of a pair where growth is null: the full names serve as headings too. */
export const otherLabels = (names: Readonly<LabelNames>): Labels => {
  const label = (name: string): Label => ({ name, short: name });
  return {
    isUs: false,
    hasGrowth: names.growth !== null,
    ...{ large: label(names.large), small: label(names.small), growth: label(names.growth ?? noGrowth) },
  };
};

/** Whether there is a growth index. */
export const hasGrowth = ({ hasGrowth: has = true }: Labels): boolean => has;

/** The indices that there are. */
export const rolesOf = (labels: Labels): readonly Role[] =>
  hasGrowth(labels) ? roles : roles.filter((role) => role !== 'growth');

/** Names of the indices; null for growth where there is none. */
export type LabelNames = Record<'large' | 'small', string> & { growth: string | null };

export const labelNames = (labels: Labels): LabelNames => ({
  ...{ large: labels.large.name, small: labels.small.name },
  growth: hasGrowth(labels) ? labels.growth.name : null,
});
