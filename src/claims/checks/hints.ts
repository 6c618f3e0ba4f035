/** How to supply a macro series. */
export const seriesHint = (name: string): string => `give --series ${name}=FILE`;

/** The figures that come with the program are from independent providers too. */
export const publishedHint = 'give --inputs published, or FILE with figures of another provider';

/** How to supply dated observations. */
export const inputsHint = (...series: string[]): string =>
  `give --inputs FILE with ${series.join(' and ')} of another provider`;
