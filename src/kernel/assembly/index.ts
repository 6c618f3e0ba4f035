/**
 * The loops that every start runs once over all sessions, in AssemblyScript (TypeScript's syntax, compiled to WebAssembly by
 * the build). V8 compiles JavaScript only after it has run for a while, and a start is over by then: the same loops in
 * JavaScript take five times as long in the only run that there is.
 *
 * Everything is a pointer into linear memory; the modules of `src/kernel` lay the columns out and copy the answers.
 */
export { calendarGaps } from './calendar';
export { comoments } from './comoments';
export { bandScores, correlation, sampleCorrelation, stillRows } from './correlation';
export { extremum } from './extremum';
export { align, firstAtLeast, largeMoves, markFrozen } from './market';
export { aheadAfter, extremeRow, fallsBelow, leads, opposition, records } from './moves';
export { moments } from './moments';
export { rank } from './rank';
export { regression } from './regression';
export { scan } from './scan';
export { changeOver, cycleScores, gate, held, logRatio, simpleReturns, zScore } from './scores';
export { keptScores, startScores } from './starts';
export { composite, states } from './verdict';
export { ascendingRows } from './order';
export { codedRuns, forward, forwardOf, gatheredDays, judged, medians, races, sumsByCode } from './outcomes';
export { divide, phasedSums, restOf, shiftSums, sumsAtShifts } from './shifted-means';
export { centredRanks, layTwice, placesOf, shiftedCorrelations, stanceCodes } from './shifted-ranks';
export { largest, sizes } from './sizes';
export { lineEnds } from './text';
export { watchCourse } from './watch';
export { writtenDays } from './written/days';
export { countLines, scanWritten } from './written/scan';
export { columnOfSymbols } from './written/symbols';
