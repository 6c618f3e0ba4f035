"""Days and closes of real files by pandas, with options set by hand for each file: nothing is recognised here.

Prints JSON: {path: {days: [...], closes: [...], cells: [...]}}, oldest first, days as YYYY-MM-DD, cells as the decimal text
of each close with every digit of the file. Run: closes.py FOLDER
(Debian 12: Python 3.11.2, pandas 1.5.3)
"""
import json
import sys
from decimal import Decimal
from os.path import join

import pandas as pd

YAHOO = dict(date="Date", close="Close")
LOWER = dict(date="date", close="close")
US = dict(format="%m/%d/%Y")

FILES = {
    "prices/GSPC_yahoo_1927-2026.csv": LOWER,
    "prices/IWM_yahoo-adjusted_2000-2026.csv": LOWER,
    "prices/IXIC_ibkr_2016-2026.csv": LOWER,
    "prices/IXIC_yahoo_1971-2026.csv": LOWER,
    "prices/QQQ_yahoo-adjusted_1999-2026.csv": LOWER,
    "prices/RUT_ibkr_2016-2026.csv": LOWER,
    "prices/RUT_yahoo_1987-2024.csv": YAHOO,
    "prices/SPX_ibkr_2016-2026.csv": LOWER,
    "prices/SPY_yahoo-adjusted_1993-2026.csv": LOWER,
    "vendors/alpha-vantage/daily_SPY.csv": dict(date="timestamp", close="close"),
    "vendors/cboe/VIX_History.csv": dict(date="DATE", close="CLOSE", **US),
    "vendors/excel-resaved/IXIC.csv": dict(date="Date", close="IXIC", format="%Y/%m/%d"),
    "vendors/fred-new/NASDAQCOM.csv": dict(date="observation_date", close="NASDAQCOM"),
    "vendors/fred-new/SP500.csv": dict(date="observation_date", close="SP500"),
    "vendors/fred-old/VIXCLS.csv": dict(date="DATE", close="VIXCLS", na_values=["."]),
    "vendors/investing-derived/XLC.csv": dict(date="Date", close="Price", **US),
    "vendors/investing-en/S&P 500 Historical Data.csv": dict(
        date="Date", close="Price", thousands=",", encoding="utf-8-sig", **US
    ),
    "vendors/investing-en/US10Y.csv": dict(date="Date", close="Price", encoding="utf-8-sig", **US),
    "vendors/investing-tr/S&P 500 Geçmiş Verileri.csv": dict(
        date="Tarih", close="Şimdi", thousands=".", decimal=",", encoding="utf-8-sig", format="%d.%m.%Y"
    ),
    "vendors/nasdaq-com/HistoricalData.csv": dict(date="Date", close="Close/Last", **US),
    "vendors/stooq/^spx_d.csv": YAHOO,
    "vendors/tradingview-iso/ADV.csv": dict(date="time", close="close"),
    "vendors/tradingview-unix/SP_SPX, 1D.csv": dict(date="time", close="close", unit="s"),
    "vendors/wsj/HistoricalPrices.csv": dict(
        date="Date", close="Close", skipinitialspace=True, format="%m/%d/%y"
    ),
    "vendors/yahoo-legacy/SPY.csv": YAHOO,
    "vendors/yfinance-multiheader/^SPX.csv": dict(date="Price", close="Close", skiprows=[1, 2]),
}


def read(path, date, close, format="%Y-%m-%d", unit=None, **options):
    # Dates as text, or "01.03.2024" with thousands="." would become a number.
    frame = pd.read_csv(path, dtype={date: str}, float_precision="round_trip", **options)
    if unit:
        stamps = pd.to_datetime(frame[date].astype("int64"), unit=unit, utc=True).dt.tz_convert("America/New_York")
    else:
        stamps = pd.to_datetime(frame[date], format=format)
    days = stamps.dt.strftime("%Y-%m-%d")
    rows = pd.Series(frame[close].to_numpy(float), index=days).dropna().sort_index()
    thousands, point = options.pop("thousands", ","), options.pop("decimal", ".")
    texts = pd.read_csv(path, dtype=str, **options)[close].to_numpy()
    cells = pd.Series(texts, index=days).dropna().sort_index()
    return {
        "days": list(rows.index),
        "closes": [float(value) for value in rows],
        "cells": [f"{Decimal(cell.strip().replace(thousands, '').replace(point, '.')):f}" for cell in cells],
    }


json.dump({path: read(join(sys.argv[1], path), **options) for path, options in FILES.items()}, sys.stdout)
