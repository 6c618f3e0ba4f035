"""The track record of a column of verdicts, computed a second time with pandas and numpy, straight from the definitions.

Reads, as JSON on standard input, {"days": ISO dates, "state": verdicts, "large": closes, "small": closes}; prints the bases and
the cohorts. Shares no line of code with the program. Written for Python 3.11.2, pandas 1.5.3, numpy 1.24.2, scipy 1.10.1 (Debian 12).
"""

import json
import sys

import numpy as np
import pandas as pd
from scipy import stats

HORIZONS = (21, 63, 126, 252)
STATES = ("breakout", "relief-rally", "undecided", "no-rotation")


def wilson(k, n):
    z = stats.norm.ppf(0.975)
    centre = (k + z * z / 2) / (n + z * z)
    reach = z / (n + z * z) * np.sqrt(k * (n - k) / n + z * z / 4)
    return [centre - reach, centre + reach]


def stationary_variance(d, block):
    """Politis and Romano (1994), lemma 1, with circular autocovariances by Fourier transform."""
    n = len(d)
    d = d - d.mean()
    g = np.fft.irfft(np.abs(np.fft.rfft(d, n)) ** 2, n) / n
    i = np.arange(1, n)
    return (g[0] + 2 * np.sum((1 - i / n) * (1 - 1 / block) ** i * g[1:])) / n


def newey_west_variance(d, lags):
    n = len(d)
    d = d - d.mean()
    total = np.sum(d * d)
    for lag in range(1, lags + 1):
        total += 2 * (1 - lag / (lags + 1)) * np.sum(d[lag:] * d[:-lag])
    return total / n**2


def episode_rows(flag):
    return [t for t in np.flatnonzero(flag) if not flag[max(0, t - 21) : t].any()]


def holm(p):
    order = np.argsort(p)
    adjusted = np.empty(len(p))
    adjusted[order] = np.minimum(1, np.maximum.accumulate((len(p) - np.arange(len(p))) * np.asarray(p)[order]))
    return adjusted


def main():
    given = json.load(sys.stdin)
    days = pd.to_datetime(given["days"])
    state = np.array(given["state"])
    q = np.log(np.array(given["small"]) / np.array(given["large"]))
    n = len(q)
    bases, cohorts = [], []
    for h in HORIZONS:
        x = np.full(n, np.nan)
        x[: n - 1 - h] = q[1 + h :] - q[1 : n - h]
        judged = (state != "insufficient-data") & ~np.isnan(x)
        y = pd.Series(x[judged])
        decade = pd.Series(days.year[judged] // 10)
        verdict = state[judged]
        bases.append({"horizon": h, "sessions": len(y), "mean": y.mean(), "share": (y > 0).mean()})
        over = y - y.groupby(decade).transform("mean")
        for s in STATES:
            mask = verdict == s
            k, reach = int(mask.sum()), max(h, 21)
            difference = y[mask].mean() - y.mean()
            parts = np.where(mask, (y - y[mask].mean()) / (k / len(y)), 0.0) - (y - y.mean())
            parts = np.asarray(parts)
            error = np.sqrt(stationary_variance(parts, reach))
            starts = [t for t in episode_rows(state == s) if not np.isnan(x[t])]
            separate = []
            for t in starts:
                if not separate or t - separate[-1] > h:
                    separate.append(t)
            hits = int(sum(x[t] > 0 for t in separate))
            centred = (y - y.mean()).to_numpy()
            shifts = [k5 for k5 in range(5, len(y), 5) if reach <= k5 <= len(y) - reach]
            rows = np.flatnonzero(mask)
            beyond = sum(
                abs(centred[(rows + shift) % len(y)].sum()) >= abs(centred[rows].sum()) - 1e-12 for shift in shifts
            )
            cohorts.append(
                {
                    "state": s,
                    "horizon": h,
                    "sessions": k,
                    "episodes": len(starts),
                    "mean": y[mask].mean(),
                    "median": y[mask].median(),
                    "share": (y[mask] > 0).mean(),
                    "independentEpisodes": len(separate),
                    "hits": hits,
                    "hitInterval": wilson(hits, len(separate)),
                    "difference": difference,
                    "standardError": error,
                    "neweyWestT": difference / np.sqrt(newey_west_variance(parts, reach)),
                    "overDecade": over[mask].mean(),
                    "p": (1 + beyond) / (1 + len(shifts)),
                }
            )
    for cohort, adjusted in zip(cohorts, holm([cohort["p"] for cohort in cohorts])):
        cohort["adjustedP"] = adjusted
    json.dump({"bases": bases, "cohorts": cohorts}, sys.stdout)


if __name__ == "__main__":
    main()
