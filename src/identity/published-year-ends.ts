import type { Role } from '../series/series.ts';

/** The year of the first of the {@link indexLevels}. */
export const firstLevelYear = 1987;

/**
 * Published closes of the last session of each year from 1987 on, in index points, price return.
 * They show which index a file holds, and the embedded sample is drawn between them.
 *
 * @see fixtures/README.md for publishers and dates
 */
export const indexLevels: Record<Role, readonly number[]> = {
  // S&P 500
  // biome-ignore format: a table
  large: [
    247.08, 277.72, 353.4, 330.22, 417.09, 435.71, 466.45, 459.27, 615.93, 740.74, 970.43, 1229.23, 1469.25,
    1320.28, 1148.08, 879.82, 1111.92, 1211.92, 1248.29, 1418.3, 1468.36, 903.25, 1115.1, 1257.64, 1257.6,
    1426.19, 1848.36, 2058.9, 2043.94, 2238.83, 2673.61, 2506.85, 3230.78, 3756.07, 4766.18, 3839.5, 4769.83,
    5881.63, 6845.5,
  ],
  // Russell 2000
  // biome-ignore format: a table
  small: [
    120.42, 147.37, 168.31, 132.2, 189.94, 221.01, 258.59, 250.36, 315.97, 362.61, 437.02, 421.96, 504.75,
    483.53, 488.5, 383.09, 556.91, 651.57, 673.22, 787.66, 766.03, 499.45, 625.39, 783.65, 740.92, 849.35,
    1163.64, 1204.7, 1135.89, 1357.13, 1535.51, 1348.56, 1668.47, 1974.86, 2245.31, 1761.25, 2027.07, 2230.16,
    2481.91,
  ],
  // Nasdaq Composite
  // biome-ignore format: a table
  growth: [
    330.5, 381.4, 454.8, 373.8, 586.34, 676.95, 776.8, 751.96, 1052.13, 1291.03, 1570.35, 2192.69, 4069.31,
    2470.52, 1950.4, 1335.51, 2003.37, 2175.44, 2205.32, 2415.29, 2652.28, 1577.03, 2269.15, 2652.87, 2605.15,
    3019.51, 4176.59, 4736.05, 5007.41, 5383.12, 6903.39, 6635.28, 8972.6, 12888.28, 15644.97, 10466.48,
    15011.35, 19310.79, 23241.99,
  ],
};
