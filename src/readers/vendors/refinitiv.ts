import { plainNames, type Reader } from '../reader.ts';

/** Price history of Refinitiv, now LSEG Workspace: `Exchange Date`, newest first, month names, groups of thousands. */
export const refinitiv: Reader = {
  id: 'refinitiv',
  vendor: 'LSEG (Refinitiv)',
  recognises: ({ columns }) => ['exchange date', 'close'].every((name) => plainNames(columns).includes(name)),
  columns: { date: 'exchange date', close: 'close' },
  numbers: ['plain', 'comma-groups'],
};
