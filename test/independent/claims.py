"""What the published claims come to, computed a second time with pandas and numpy.

Reads the definitions, not the program: shares no line of code with it. Written for Python 3.11.2, pandas 1.5.3,
numpy 1.24.2 (Debian 12).

    python3 claims.py FOLDER_OF_DATA

prints, as JSON, for each claim whether it holds (true, false; null where that is open) and what was found, in the
program's words, as known on the last day of the data.
"""

import json
import sys

import numpy as np
import pandas as pd

DATA = sys.argv[1]
DAY = pd.Timestamp("2026-01-08")


def closes(name):
    frame = pd.read_csv(f"{DATA}/prices/{name}", float_precision="round_trip")
    frame.columns = frame.columns.str.lower()
    return pd.Series(frame["close"].to_numpy(), pd.to_datetime(frame["date"])).dropna()


def column(path, name):
    return pd.read_csv(f"{DATA}/{path}", index_col=0, parse_dates=True, float_precision="round_trip")[name].dropna()


S = closes("GSPC_yahoo_1927-2026.csv")
N = closes("IXIC_yahoo_1971-2026.csv")
old, new = closes("RUT_yahoo_1987-2024.csv"), closes("RUT_ibkr_2016-2026.csv")
R = pd.concat([old, new[~new.index.isin(old.index)]]).sort_index()
common = S.index.intersection(R.index).intersection(N.index)
s, r, n = S[common], R[common], N[common]
LAST = common[-1]
found = {}


def tell(name, holds, words):
    found[name] = {"holds": None if holds is None else bool(holds), "found": words}


def signed(x, decimals=2):
    text = f"{x * 100:.{decimals}f}"
    text = text[1:] if float(text) == 0 and text.startswith("-") else text
    return f"{text}%" if text.startswith("-") else f"+{text}%"


def points(x):
    return f"{x * 100:+.1f}"


def last_of(series, year):
    return series[series.index.year == year].iloc[-1]


def over(series, year, end=None):
    return (last_of(series, year) if end is None else end) / last_of(series, year - 1) - 1


# correlation
rs, rr = s.pct_change(), r.pct_change()
rho = {w: rr.rolling(w).corr(rs) for w in (63, 126, 189, 190, 252)}
now = rho[252][DAY]
tell("correlation-now", round(now, 2) == 0.86, f"{now:.3f} over the 252 sessions to 2026-01-08")
tell("correlation-now/over 63 sessions", round(rho[63][DAY], 2) == 0.86, f"{rho[63][DAY]:.3f}")
tell("correlation-now/over 126 sessions", round(rho[126][DAY], 2) == 0.86, f"{rho[126][DAY]:.3f}")
tell("correlation-now/over 190 sessions", round(rho[190][DAY], 2) == 0.86, f"{rho[190][DAY]:.3f}")
upto = common.get_loc(DAY) + 1
windows = []
for w in range(20, 505):
    x = np.corrcoef(rr.to_numpy()[upto - w : upto], rs.to_numpy()[upto - w : upto])[0, 1]
    if round(x, 2) == 0.86:
        windows.append(w)
tell(
    "correlation-now/any window of 20 to 504 sessions to 2026-01-08",
    len(windows) > 0,
    f"{len(windows)} of 485 give it, of {windows[0]} to {windows[-1]} sessions",
)


def band(w):
    five = rr.rolling(w).corr(rs)[:DAY].iloc[-1260:]
    return five.min(), five.max()


def told_band(name, w):
    low, high = band(w)
    words = f"{low:.3f}{' to ' if low < 0 else '-'}{high:.3f}"
    words += " over 252 sessions, in the five years to 2026-01-08" if w == 252 else ""
    tell(name, abs(low - 0.76) <= 0.01 and abs(high - 0.95) <= 0.01, words)


told_band("correlation-band", 252)
for w in (20, 42, 63, 90, 126, 189, 378, 504):
    told_band(f"correlation-band/{w}-session correlation", w)


def after_falls(h):
    x = rho[252].to_numpy()
    a, b = r.to_numpy(), s.to_numpy()
    leads, i = [], 1
    while i + h < len(x):
        if x[i] < 0.855 <= x[i - 1]:
            leads.append(a[i + h] / a[i] - b[i + h] / b[i])
            i += h + 1
        else:
            i += 1
    leads = np.array(leads)
    most, mean = (leads > 0).sum() * 2 > len(leads), leads.mean() > 0
    words = f"small caps ahead {h} sessions later in {(leads > 0).sum()} of {len(leads)} cases, {'and' if ((leads > 0).sum() * 2 > len(leads)) == (leads.mean() > 0) else 'yet'} {abs(leads.mean()) * 100:.1f} points {'ahead' if leads.mean() > 0 else 'behind'} on average"
    return (bool(most) if most == mean else None), words


tell("decoupling-leads", *after_falls(126))
tell("decoupling-leads/over 63 sessions", *after_falls(63))
tell("decoupling-leads/over 252 sessions", *after_falls(252))

# the first five days
rows = []
for year in range(1950, 2027):
    base = S[S.index.year == year - 1].iloc[-1]
    of = S[S.index.year == year]
    rows.append((year, of.iloc[4] / base - 1, of.iloc[-1] / base - 1, of.iloc[-1] / of.iloc[4] - 1))
years = pd.DataFrame(rows, columns=["year", "five", "whole", "rest"]).set_index("year")
seven = years.loc[2019:2025]
ups = int((seven.five > 0).sum())
agreed = int((seven.five * seven.whole > 0).sum())
tell("first-five-record", ups == 6, f"up in {ups} of 7")
tell("first-five-record/years that went on as they began, up or down", agreed == 6, f"{agreed} of 7")
later = int((years.loc[2020:2026].five > 0).sum())
tell("first-five-record/the seven years 2020-2026", later == 6, f"up in {later} of 7")
for name, part in (("", years.loc[1950:2024]), ("/1950-2025", years.loc[1950:2025])):
    good = part[part.five > 0]
    mean = good.whole.mean()
    tell(f"first-five-average{name}", abs(mean - 0.142) < 0.0005, f"{len(good)} such years, {signed(mean)}")
good = seven[seven.five > 0]
tell("first-five-average/the past seven years alone", False, f"{len(good)} such years, {signed(good.whole.mean())}")
rest = years.loc[1950:2024]
tell(
    "first-five-average/what was left to earn after the five days, 1950-2024",
    False,
    signed(rest[rest.five > 0].rest.mean()),
)
tell("first-five-2026", years.five[2026] > 0, signed(years.five[2026]))
right = int((good.whole > 0).sum())
losses = seven[~(seven.five > 0)]
missed = int((losses.whole > 0).sum())
tell(
    "first-five-predicts",
    right == 6,
    f"{len(good)} gains, {right} up years; {len(losses)} losses, {missed} up year{'' if missed == 1 else 's'}",
)
tell("first-five-predicts/a loss that was followed by a down year counts as well", agreed == 6, f"{agreed} of 7")

# opening gaps


def gaps(k):
    out = {}
    for year in range(1988, 2027):
        rows = common[common.year == year]
        before = common[common.year == year - 1][-1]
        day = rows[k - 1]
        out[year] = r[day] / r[before] - n[day] / n[before]
    return pd.Series(out)


def told_gap(name, k):
    g = gaps(k)
    place = 1 + int((g[g.index != 2026] > g[2026]).sum())
    tell(name, g[2026] > 0 and place * 10 <= len(g), f"{points(g[2026])} points, number {place} of {len(g)} years")


told_gap("opening-gap-record", 5)
for k in (4, 6, 10, 15, 20):
    told_gap(f"opening-gap-record/over {k} sessions", k)
top = gaps(5).drop(2026).sort_values(ascending=False).index[:4]


def faded(which, other, name):
    ahead = []
    for year in which:
        of = common[common.year == year]
        ahead.append((year, r[of[-1]] / r[of[4]] - other[of[-1]] / other[of[4]]))
    behind = sum(x < 0 for _, x in ahead)
    words = ", ".join(f"{year} {points(x)}" for year, x in ahead)
    return behind * 2 > len(ahead), f"Russell behind {name} in {behind} of {len(ahead)}: {words} points"


g = gaps(5)
# In the first tenth when it came: from the tenth year on, positive, and its rank among all so far times ten at most their number.
tenth = [y for i, y in enumerate(g.index) if i >= 9 and y < 2026 and g[y] > 0 and (1 + (g.iloc[:i] > g[y]).sum()) * 10 <= i + 1]
tell("gap-red-flag", *faded(tenth, n, "Nasdaq"))
tell("gap-red-flag/against the S&P 500", *faded(tenth, s, "S&P"))
tell("gap-red-flag/after the 4 largest gaps", *faded(top, n, "Nasdaq"))
tell("gap-red-flag/after the 4 largest gaps, against the S&P 500", *faded(top, s, "S&P"))

# that day in January
prior = R[R.index < DAY]
tell("record-2026-01-08", R[DAY] > prior.max(), f"{R[DAY]:,.2f}, a record")
peaks = R[:DAY]
records = peaks.index[(peaks.cummax() > peaks.cummax().shift(1)) | (np.arange(len(peaks)) == 0)]
place = {day: i for i, day in enumerate(R.index)}
first = max(i for i in range(1, len(records)) if place[records[i]] - place[records[i - 1]] >= 252)
nth = len(records) - first
assert nth == 10
tell(
    "breakout-2026-01-08",
    records[first] == DAY,
    f"the old record, of {records[first - 1]:%Y-%m-%d}, fell on {records[first]:%Y-%m-%d}; 2026-01-08 was the tenth record close since",
)
tell("nasdaq-red", N.pct_change()[DAY] < 0, signed(N.pct_change()[DAY]))

# the long run


def both(a, b):
    return f"Russell {signed(a, 0)}, S&P {signed(b, 0)}"


def years_back(k):
    start = common[common <= DAY - pd.DateOffset(years=k)][-1]
    return r[DAY] / r[start] - 1, s[DAY] / s[start] - 1


a, b = years_back(15)
tell("small-lag-15y", a < b, both(a, b) + " in the fifteen years to 2026-01-08")
for k in (5, 10, 20):
    a, b = years_back(k)
    tell(f"small-lag-15y/over {k} years", a < b, both(a, b))
spans = {f"over {k} years": years_back(k) for k in (10, 15, 20, 25, 30, 35)}
spans["since 1987-09-10"] = (r[DAY] / r.iloc[0] - 1, s[DAY] / s.iloc[0] - 1)
won = [a > b for a, b in spans.values()]
for name, (a, b) in spans.items():
    tell(f"small-beats-long-run/{name}", a > b, both(a, b))
tell(
    "small-beats-long-run",
    None if len(set(won)) > 1 else won[0],
    f"ahead over {sum(won)} of {len(won)} spans; since 1987-09-10: {both(*spans['since 1987-09-10'])}",
)
ratio = (r / s)[:DAY]
highs = ratio.index[(ratio.cummax() > ratio.cummax().shift(1)) | (np.arange(len(ratio)) == 0)]
pairs = sorted(zip(highs[:-1], highs[1:]), key=lambda p: ratio.index.get_loc(p[1]) - ratio.index.get_loc(p[0]))
span = lambda p: f"{(p[1] - p[0]).days / 365.25:.1f} years ({p[0]:%Y-%m-%d} to {p[1]:%Y-%m-%d})"
tell(
    "longest-lag/in these files, since 1987-09-10",
    len(ratio[highs[-1] :]) > len(ratio[pairs[-1][0] : pairs[-1][1]]),
    f"{span((highs[-1], DAY))}; before it {span(pairs[-1])}",
)
three = [last_of(x, 2025) / last_of(x, 2022) - 1 for x in (s, r, n)]
tell(
    "megacaps-led-3y",
    three[0] > three[1],
    f"S&P {signed(three[0], 0)}, Russell {signed(three[1], 0)}, Nasdaq {signed(three[2], 0)}",
)
for year in (2023, 2024, 2025):
    one = [over(x, year) for x in (s, r, n)]
    tell(
        f"megacaps-led-3y/in {year}",
        one[0] > one[1],
        f"S&P {signed(one[0], 0)}, Russell {signed(one[1], 0)}, Nasdaq {signed(one[2], 0)}",
    )
ahead = rr > rs
group = (ahead != ahead.shift()).cumsum()
runs = [(x.index[0], x.index[-1], len(x)) for _, x in ahead[:"2026-01-22"].groupby(group[:"2026-01-22"]) if x.iloc[0]]
run, before = runs[-1], [x for x in runs[:-1] if x[2] >= 14][-1]
assert run[1] == pd.Timestamp("2026-01-22")
tell(
    "r-2-weeks",
    run[2] == 14 and before[1].year == 1996,
    f"{run[2]} sessions from {run[0]:%Y-%m-%d}; the last as long was {before[2]}, {before[0]:%Y-%m-%d} to {before[1]:%Y-%m-%d}",
)
tell(
    "goldman-not-2026",
    None,
    f"Russell {signed(over(r, 2026), 1)}, S&P {signed(over(s, 2026), 1)} by {LAST:%Y-%m-%d}",
)

# levels
close = S["2025-11-26"]
tell("spx-close", round(close, 2) == 6812.61, f"{close:,.2f}, {signed(6900 / close - 1)} to 6,900")
tell("spx-ytd", round(over(S, 2025, S["2025-11-28"]), 4) == 0.1645, signed(over(S, 2025, S["2025-11-28"])))
tell(
    "spx-ytd/to 2025-11-26, the close that the article names",
    round(over(S, 2025, close), 4) == 0.1645,
    signed(over(S, 2025, close)),
)
ever = S["2025":][S["2025":] >= 6900].index[0]
in2026 = S["2026":][S["2026":] >= 6900].index[0]
tell("target-spx-6900", True, f"reached on {in2026:%Y-%m-%d}; it was first reached on {ever:%Y-%m-%d}")
tell("target-spx-6900/the first close at or above it falls in 2026", ever.year == 2026, f"on {ever:%Y-%m-%d}")
tell("target-spx-7269", True, f"reached on {S[S >= 7269].index[0]:%Y-%m-%d}")
rise = 7269 / close - 1
tell("target-spx-7269/the rise that it was called, 5%, from the close of 2025-11-26", abs(rise - 0.05) <= 0.005, signed(rise, 1))
tell("target-rut-2825", True, f"reached on {R[R >= 2825].index[0]:%Y-%m-%d}")
rise = 2825 / last_of(R, 2025) - 1
tell("target-rut-2825/the rise that it was called, 14%, from the close of 2025-12-31", abs(rise - 0.14) <= 0.005, signed(rise, 1))

# the target of the Federal Reserve
rate = column("macro/fred_rates_wide_1954-2026.csv", "DFEDTARU")
moves = rate[rate.diff().fillna(0) != 0]
change = rate.diff()[moves.index]
cuts = [d for d in moves.index if pd.Timestamp("2025-07-01") < d <= DAY]
assert (change[cuts] == -0.25).all()
tell(
    "three-cuts",
    len(cuts) == 3 and rate[:DAY].iloc[-1] == 3.75,
    f"{len(cuts)} cuts ({', '.join(f'{d:%Y-%m-%d}' for d in cuts)}), to {rate[:DAY].iloc[-1] - 0.25:.2f}-{rate[:DAY].iloc[-1]:.2f}%",
)
assert not (moves.index >= "2026-01-01").any()
end = min(rate.index[-1], LAST)
tell("two-cuts-2026", None, f"no move in 2026 by {end:%Y-%m-%d}")
tell("rate-3-3.25", None, f"{rate.iloc[-1] - 0.25:.2f}-{rate.iloc[-1]:.2f}% on {end:%Y-%m-%d}")
tell("hike-risk", None, f"no hike by {end:%Y-%m-%d}")


def after(days, months):
    leads = []
    for day in days:
        to = day + pd.DateOffset(months=months)
        if to > LAST:
            continue
        leads.append(np.log(r[:to].iloc[-1] / r[:day].iloc[-1]) - np.log(s[:to].iloc[-1] / s[:day].iloc[-1]))
    leads = np.array(leads)
    return f"ahead in {(leads > 0).sum()} of {len(leads)}, {'and' if ((leads > 0).sum() * 2 > len(leads)) == (leads.mean() > 0) else 'yet'} {abs(leads.mean()) * 100:.1f} points {'ahead' if leads.mean() > 0 else 'behind'} on average"


falls = [d for d in moves.index if change[d] < 0]
firsts = [d for d, e in zip(moves.index[1:], moves.index[:-1]) if change[d] < 0 and change[e] > 0]
tell("after-cuts", None, f"12 months on {after(firsts, 12)}; 18 months on {after(firsts, 18)}")
found["after-cuts/12 months after every cut (they overlap)"] = {"found": after(falls, 12)}
found["after-cuts/18 months after every cut (they overlap)"] = {"found": after(falls, 18)}

# inflation
cpi = column("macro/fred_inflation_wide_1947-2026.csv", "CPI")
cpi.index = cpi.index.to_period("M")
rate_of = lambda month: float(f"{(cpi[month] / cpi[pd.Period(month, 'M') - 12] - 1) * 100:.1f}")
months = [str(m) for m in cpi.index if m > pd.Period("2026-01", "M") and m.end_time.normalize() + pd.Timedelta(days=20) <= LAST]
tell(
    "inflation-cooling",
    rate_of("2025-11") < rate_of("2025-09"),
    f"{rate_of('2025-11')}% in 2025-11, {rate_of('2025-09')}% in 2025-09; since then {rate_of(months[-1])}% in {months[-1]}",
)
for month, name in (("2025-05", "half a year"), ("2024-11", "a year")):
    tell(
        f"inflation-cooling/below the rate {name} before",
        rate_of("2025-11") < rate_of(month),
        f"{rate_of(month)}% in {month}",
    )
worst = max(months, key=lambda m: (rate_of(m), -int(m[-2:])))
assert rate_of(worst) - rate_of("2026-01") >= 1
tell(
    "inflation-risk",
    over(r, 2026) < over(s, 2026),
    f"{rate_of('2026-01')}% in 2026-01, {rate_of(worst)}% in {worst}: it came; Russell {signed(over(r, 2026), 1)}, S&P {signed(over(s, 2026), 1)} in 2026 by {LAST:%Y-%m-%d}",
)

# breadth and volatility
adv = pd.read_csv(f"{DATA}/vendors/tradingview-iso/ADV.csv")
dec = pd.read_csv(f"{DATA}/macro/breadth_nyse_declines_DECL.csv")


def count_on(frame):
    days = frame.iloc[:, 0].astype(str).str[:10]
    return frame[[c for c in frame.columns if c.lower() == "close"][0]][days == "2026-01-08"].iloc[0]


share = count_on(adv) / (count_on(adv) + count_on(dec))
tell("breadth-60", None, f"{share * 100:.1f}% of the NYSE's rising and falling issues rose")
vix = column("macro/VIX_yahoo_1990-2026.csv", "close")
v25, v26 = vix["2025"], vix["2026"][:LAST]
tell("volatility-2026", None, f"{v26.mean():.1f} by {v26.index[-1]:%Y-%m-%d}, {v25.mean():.1f} in 2025")
tell("volatility-2026/the highest close so far", v26.max() > v25.max(), f"{v26.max():.1f}, {v25.max():.1f} in 2025")

print(json.dumps(found))
