import { fetchedSeries } from '../../series/fetched-series.ts';
import { fetchCommand } from '../../words/fetch-command.ts';

/** How to supply a macro series. */
export const seriesHint = (name: string): string =>
  fetchedSeries.some((one) => one === name)
    ? `run: ${fetchCommand()}; or add --series ${name}=FILE`
    : `add --series ${name}=FILE`;

/** The figures that come with the program are from independent providers too. */
export const publishedHint = 'add --inputs published, or FILE with figures of another provider';

/** How to supply dated observations. */
export const inputsHint = (...series: string[]): string =>
  `add --inputs FILE with ${series.join(' and ')} of another provider`;
