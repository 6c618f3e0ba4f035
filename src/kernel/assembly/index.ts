/**
 * The loops that every start runs once over all sessions, in AssemblyScript (TypeScript's syntax, compiled to WebAssembly by
 * the build). V8 compiles JavaScript only after it has run for a while, and a start is over by then: the same loops in
 * JavaScript take five times as long in the only run that there is.
 *
 * Everything is a pointer into linear memory. For what `loops.ts` exports the build writes functions of typed arrays; for what stands here
 * the modules of `src/kernel` lay the columns out and copy the answers.
 */
export { calendarGaps } from './calendar';
export { aheadAfter } from './moves';
export { ascendingRows } from './ranks/order';
export { forward, medians, sumsByCode } from './outcomes';
export { clear, room } from './room';
export { scan } from './text/scan';
export { divide, phasedSums, restOf, shiftSums, sumsAtShifts } from './shifted-means';
export { centredRanks, layTwice, placesOf, shiftedCorrelations, stanceCodes } from './ranks/shifted-ranks';
export { largest, sizes } from './sizes';
export { composite } from './verdict';
export { writtenDays } from './written/days';
export { countLines, scanWritten } from './written/scan';
export { columnOfSymbols } from './written/symbols';
