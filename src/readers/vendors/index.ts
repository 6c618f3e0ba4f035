import type { Reader } from '../reader.ts';
import { alphaVantage } from './alpha-vantage.ts';
import { barchart } from './barchart.ts';
import { cboe } from './cboe.ts';
import { financialModelingPrep } from './financial-modeling-prep.ts';
import { fred } from './fred.ts';
import { canonical } from './generic/canonical.ts';
import { indexName } from './generic/index-name.ts';
import { namedColumns } from './generic/named-columns.ts';
import { noHeader } from './generic/no-header.ts';
import { googleFinance } from './google-finance.ts';
import { interactiveBrokers } from './interactive-brokers.ts';
import { investing } from './investing.ts';
import { nasdaq } from './nasdaq.ts';
import { quantmod } from './quantmod.ts';
import { refinitiv } from './refinitiv.ts';
import { stooq } from './stooq.ts';
import { stooqBulk } from './stooq-bulk.ts';
import { tradingView } from './trading-view.ts';
import { wsj } from './wsj.ts';
import { yahoo } from './yahoo.ts';
import { yfinance } from './yfinance.ts';
import { yfinanceMultiHeader } from './yfinance-multi-header.ts';

/** All layouts, specific before generic: a file belongs to the first reader that detects it. */
export const readers: readonly Reader[] = [
  yfinanceMultiHeader,
  yahoo,
  interactiveBrokers,
  cboe,
  googleFinance,
  wsj,
  yfinance,
  stooq,
  canonical,
  fred,
  nasdaq,
  investing,
  tradingView,
  alphaVantage,
  financialModelingPrep,
  quantmod,
  barchart,
  refinitiv,
  stooqBulk,
  noHeader,
  namedColumns,
  indexName,
];
