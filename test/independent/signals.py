"""The signals and the verdict on prices alone, computed a second time with pandas, numpy and scipy.

Reads the definitions, not the program: shares no line of code with it. Written for Python 3.11.2, pandas 1.5.3,
numpy 1.24.2, scipy 1.10.1 (Debian 12).

    python3 signals.py FOLDER_OF_PRICES [DATES]

prints, as JSON, the state of every session and the figures of some of them, drawn with a fixed seed.
"""

import json
import random
import sys

import numpy as np
import pandas as pd
from scipy import stats

from price_cases import NO_CASE, price_cases

DUST = 1e-12
FIVE_YEARS, LEAST = 1260, 252


def closes(folder, name, column):
    frame = pd.read_csv(f"{folder}/{name}", index_col=0, parse_dates=True, float_precision="round_trip")
    return frame[column].dropna()


def read(folder):
    """S, R and N, each whole; R's first file holds where both have a day."""
    s = closes(folder, "GSPC_yahoo_1927-2026.csv", "close")
    r = closes(folder, "RUT_yahoo_1987-2024.csv", "Close").combine_first(closes(folder, "RUT_ibkr_2016-2026.csv", "close"))
    n = closes(folder, "IXIC_yahoo_1971-2026.csv", "close")
    return s, r, n


def ranks(x, memory=FIVE_YEARS):
    """Rank of each value among the last known ones: those below + half the equal ones, itself included."""
    known = x.dropna()
    values = known.to_numpy()
    out = np.full(len(values), np.nan)
    for i in range(LEAST - 1, len(values)):
        window = values[max(0, i + 1 - memory) : i + 1]
        equal = np.abs(window - values[i]) <= DUST * max(1, abs(values[i]))
        out[i] = (np.sum(~equal & (window < values[i])) + equal.sum() / 2) / len(window)
    return pd.Series(out, known.index).reindex(x.index)


def gate(q, g):
    x, over = q.diff(21), g.diff(21)
    rank = ranks(x)
    on, count, flags = False, 0, []
    for lead, place, growth in zip(x, rank, over):
        if not on:
            if place >= 0.70 and lead >= 0.005 and growth > 0:
                on, count = True, 0
        else:
            count = count + 1 if place < 0.50 or lead <= 0 else 0
            on = count < 5
        flags.append(on)
    return x, rank, over, pd.Series(flags, q.index)


def own_strength(returns, window=63):
    """t of alpha of R on S, all windows at once."""
    x, y = (np.lib.stride_tricks.sliding_window_view(column.to_numpy(), window) for column in (returns.s, returns.r))
    mean = x.mean(axis=1)
    deviations = x - mean[:, None]
    squares = (deviations**2).sum(axis=1)
    beta = (deviations * y).sum(axis=1) / squares
    alpha = y.mean(axis=1) - beta * mean
    residuals = y - alpha[:, None] - beta[:, None] * x
    error = np.sqrt((residuals**2).sum(axis=1) / (window - 2) * (1 / window + mean**2 / squares))
    return pd.Series(alpha / error, returns.index[window - 1 :]).reindex(returns.index)


def regression(returns, t, window=63):
    """The same of one window by scipy: t and yearly alpha, beta, the share that S leaves unexplained."""
    if t < window:
        return [np.nan] * 4
    last = returns.iloc[t + 1 - window : t + 1]
    fit = stats.linregress(last.s, last.r)
    return [fit.intercept / fit.intercept_stderr, fit.intercept * 252, fit.slope, 1 - fit.rvalue**2]


def long_cycle(q, span=3780):
    """The lead of 15 years, its rank among all so far, the ratio less its mean of a year, and the score."""
    lead, above = q.diff(span), q - q.rolling(252).mean()
    rank = ranks(lead, len(q))
    score = np.where((rank <= 0.2) & (above > 0), 0.5, np.where((rank >= 0.8) & (above < 0), -0.5, np.nan))
    return pd.DataFrame({"lead": lead, "rank": rank, "above": above, "score": score}, q.index)


def fifteen_years(market, t):
    """Returns of S and R since the last session on or before the same date 15 years ago."""
    then = market[: market.index[t] - pd.DateOffset(years=15)]
    return [None, np.nan, np.nan] if then.empty else [
        str(then.index[-1].date()),
        market.s.iloc[t] / then.s.iloc[-1] - 1,
        market.r.iloc[t] / then.r.iloc[-1] - 1,
    ]


def since_peak(q, t):
    """Date of the highest R/S so far, and the years since then."""
    on = q.iloc[: t + 1].idxmax()
    return [str(on.date()), (q.index[t] - on).days / 365.2425]


def five_days(s, sessions):
    """Old year's close, gain of the first five sessions and score, on each of the given sessions."""
    rows = []
    by_year = {year: group for year, group in s.groupby(s.index.year)}
    for day in sessions:
        own = by_year[day.year][:day]
        base = by_year[day.year - 1].iloc[-1]
        if len(own) < 5:
            rows.append((base, np.nan, np.nan))
            continue
        gain = own.iloc[4] / base - 1
        since = s[day] / base - 1
        if gain > 0:
            score = 0.5 if since >= 0 else (-0.5 if since < -0.01 - DUST else 0)
        elif gain < 0:
            score = -0.5 if since <= 0 else 0
        else:
            score = 0
        rows.append((base, gain, score))
    return pd.DataFrame(rows, index=sessions, columns=["base", "gain", "score"])


def year_table(s, r):
    """Every year since 1950: its first five days, the whole, the rest, and what R did beyond S in the rest."""
    rows = {}
    for year in range(1950, s.index[-1].year + 1):
        own, base = s[s.index.year == year], s[s.index.year == year - 1].iloc[-1]
        if len(own) < 5:
            continue
        fifth, end = own.index[4], own.index[-1]
        small = r[end] / r[fifth] - 1 if fifth in r.index and end in r.index else np.nan
        rest = own.iloc[-1] / own.iloc[4] - 1
        rows[year] = (own.iloc[4] / base - 1, own.iloc[-1] / base - 1, rest, small - rest)
    return pd.DataFrame(rows, index=["first", "whole", "rest", "ahead"]).T


def record(table, before):
    done = table[table.index < before]
    up, other = done[done["first"] > 0], done[~(done["first"] > 0)]
    counts = [[int((part.rest > 0).sum()), int((~(part.rest > 0)).sum())] for part in (up, other)]
    wilson = stats.binomtest(int((up.whole > 0).sum()), len(up)).proportion_ci(method="wilson")
    last = done.tail(7)
    ahead = up.ahead.dropna()
    return {
        "years": len(done),
        "upYears": int((done.whole > 0).sum()),
        "upRests": int((done.rest > 0).sum()),
        "ups": len(up),
        "upsUp": int((up.whole > 0).sum()),
        "upsRest": counts[0][0],
        "wilson": [wilson.low, wilson.high],
        "meanWhole": up.whole.mean(),
        "meanRest": up.rest.mean(),
        "fisher": stats.fisher_exact(counts)[1],
        "lastSevenUp": int((last["first"] > 0).sum()),
        "lastSevenAgreed": int((last["first"] * last.whole > 0).sum()),
        "ahead": [len(ahead), int((ahead > 0).sum()), ahead.mean()],
    }


def frozen(market):
    """From the fifth equal close running on."""
    return sum((column.rolling(5).max() == column.rolling(5).min()) for _, column in market.items()) > 0


def states(composite, coverage, rho_score, rank, on, stopped):
    held, out = 0, []
    for c, covered, rho, place, is_on, still in zip(composite, coverage, rho_score, rank, on, stopped):
        if still or np.isnan(place) or np.isnan(rho) or not covered >= 0.6:
            held = 0
            out.append("insufficient-data")
            continue
        if c >= 0.20:
            held = 1
        elif c <= -0.20:
            held = -1
        elif (held == 1 and c < 0.10) or (held == -1 and c > -0.10):
            held = 0
        out.append(["undecided", "breakout", "relief-rally"][held] if is_on else "no-rotation")
    return out


def main(folder, dates=300):
    s, r, n = read(folder)
    market = pd.concat([s, r, n], axis=1, join="inner", keys=["s", "r", "n"])
    returns = market.pct_change()
    q, g = np.log(market.r / market.s), np.log(market.r / market.n)
    x, rank, over, on = gate(q, g)

    rho = {window: returns.s.rolling(window).corr(returns.r) for window in (63, 126, 252)}
    known = rho[252].dropna()
    low = known.rolling(FIVE_YEARS, min_periods=LEAST).min().reindex(market.index)
    high = known.rolling(FIVE_YEARS, min_periods=LEAST).max().reindex(market.index)
    rho_score = (1 - 2 * (rho[252] - 0.76) / 0.19).clip(-1, 1)
    observed = (1 - 2 * (rho[252] - low) / (high - low)).clip(-1, 1)
    rho_rank = ranks(rho[252])

    z = (q - q.rolling(252).mean()) / q.rolling(252).std()
    days = five_days(s, market.index)
    table = year_table(s, r)

    own = own_strength(returns)
    cycle = long_cycle(q)
    cases = price_cases(market)

    priced = [rho_score, days.score, (z / 2).clip(-1, 1), (own / 2).clip(-1, 1), cycle.score]
    scores = pd.concat([*priced, *(case.score for case in cases.values())], axis=1)
    weights = np.array([2, 1, 1, 1, 1, 1, 1, 1])
    weighed = scores.notna().to_numpy() * weights
    # No case is out of the mean and counts as covered.
    no_case = np.zeros_like(weighed)
    no_case[:, 4] = cycle["rank"].notna() & cycle.score.isna()
    for column, case in enumerate(cases.values(), start=5):
        no_case[:, column] = case.kind == NO_CASE
    composite = (scores.fillna(0).to_numpy() * weights).sum(axis=1) / np.where(weighed.sum(axis=1) > 0, weighed.sum(axis=1), np.nan)
    coverage = (weighed + no_case * weights).sum(axis=1) / weights.sum()
    verdicts = states(composite, coverage, rho_score, rank, on, frozen(market))

    chosen = sorted(random.Random(20260108).sample(range(len(market)), dates))
    rows = []
    for t in chosen:
        day = market.index[t]
        rows.append(
            {
                "date": str(day.date()),
                "lead": x.iloc[t],
                "rank": rank.iloc[t],
                "overGrowth": over.iloc[t],
                "on": bool(on.iloc[t]),
                "rho": [rho[63].iloc[t], rho[126].iloc[t], rho[252].iloc[t]],
                "band": [low.iloc[t], high.iloc[t]],
                "rhoScore": rho_score.iloc[t],
                "observedScore": observed.iloc[t],
                "rhoRank": rho_rank.iloc[t],
                "z": z.iloc[t],
                "own": [own.iloc[t], *regression(returns, t)],
                "cycle": list(cycle.iloc[t]),
                "fifteenYears": fifteen_years(market, t),
                "sincePeak": since_peak(q, t),
                "fiveDays": [days.gain.iloc[t], days.score.iloc[t]],
                "record": record(table, day.year),
                "composite": composite[t],
                "coverage": coverage[t],
                "state": verdicts[t],
            }
        )
    unknown_as_null = json.loads(json.dumps({"states": verdicts, "rows": rows}), parse_constant=lambda _: None)
    print(json.dumps(unknown_as_null))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
