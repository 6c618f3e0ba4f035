"""The signals that rest on further series, computed a second time with pandas and numpy.

Reads the definitions, not the program: shares no line of code with it. Written for Python 3.11.2, pandas 1.5.3,
numpy 1.24.2 (Debian 12).

    python3 macro.py FOLDER_OF_DATA [DATES]

prints, as JSON, for each signal the figures of some sessions, drawn with a fixed seed; and the weekly flows that it made
up out of weekly closes, since no flows are at hand. IWM stands for banks and QQQ for equal weight: any level will do.
"""

import json
import random
import sys
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pandas as pd

DUST = 1e-12
FIVE_YEARS, LEAST = 1260, 252


def column(path, name):
    return pd.read_csv(path, index_col=0, parse_dates=True, float_precision="round_trip")[name].dropna()


def text_column(path, name):
    return pd.read_csv(path, index_col=0, parse_dates=True, dtype=str)[name].dropna()


def as_of(series, sessions, age, lag=0, month=False):
    """The latest figure known by each session with its date; none where it is older than so many days."""
    frame = pd.DataFrame({"value": series, "date": series.index})
    known = (series.index + pd.offsets.MonthEnd(0) if month else series.index) + pd.Timedelta(days=lag)
    frame.index = known
    joined = pd.merge_asof(pd.DataFrame(index=sessions), frame, left_index=True, right_index=True)
    old = (joined.index - joined.date).dt.days > age
    return joined.mask(old)


def ranks(x):
    """Rank among the last five years' known values: those below + half the equal ones, itself included; and their number."""
    known = x.dropna()
    values = known.to_numpy()
    out, used = np.full(len(values), np.nan), np.zeros(len(values))
    for i in range(len(values)):
        window = values[max(0, i + 1 - FIVE_YEARS) : i + 1]
        used[i] = len(window)
        if len(window) < LEAST:
            continue
        equal = np.abs(window - values[i]) <= DUST * max(1, abs(values[i]))
        out[i] = (np.sum(~equal & (window < values[i])) + equal.sum() / 2) / len(window)
    return pd.Series(out, known.index).reindex(x.index), pd.Series(used, known.index).reindex(x.index)


def stress(data, sessions):
    vix = as_of(column(f"{data}/macro/VIX_yahoo_1990-2026.csv", "close"), sessions, 5)
    spread = as_of(column(f"{data}/macro/fred_volatility_wide_1990-2026.csv", "HY_OAS"), sessions, 5)
    (v, nv), (s, ns) = ranks(vix.value), ranks(spread.value)
    value = pd.concat([v, s], axis=1).max(axis=1)
    score = pd.Series(np.select([value > 0.90, value > 0.75, value.notna()], [-1, -0.5, 0], np.nan), sessions)
    return pd.DataFrame({"value": value, "score": score, "vix": v, "spread": s, "vixUsed": nv, "spreadUsed": ns})


def policy(data, sessions, q):
    target = column(f"{data}/macro/fred_rates_wide_1954-2026.csv", "DFEDTARU")
    now = as_of(target, sessions, 45)
    change = target.diff()
    moves = change[change.abs() > DUST]
    rows = {}
    for day in sessions:
        past = moves[:day]
        if np.isnan(now.value[day]):
            rows[day] = {}
            continue
        row = {"target": now.value[day] / 100}
        rows[day] = row
        before = target[: day - pd.DateOffset(months=12)]
        row["change12m"] = (now.value[day] - before.iloc[-1]) / 100 if len(before) else np.nan
        if len(past) == 0:
            spans = day >= target.index[0] + pd.DateOffset(months=12)
            row.update(value=np.nan, score=0 if spans else np.nan, run=[], after=[])
            continue
        last, size = past.index[-1], past.iloc[-1]
        months = 12 if size < 0 else 6
        row["value"] = size / 100
        row["score"] = (0.5 if size < 0 else -1) if day <= last + pd.DateOffset(months=months) else 0
        run = [last]
        for earlier, other in list(past.items())[-2::-1]:
            if np.sign(other) != np.sign(size) or (run[0] - earlier).days > 63:
                break
            run.insert(0, earlier)
        row["run"] = [str(one.date()) for one in run]
        row["after"] = []
        for (_, a), (first, b) in zip(list(past.items())[:-1], list(past.items())[1:]):
            if not (a > 0 and b < 0):
                continue
            ends = [first + pd.DateOffset(months=m) for m in (12, 18)]
            led = [q.asof(end) - q.asof(first) if end <= day else np.nan for end in ends]
            row["after"].append([str(first.date()), *led])
    return pd.DataFrame(rows.values(), index=sessions)


def tenths(now, then):
    """Year on year in tenths of a percent, exactly, from the digits of the file."""
    growth = (Decimal(now) - Decimal(then)) * 1000 / Decimal(then)
    return int(growth.quantize(Decimal(1), ROUND_HALF_UP))


def inflation(data, sessions):
    cpi = text_column(f"{data}/macro/fred_inflation_wide_1947-2026.csv", "CPI")
    rate = {}
    for month, index in cpi.items():
        then = month - pd.DateOffset(years=1)
        if then in cpi.index:
            rate[month] = tenths(index, cpi[then])
    in_force = as_of(cpi, sessions, 120, lag=20, month=True)
    rows = []
    for day in sessions:
        month = in_force.date[day]
        if pd.isna(month):
            rows.append({})
            continue
        now, then = rate.get(month, np.nan), rate.get(month - pd.DateOffset(months=3), np.nan)
        up = now - then
        score = np.nan if np.isnan(up) else -1 if up >= 6 else -0.5 if up >= 3 else 0.5 if up <= -3 else 0
        rows.append({"month": f"{month:%Y-%m}", "rate": now / 1000, "before": then / 1000, "value": up / 1000, "score": score})
    return pd.DataFrame(rows, index=sessions)


def breadth(data, sessions):
    up = column(f"{data}/vendors/tradingview-iso/ADV.csv", "close").reindex(sessions)
    down = column(f"{data}/macro/breadth_nyse_declines_DECL.csv", "close").reindex(sessions)
    share = up / (up + down)
    value = share.rolling(21).mean()
    return pd.DataFrame({"value": value, "score": ((value - 0.5) / 0.2).clip(-1, 1), "share": share})


def against(series, sessions, large):
    ratio = np.log(as_of(series, sessions, 5).value / large)
    value = (ratio - ratio.rolling(252).mean()) / ratio.rolling(252).std()
    return ratio, pd.DataFrame({"value": value, "score": (value / 2).clip(-1, 1)})


def banks(data, sessions, large):
    ratio, frame = against(column(f"{data}/prices/IWM_yahoo-adjusted_2000-2026.csv", "close"), sessions, large)
    ends = ratio[~pd.Index(ratio.index.year).duplicated(keep="last")]
    ends.index = ends.index.year
    lead = ends.diff()
    ahead, so_far = [], []
    for day in sessions:
        count, year = 0, day.year - 1
        while lead.get(year, np.nan) > 0:
            count, year = count + 1, year - 1
        ahead.append(np.nan if np.isnan(lead.get(day.year - 1, np.nan)) else count)
        so_far.append(ratio[day] - ends.get(day.year - 1, np.nan))
    return frame.assign(yearsAhead=ahead, leadThisYear=so_far)


def concentration(data, sessions, large):
    ratio, frame = against(column(f"{data}/prices/QQQ_yahoo-adjusted_1999-2026.csv", "close"), sessions, large)
    return frame.assign(change63=ratio.diff(63))


def flows(weekly, sessions):
    gaps = weekly.index.to_series().diff().dt.days
    whole = (gaps.sub(7).abs() <= 3).rolling(12).sum() == 12
    part = (weekly.rolling(4).mean() / weekly.abs().rolling(13).mean()).where(whole)
    now = as_of(part, sessions, 21, lag=7)
    return pd.DataFrame({"value": now.value, "score": now.value.clip(-1, 1), "week": now.date.dt.strftime("%Y-%m-%d")})


def main(data, dates=250):
    prices = f"{data}/prices"
    s = column(f"{prices}/GSPC_yahoo_1927-2026.csv", "close")
    old, new = column(f"{prices}/RUT_yahoo_1987-2024.csv", "Close"), column(f"{prices}/RUT_ibkr_2016-2026.csv", "close")
    r = old.combine_first(new)
    n = column(f"{prices}/IXIC_yahoo_1971-2026.csv", "close")
    market = pd.concat([s, r, n], axis=1, join="inner", keys=["s", "r", "n"])
    sessions, q = market.index, np.log(market.r / market.s)
    weekly = column(f"{prices}/RUT_ibkr_weekly_2016-2026.csv", "close").diff().dropna().round(2)
    signals = {
        "stress": (stress(data, sessions), "1990-01-02"),
        "policy": (policy(data, sessions, q), "2008-12-01"),
        "inflation": (inflation(data, sessions), "1987-09-10"),
        "breadth": (breadth(data, sessions), "1995-06-01"),
        "banks": (banks(data, sessions, market.s), "2000-05-01"),
        "concentration": (concentration(data, sessions, market.s), "1999-03-01"),
        "flows": (flows(weekly, sessions), "2016-07-01"),
    }
    out = {"flowRows": [[str(day.date()), value] for day, value in weekly.items()], "signals": {}}
    for name, (frame, first) in signals.items():
        after = frame[first:]
        chosen = sorted(random.Random(20260108).sample(range(len(after)), dates))
        days = sorted({*after.index[chosen], pd.Timestamp("2026-01-08"), pd.Timestamp("2026-03-02")})
        picked = frame.loc[days]
        records = [{key: value for key, value in row.items()} for row in picked.to_dict("records")]
        out["signals"][name] = [{"date": str(day.date()), **row} for day, row in zip(picked.index, records)]
    text = json.dumps(out, default=lambda x: x.item())
    print(json.dumps(json.loads(text, parse_constant=lambda _: None)))


main(sys.argv[1], *map(int, sys.argv[2:]))
