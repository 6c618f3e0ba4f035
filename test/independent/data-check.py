"""What is wrong with real files, by pandas: gaps against the days of the longest file instead of a calendar, pairs by a
join, prices that stand apart by medians of windows.

Prints JSON. Run: data-check.py FOLDER (Debian 12: Python 3.11.2, pandas 1.5.3, numpy 1.24.2)
"""
import json
import subprocess
import sys
from os.path import dirname, join

import numpy as np
import pandas as pd

closes = subprocess.run([sys.executable, join(dirname(__file__), "closes.py"), sys.argv[1]], capture_output=True, check=True)
series = {
    path: pd.Series(rows["closes"], index=pd.DatetimeIndex(rows["days"]))
    for path, rows in json.loads(closes.stdout).items()
}
LONG = {"large": "prices/GSPC_yahoo_1927-2026.csv", "growth": "prices/IXIC_yahoo_1971-2026.csv"}
sessions = series[LONG["large"]].loc["1971":].index

GAPS = [
    "vendors/cboe/VIX_History.csv",
    "vendors/wsj/HistoricalPrices.csv",
    "vendors/tradingview-unix/SP_SPX, 1D.csv",
    "vendors/tradingview-iso/ADV.csv",
    "prices/IXIC_yahoo_1971-2026.csv",
    "vendors/fred-new/SP500.csv",
]
PAIRS = {
    "large": [
        "prices/SPX_ibkr_2016-2026.csv",
        "vendors/fred-new/SP500.csv",
        "vendors/nasdaq-com/HistoricalData.csv",
        "vendors/stooq/^spx_d.csv",
        "vendors/tradingview-unix/SP_SPX, 1D.csv",
        "vendors/wsj/HistoricalPrices.csv",
    ],
    "growth": ["prices/IXIC_ibkr_2016-2026.csv", "vendors/fred-new/NASDAQCOM.csv"],
}


def dates(index):
    return list(index.strftime("%Y-%m-%d"))


def gaps(path):
    days = series[path].loc["1971":].index
    expected = sessions[(sessions >= days[0]) & (sessions <= days[-1])]
    return {"missing": dates(expected.difference(days)), "extra": dates(days.difference(expected))}


def pair(path, reference):
    both = pd.concat([series[path], series[reference]], axis=1, join="inner")
    apart = (both[0] / both[1] - 1).abs() * 1e4
    worst = apart.idxmax()
    return {
        "days": len(both),
        "overHalf": int((apart > 0.5).sum()),
        "overOne": int((apart > 1).sum()),
        "overFifty": int((apart > 50).sum()),
        "worst": worst.strftime("%Y-%m-%d"),
        "basisPoints": float(apart[worst]),
    }


def wrong(path):
    """Days whose log return is 8 median absolute returns of the 20 around, and is taken back but for a quarter."""
    moves = np.log(series[path]).diff().to_numpy()
    found = []
    for t in range(1, len(moves) - 1):
        there, back = moves[t], moves[t + 1]
        least = min(abs(there), abs(back))
        around = np.concatenate([moves[max(1, t - 10) : t], moves[t + 2 : t + 12]])
        if there * back < 0 and least >= 0.02 and abs(there + back) < least / 4 and least >= 8 * np.median(np.abs(around)):
            found.append(series[path].index[t].strftime("%Y-%m-%d"))
    return found


us10y = series["vendors/investing-en/US10Y.csv"]
weekend = us10y.index.dayofweek >= 5
json.dump(
    {
        "gaps": {path: gaps(path) for path in GAPS},
        "weekend": dates(us10y.index[weekend]),
        # Another market has sessions on some weekends; a copy of the close before is none.
        "copied": dates(us10y.index[weekend & (us10y.diff() == 0)]),
        "pairs": {path: pair(path, LONG[role]) for role, paths in PAIRS.items() for path in paths},
        "wrong": {path: wrong(path) for path in [*LONG.values(), "prices/RUT_yahoo_1987-2024.csv"]},
    },
    sys.stdout,
)
