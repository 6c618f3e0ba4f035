/**
 * Loops over whole columns. For each the build writes a function of typed arrays: columns are copied in, results are allocated and
 * copied out. So that it can,
 *
 * - `n` or `count` behind a column is its number of rows, `nA`, `nB` ... where there are several; the last is that of the results;
 * - a function with results that returns a number has found so many: so many of each are given;
 * - several results are given under their names.
 */
export { bandScores, correlation, sampleCorrelation, stillRows } from './windows/correlation';
export { comoments } from './windows/comoments';
export { extremum } from './windows/extremum';
export { align, firstAtLeast, frozen, largeMoves } from './market';
export { mean, squares } from './windows/moments';
export { extremeRow, fallsBelow, leads, opposition, records } from './moves';
export { bytesOn, codedRuns, forwardOf, integersOn, judged, races } from './outcomes';
export { rank } from './ranks/rank';
export { regression } from './windows/regression';
export { changeOver, cycleScores, gate, held, logRatio, simpleReturns, zScore } from './scores';
export { keptScores, startScores } from './starts';
export { lineEnds } from './text/line-ends';
export { states } from './verdict';
export { watchCourse } from './watch';
