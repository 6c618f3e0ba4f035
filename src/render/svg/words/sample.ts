import type { Picture } from '../picture.ts';

/** What each picture of the sample's page begins with: whose figures they are. */
export const sampleWords = ({ isReal = false }: Pick<Picture, 'isReal'>): string =>
  isReal ? 'Real markets, not the synthetic sample.' : 'Synthetic sample.';
