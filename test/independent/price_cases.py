"""Record highs, opening gaps and divergence, computed a second time with pandas and numpy.

Reads the definitions, not the program: shares no line of code with it. Written for Python 3.11.2, pandas 1.5.3,
numpy 1.24.2 (Debian 12).

    python3 price_cases.py FOLDER_OF_PRICES [DATES]

prints, as JSON, the three columns on every session and the evidence of some of them, drawn with a fixed seed.
"""

import json
import random
import sys

import numpy as np
import pandas as pd

DUST = 1e-12
UNKNOWN, NO_CASE, KNOWN = "unknown", "no case", "known"


def frame(index):
    return pd.DataFrame({"value": np.nan, "score": np.nan, "kind": UNKNOWN}, index=index)


def record_rows(r):
    before = r.cummax().shift(1)
    is_record = ~(r / before - 1 < DUST)
    return np.flatnonzero(is_record).tolist()


def record_cases(r):
    """(row of the old record, row of the opening) of each first record close after 252 sessions or more without one."""
    rows = record_rows(r)
    return [(a, b) for a, b in zip(rows, rows[1:]) if b - a >= 252]


def case_scores(closes, level):
    """Scores of the sessions of a case from its opening on, each judged by all closes so far."""
    out = []
    against = closes / level - 1
    for session in range(len(closes)):
        so_far = against[: session + 1]
        at_or_above = so_far > -DUST
        last_above = np.flatnonzero(at_or_above).max()
        since = np.arange(last_above + 1, session + 1)
        if any(so_far[k] < -0.01 - DUST for k in since if k <= 63):
            out.append(-1.0)
        elif session < 20:
            out.append(0.5)
        else:
            out.append(1.0 if at_or_above[20:].all() else 0.0)
    return out


def record_high(r):
    out = frame(r.index)
    out.kind = NO_CASE
    for old, opened in record_cases(r):
        span = slice(opened, opened + 252)
        closes = r.to_numpy()[span]
        rows = out.index[span]
        young = opened < 1260
        out.loc[rows, "kind"] = UNKNOWN if young else KNOWN
        if not young:
            out.loc[rows, "value"] = closes / r.iloc[old] - 1
            out.loc[rows, "score"] = case_scores(closes, r.iloc[old])
    return out


def date(x):
    return str(x.date())


def record_evidence(r, s, day):
    r, s = r[:day], s[:day]
    now = len(r) - 1
    rows, cases = record_rows(r), record_cases(r)
    running = [c for c in cases if now - c[1] < 252]
    over = [c for c in cases if now - c[1] >= 252 or (running and c != running[-1])]

    def facts(old, opened):
        level, closes = r.iloc[old], r.iloc[opened : opened + 252]
        return {
            "opened": date(r.index[opened]),
            "oldRecordOn": date(r.index[old]),
            "drought": opened - old,
            "depth": r.iloc[old:opened].min() / level - 1,
            "shortHistory": opened < 1260,
            "lowest": closes.min() / level - 1,
        }

    def after(opened, h):
        if opened + h > now:
            return None, None
        small = r.iloc[opened + h] / r.iloc[opened] - 1
        return small, small - (s.iloc[opened + h] / s.iloc[opened] - 1)

    earlier = []
    for old, opened in over:
        row = facts(old, opened)
        row["failed"] = -1.0 in case_scores(r.to_numpy()[opened : opened + 252], r.iloc[old])
        for h in (63, 126, 252):
            row[f"small{h}"], row[f"ahead{h}"] = after(opened, h)
        earlier.append(row)
    names = ["opened", "oldRecordOn", "drought", "depth", "lowest", "oldRecord", "session", "recordCloses", "sessionsAboveOldRecord"]
    result = dict.fromkeys(names) | {"shortHistory": False}
    if running:
        old, opened = running[-1]
        held = 0
        while held <= now - opened and r.iloc[now - held] / r.iloc[old] - 1 > -DUST:
            held += 1
        result |= facts(old, opened)
        result |= {
            "oldRecord": r.iloc[old],
            "session": now - opened,
            "recordCloses": sum(row >= opened for row in rows),
            "sessionsAboveOldRecord": held,
        }
    return result | {
        "fileSince": date(r.index[0]),
        "lastRecordOn": date(r.index[rows[-1]]),
        "sessionsSinceRecord": now - rows[-1],
        "earlier": earlier,
    }


def years_of(market):
    """Year -> (old year's last close, the year's rows); only where the file has a December before it."""
    by_year = dict(tuple(market.groupby(market.index.year)))
    return {
        year: (by_year[year - 1].iloc[-1], rows)
        for year, rows in by_year.items()
        if year - 1 in by_year and by_year[year - 1].index[-1].month == 12
    }


def gap(base, row):
    value = (row.r / base.r - 1) - (row.n / base.n - 1)
    return 0.0 if abs(value) < DUST else value


def gaps_at(years, k):
    """Gap of each year after k sessions."""
    return {year: gap(base, rows.iloc[k - 1]) for year, (base, rows) in years.items() if len(rows) >= k}


def place_in(gaps, year):
    """Place of a year's gap among those through that year, and their number."""
    so_far = [value for y, value in gaps.items() if y <= year]
    return 1 + sum(value > gaps[year] + DUST for value in so_far), len(so_far)


def top_tenth(gaps, year):
    place, of = place_in(gaps, year)
    return of >= 10 and place <= of / 10 and gaps[year] > 0


def opening_gap(market):
    out = frame(market.index)
    years = years_of(market)
    gaps = gaps_at(years, 5)
    for year, opening in gaps.items():
        base, rows = years[year]
        days = rows.index[4:]
        out.loc[days, "value"] = opening
        place, of = place_in(gaps, year)
        if of < 10:
            continue
        if not top_tenth(gaps, year):
            out.loc[days, "kind"] = NO_CASE
            continue
        out.loc[days, "kind"] = KNOWN
        for session, (day, row) in enumerate(rows.iterrows(), start=1):
            if session < 5:
                continue
            kept = float(np.clip(2 * gap(base, row) / opening - 1, -1, 1))
            if session <= 15:
                score = -0.5
            elif session >= 25:
                score = kept
            else:
                w = (session - 15) / 10
                score = (1 - w) * -0.5 + w * kept
            out.loc[day, "score"] = score
    return out


def gap_evidence(market, day):
    market = market[:day]
    years = years_of(market)
    gaps = gaps_at(years, 5)
    this = day.year if day.year in years else None
    session = len(years[this][1]) if this else None
    has = this in gaps

    def at(k):
        base, rows = years[this]
        return gap(base, rows.iloc[k - 1])

    placed = []
    for k in (4, 6, 10, 15, 20):
        if this and session >= k:
            others = gaps_at(years, k)
            place, of = place_in(others, this)
            placed.append({"sessions": k, "gap": others[this], "rank": place, "count": of})
    earlier = []
    for year in gaps:
        if year >= day.year or not top_tenth(gaps, year):
            continue
        base, rows = years[year]
        fifth, end = rows.iloc[4], rows.iloc[-1]
        place, of = place_in(gaps, year)
        small = end.r / fifth.r - 1
        earlier.append(
            {
                "year": year,
                "gap": gaps[year],
                "rank": place,
                "count": of,
                "fractionKeptAtEnd": gap(base, end) / gaps[year],
                "aheadOfLarge": small - (end.s / fifth.s - 1),
                "aheadOfGrowth": small - (end.n / fifth.n - 1),
            }
        )
    return {
        "session": session,
        "rank": place_in(gaps, this)[0] if has else None,
        "count": len(gaps),
        "ranksAfter": placed,
        "fractionKept": at(session) / gaps[this] if has else None,
        "fractionKeptAfter": [{"sessions": k, "fractionKept": at(k) / gaps[this]} for k in (10, 20, 60) if has and session >= k],
        "earlier": earlier,
    }


def directions(x):
    move = x.pct_change()
    return np.sign(move.where(move.abs() >= DUST, 0)).where(move.notna())


def divergence(market):
    r, n = directions(market.r), directions(market.n)
    balance = ((r > 0) & (n < 0)).astype(float) - ((r < 0) & (n > 0)).astype(float)
    balance[r.isna()] = np.nan
    out = frame(market.index)
    out.value = balance.rolling(21).sum() / 21
    out.score = (4 * out.value).clip(-1, 1)
    out.kind = np.where(out.score.notna(), KNOWN, UNKNOWN)
    return out


def runs(market):
    """(first row, length) of each run of sessions on which R moved up by more than S."""
    ahead = (market.r.pct_change() - market.s.pct_change()) >= DUST
    number = (ahead != ahead.shift()).cumsum()
    groups = pd.Series(np.arange(len(market)), market.index)[ahead].groupby(number[ahead])
    return [(int(rows.iloc[0]), len(rows)) for _, rows in groups]


def divergence_evidence(market, all_runs, t):
    r, n = directions(market.r.iloc[: t + 1]).tail(21), directions(market.n.iloc[: t + 1]).tail(21)
    completed = [(first, length) for first, length in all_runs if first + length <= t]
    inside = [t - first + 1 for first, length in all_runs if first <= t < first + length]
    run = inside[0] if inside else 0
    reached = [(first + run - 1, length) for first, length in completed if run and length >= run]

    small, large = market.r.to_numpy(), market.s.to_numpy()

    def ahead(row, h):
        return None if row + h > t else small[row + h] / small[row] - large[row + h] / large[row]

    def summary(h):
        known = [x for x in (ahead(row, h) for row, _ in reached) if x is not None]
        return {"runs": len(known), "ahead": int(sum(x > 0 for x in known)), "mean": np.mean(known) if known else None}

    return {
        "up": int(((r > 0) & (n < 0)).sum()),
        "down": int(((r < 0) & (n > 0)).sum()),
        "run": run,
        "rank": 1 + sum(length > run for _, length in completed) if run else None,
        "completed": len(completed),
        "after21": summary(21),
        "after63": summary(63),
        "earlier": [
            {"reached": date(market.index[row]), "length": length, "ahead21": ahead(row, 21), "ahead63": ahead(row, 63)}
            for row, length in reached[-20:]
        ],
    }


def price_cases(market):
    """The three columns of a market with columns s, r and n."""
    return {"record-high": record_high(market.r), "opening-gap": opening_gap(market), "divergence": divergence(market)}


def main(folder, dates=250):
    from signals import read

    s, r, n = read(folder)
    market = pd.concat([s, r, n], axis=1, join="inner", keys=["s", "r", "n"])
    columns = {
        name: {key: list(column) for key, column in table.items()} for name, table in price_cases(market).items()
    }
    all_runs = runs(market)
    chosen = sorted(random.Random(19960416).sample(range(len(market)), dates))
    rows = []
    for t in chosen:
        day = market.index[t]
        rows.append(
            {
                "date": date(day),
                "record-high": record_evidence(market.r, market.s, day),
                "opening-gap": gap_evidence(market, day),
                "divergence": divergence_evidence(market, all_runs, t),
            }
        )
    whole = json.dumps({"columns": columns, "rows": rows}, default=lambda count: int(count))
    print(json.dumps(json.loads(whole, parse_constant=lambda _: None)))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
