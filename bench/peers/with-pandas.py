"""What a pandas script does with the same files: with-pandas.py correlation|folder|journal PATH..."""

import json
import os
import resource
import sys

import numpy as np
import pandas as pd


def closes(path):
    return pd.read_csv(path, index_col="date", parse_dates=["date"])["close"]


def correlation(*paths):
    frame = pd.concat([closes(path) for path in paths], axis=1, join="inner", keys=["large", "small", "growth"])
    returns = np.log(frame).diff()
    rolling = returns["large"].rolling(60).corr(returns["small"])
    return rolling.iloc[-1], rolling.rolling(1260).rank(pct=True).iloc[-1]


def folder(path):
    rows = []
    for name in sorted(os.listdir(path)):
        series = closes(os.path.join(path, name))
        rows.append((name, len(series), series.index.min(), series.index.max(), series.max()))
    return len(rows), rows[-1]


def journal(path):
    frame = pd.read_json(path, lines=True)
    return frame.groupby("state")["composite"].agg(["count", "mean"])


print({"correlation": correlation, "folder": folder, "journal": journal}[sys.argv[1]](*sys.argv[2:]))
usage = resource.getrusage(resource.RUSAGE_SELF)
used = {"milliseconds": 1000 * (usage.ru_utime + usage.ru_stime), "megabytes": usage.ru_maxrss / 1024}
os.write(3, json.dumps(used).encode())
