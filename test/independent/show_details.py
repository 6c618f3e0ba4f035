"""Tables of `rotation show`, computed a second time with pandas and scipy.

Reads the definitions, not the program: shares no line of code with it. Written for Python 3.11.2, pandas 1.5.3,
numpy 1.24.2, scipy 1.10.1 (Debian 12).

    python3 show_details.py FOLDER_OF_PRICES AS_OF

prints, as JSON, every year of the first five days and of the opening gap, and the correlation at the end of each month.
"""

import json
import sys

import pandas as pd


def closes(folder, name, column):
    frame = pd.read_csv(f"{folder}/{name}", index_col=0, parse_dates=True, float_precision="round_trip")
    return frame[column].dropna()


def years(s, r):
    """Every year from 1950 on with five sessions and an old December close."""
    rows = []
    running = s.index[-1].year
    for year in range(1950, running + 1):
        before, own = s[s.index.year == year - 1], s[s.index.year == year]
        if len(own) < 5 or before.empty or before.index[-1].month != 12:
            continue
        base, fifth, end = before.iloc[-1], own.iloc[4], own.iloc[-1]
        row = {"year": year, "firstFive": fifth / base - 1, "wholeYear": None, "restOfYear": None, "smallAhead": None}
        if year < running:
            row["wholeYear"], row["restOfYear"] = end / base - 1, end / fifth - 1
            if own.index[4] in r.index and own.index[-1] in r.index:
                row["smallAhead"] = r[own.index[-1]] / r[own.index[4]] - 1 - row["restOfYear"]
        rows.append(row)
    return rows[::-1]


def gaps(frame):
    """Every opening gap, its place when it came, and R less S from the fifth session on."""
    rows, sizes = [], []
    days, running = frame.index, frame.index[-1].year
    for year in range(days[0].year + 1, running + 1):
        base = days.searchsorted(pd.Timestamp(year, 1, 1)) - 1
        end = days.searchsorted(pd.Timestamp(year + 1, 1, 1)) - 1
        if end - base < 5:
            continue

        def gain(name, start, stop):
            return frame[name].iloc[stop] / frame[name].iloc[start] - 1

        fifth = base + 5
        gap = float(gain("r", base, fifth) - gain("n", base, fifth))
        sizes.append(gap)
        row = {"year": year, "gap": gap, "rank": 1 + sum(float(x) > gap for x in sizes), "count": len(sizes), "aheadOfLarge": None}
        for h in (63, 126, 252):
            known = fifth + h < len(frame)
            row[f"ahead{h}"] = gain("r", fifth, fifth + h) - gain("s", fifth, fifth + h) if known else None
        if year < running:
            row["aheadOfLarge"] = gain("r", fifth, end) - gain("s", fifth, end)
        rows.append(row)
    return rows[::-1]


def month_ends(frame):
    moves = frame.pct_change()
    rho = moves.r.rolling(252).corr(moves.s)
    last = rho.groupby(rho.index.to_period("M")).tail(1).dropna()
    return [{"date": f"{day:%Y-%m-%d}", "value": value} for day, value in last[::-1].items()]


def main(folder, as_of):
    s = closes(folder, "GSPC_yahoo_1927-2026.csv", "close")[:as_of]
    old, new = closes(folder, "RUT_yahoo_1987-2024.csv", "Close"), closes(folder, "RUT_ibkr_2016-2026.csv", "close")
    r = old.combine_first(new)[:as_of]
    n = closes(folder, "IXIC_yahoo_1971-2026.csv", "close")[:as_of]
    frame = pd.concat([s.rename("s"), r.rename("r"), n.rename("n")], axis=1, join="inner")
    print(json.dumps({"years": years(s, r), "gaps": gaps(frame), "monthEnds": month_ends(frame)}))


main(*sys.argv[1:])
