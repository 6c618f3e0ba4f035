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
  ...['^SPXT', 'SPXT close', 'SPTR', 'SPXNTR', 'SPXGTR', 'RUTNTR', 'RUTGTR', 'RU20INTR', 'XNDX'].map((name) => [name]),
  ...['NetReturn', 'Total Return Index', 'autoadj_close', 'auto-adj close', 'SP500NTR'].map((name) => [name]),
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
  ...['ASPXT', 'SPXTA', 'SPXT5', 'Net Returned'].map((name) => [name]),
])('"%s" does not', (name) => expect(saysTotalReturn(name)).toBe(false));
