/**
 * Per room: the tests that judge its mutants (its own, and those of rooms that stand on it, where they see more) and the
 * percentage to be killed. A folder of a room counts as the room unless it is listed.
 */
const required = {
  stats: { tests: ['stats', 'signals/relative-strength', 'signals/stress'], percent: 90 },
  dates: { tests: ['dates', 'market/calendar'], percent: 90 },
  market: { tests: ['market'], percent: 90 },
  identity: { tests: ['identity'], percent: 90 },
  signals: { tests: ['signals'], percent: 90 },
  judgement: { tests: ['judgement', 'report/verdict-words'], percent: 90 },
  'judgement/record': { tests: ['judgement/record', 'judgement/backtest'], percent: 95 },
  journal: { tests: ['journal'], percent: 90 },
  // Many of its mutants change how much memory is asked for, which no test sees.
  kernel: { tests: ['kernel', 'market/calendar', 'stats'], percent: 75, share: 0.1 },
};

/** Tests that take seconds, some while they are read, and kill next to nothing that others do not. */
export const slow = [
  'judgement/gate-turning-points',
  'judgement/turning-points-levels',
  'judgement/known-facts',
  'judgement/record/placebo',
  'judgement/sensitivity',
  'judgement/backtest/truncation',
  'signals/contract',
];

/** Of rooms that are not listed, one file in ten is mutated. */
const others = { percent: 90, share: 0.1 };

/** How a room, or a folder of it, is mutated. */
export function roomOf(folder) {
  const parts = folder.split('/');
  const listed = parts.map((_, i) => parts.slice(0, parts.length - i).join('/')).find((name) => name in required);
  return { share: 1, tests: [parts[0]], ...(listed === undefined ? others : required[listed]) };
}
