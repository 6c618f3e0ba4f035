import { expect, test } from 'vitest';
import { saysTotalReturn } from '../../src/identity/total-return.ts';

test.each([
  ['S&P 500 Total Return'],
  ['SP500TR'],
  ['^SP500TR'],
  ['SPXTR'],
  ['spx-tr'],
  ['Russell 2000 TR'],
  ['RUTTR'],
  ['XCMP'],
  ['STOXX 600 Net Return'],
  ['MSCI World NTR'],
  ['Gross_Return'],
  ['totalReturnIndex'],
  ['Adj Close'],
  ['AdjClose'],
  ['adj_close'],
  ['close_adj'],
  ['SPY-adjusted'],
  ['Dividends reinvested'],
])('"%s" says that dividends are included', (name) => expect(saysTotalReturn(name)).toBe(true));

test.each([
  ['S&P 500'],
  ['Price Return'],
  ['returns'],
  ['Close'],
  ['unadjusted close'],
  ['split-adjusted'],
  ['adjacent'],
  ['tracker'],
  ['Trend'],
  ['central'],
  ['XU100.TR'],
  ['Nasdaq Composite'],
  ['Nasdaq 100'],
  ['australia'],
])('"%s" does not', (name) => expect(saysTotalReturn(name)).toBe(false));
