import { canonical } from './canonical.ts';
import { interactiveBrokers } from './interactive-brokers.ts';
import type { Reader } from './reader.ts';
import { stooq } from './stooq.ts';
import { yahoo } from './yahoo.ts';
import { yfinance } from './yfinance.ts';
import { yfinanceMultiHeader } from './yfinance-multi-header.ts';

/** Every layout that is read, the particular before the general: a file belongs to the first that recognises it. */
export const readers: readonly Reader[] = [yfinanceMultiHeader, yahoo, interactiveBrokers, yfinance, stooq, canonical];
