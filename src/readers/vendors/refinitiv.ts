import { lowerCaseNames } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

/** Price history from Refinitiv, now LSEG Workspace: `Exchange Date`, newest first, month names, grouped thousands. */
export const refinitiv: Reader = {
  id: 'refinitiv',
  vendor: 'LSEG (Refinitiv)',
  detects: ({ columns }) => ['exchange date', 'close'].every((name) => lowerCaseNames(columns).includes(name)),
  columns: { date: 'exchange date', close: 'close' },
  numbers: ['plain', 'comma-groups'],
};
