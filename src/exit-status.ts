/** Exit statuses of the program. 75 is what sendmail and systemd call a temporary failure. */
export const exitStatus = { ok: 0, fault: 1, usage: 2, data: 3, tooOld: 4, locked: 75 } as const;

/** Each status and what it means, for the documents. */
export const exitStatuses: readonly (readonly [status: string, meaning: string])[] = [
  ['0', 'a verdict was produced, whatever it is'],
  ['1', 'an error of the program or the system'],
  ['2', 'wrong usage'],
  ['3', 'the data is unreadable, wrong or too short, or there is insufficient data'],
  ['4', 'the data is older than `--max-age`'],
  [String(exitStatus.locked), 'another run holds the journal (`--wait` waits)'],
  ['with `--exit-code`', '0 breakout, 10 relief rally, 11 undecided, 12 no rotation'],
];
