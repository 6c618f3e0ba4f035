"""Days and values of one column out of files of several series, or of a macro series, by pandas, with options set by hand.

Prints JSON: {"path column": {days: [...], values: [...], texts: [...]}}, oldest first, days as YYYY-MM-DD, texts as in the file.
Run: wanted.py FOLDER (Debian 12: Python 3.11.2, pandas 1.5.3)
"""
import json
import sys
from os.path import join

import pandas as pd

FRED = "observation_date"
FILES = [
    ("macro/HYG_yahoo-adjusted_2007-2026.csv", "date", "close"),
    ("macro/VIX_yahoo_1990-2026.csv", "date", "close"),
    ("macro/breadth_nyse_declines_DECL.csv", "time", "close"),
    ("macro/breadth_nyse_unchanged_UCHG.csv", "time", "close"),
    ("vendors/tradingview-iso/ADV.csv", "time", "close"),
    ("macro/breadth_pct_above_200d_MMTH.csv", "time", "close"),
    ("macro/breadth_sp500_pct_above_200d_S5TH.csv", "Date", "Price"),
    ("macro/breadth_sp500_pct_above_ma_2025-2026.csv", "date", "ABV200"),
    ("macro/fred_CPIAUCSL.csv", FRED, "CPIAUCSL"),
    ("macro/fred_FEDFUNDS.csv", FRED, "FEDFUNDS"),
    ("macro/fred_VIXCLS_2021-2026.csv", FRED, "VIXCLS"),
    ("macro/fred_credit_wide_1919-2026.csv", "date", "BAA10Y"),
    ("macro/fred_credit_wide_1919-2026.csv", "date", "SLOOS_CI_STD"),
    ("macro/fred_inflation_wide_1947-2026.csv", "date", "CPI"),
    ("macro/fred_inflation_wide_1947-2026.csv", "date", "T10YIE"),
    ("macro/fred_rates_wide_1954-2026.csv", "date", "DFEDTARU"),
    ("macro/fred_rates_wide_1954-2026.csv", "date", "DFF"),
    ("macro/fred_volatility_wide_1990-2026.csv", "date", "VIX"),
    ("macro/fred_volatility_wide_1990-2026.csv", "date", "HY_OAS"),
    ("macro/hy_oas_monthly_ohlc_1996-2026.csv", "date", "close"),
]


def read(path, date, column):
    # Cells as text, so that pandas rounds none of them.
    frame = pd.read_csv(path, dtype=str, usecols=[date, column], encoding="utf-8-sig", keep_default_na=False)
    frame = frame[frame[column].str.strip() != ""]
    stamps = pd.to_datetime(frame[date], format="%m/%d/%Y" if date == "Date" else "%Y-%m-%d")
    rows = pd.Series(frame[column].to_numpy(), index=stamps.dt.strftime("%Y-%m-%d")).sort_index(kind="stable")
    rows = rows[~rows.index.duplicated()]
    return {"days": list(rows.index), "values": [float(text) for text in rows], "texts": list(rows)}


json.dump({f"{path} {column}": read(join(sys.argv[1], path), date, column) for path, date, column in FILES}, sys.stdout)
