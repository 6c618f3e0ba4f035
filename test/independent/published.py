"""Scores of valuation and earnings on given days, from the published figures, by pandas' merge_asof.

Arguments: the folder of the published figures; the days come as JSON on standard input.
"""

import json
import sys
from os.path import join

import numpy as np
import pandas as pd

folder = sys.argv[1]
days = pd.DataFrame({"day": pd.to_datetime(json.load(sys.stdin))})


def pairs(file, series, keep):
    rows = pd.read_csv(join(folder, file), parse_dates=["date"], dtype={"basis": str})
    rows = rows[rows.series.isin([f"{series}-large", f"{series}-small"]) & keep(rows)]
    wide = rows.pivot_table(index=["date", "provider", "basis"], columns="series", values="value", sort=False)
    wide = wide.dropna().reset_index()
    # Of several pairs of one day that of the provider with the most pairs so far, then the first by name.
    wide = wide.sort_values("date")
    wide["so_far"] = wide.groupby(["provider", "basis"]).cumcount() + 1
    wide = wide.sort_values(["date", "so_far", "provider"], ascending=[True, False, True])
    return wide.groupby("date").first().reset_index()


def on_days(frame, figure, score):
    frame = frame.assign(figure=figure(frame)).sort_values("date")
    joined = pd.merge_asof(days, frame, left_on="day", right_on="date")
    joined.loc[(joined.day - joined.date).dt.days > 120, "figure"] = np.nan
    return [None if np.isnan(x) else x for x in score(joined.figure).clip(-1, 1)]


valuation = pairs("valuation.csv", "pe", lambda rows: rows.basis == "forward")
earnings = pairs("earnings.csv", "eps-growth", lambda rows: rows.basis.str.fullmatch(r"\d{4}"))
json.dump(
    {
        "valuation": on_days(valuation, lambda f: 1 - f["pe-small"] / f["pe-large"], lambda d: (d - 0.1) / 0.2),
        "earnings": on_days(earnings, lambda f: f["eps-growth-small"] - f["eps-growth-large"], lambda x: x / 10),
    },
    sys.stdout,
)
