/** `ROTATION_TEST_RUNS=10` tries ten times as many random cases as every run of the tests does. */
const times = Number(process.env.ROTATION_TEST_RUNS ?? 1);

/** Random cases that a property is tried on. */
export const propertyRuns = (usual: number): number => Math.ceil(usual * times);

/** One in so many cases of a long list, and every one where more are asked for. */
export const oneIn = (usual: number): number => Math.max(1, Math.floor(usual / times));
