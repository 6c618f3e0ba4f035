"""Scores of signals against what followed, computed a second time with pandas, numpy and scipy, straight from the definitions.

Reads, as JSON on standard input, {"large": closes, "small": closes, "scores": {id: scores, null where unknown}}; prints for each
signal and horizon the rank correlation with its 95% interval, in all and in each half. Written for Python 3.11.2, pandas 1.5.3,
numpy 1.24.2, scipy 1.10.1 (Debian 12).
"""

import json
import sys

import numpy as np
from scipy import stats

from track_record import stationary_variance

HORIZONS = (21, 63, 126, 252)


def part(score, x, block):
    rho, reach = None, None
    if len(set(score)) > 1 and len(set(x)) > 1:
        rho = stats.spearmanr(score, x).correlation
        u, v = stats.zscore(stats.rankdata(score)), stats.zscore(stats.rankdata(x))
        reach = stats.norm.ppf(0.975) * np.sqrt(stationary_variance(u * v - rho * (u * u + v * v) / 2, block))
    stances = {
        "breakout": score >= 0.25,
        "neutral": (score > -0.25) & (score < 0.25),
        "relief-rally": score <= -0.25,
    }
    return {
        "sessions": len(score),
        "rankCorrelation": rho,
        "interval": [None, None] if rho is None else [max(-1, rho - reach), min(1, rho + reach)],
        "byStance": {
            name: {"sessions": int(m.sum()), "share": float((x[m] > 0).mean()), "mean": float(x[m].mean())}
            for name, m in stances.items()
            if m.any()
        },
    }


def main():
    given = json.load(sys.stdin)
    q = np.log(np.array(given["small"]) / np.array(given["large"]))
    out = {}
    for name, values in given["scores"].items():
        score = np.array([np.nan if v is None else v for v in values], dtype=float)
        out[name] = []
        for h in HORIZONS:
            x = np.full(len(q), np.nan)
            x[: len(q) - 1 - h] = q[1 + h :] - q[1 : len(q) - h]
            known = ~np.isnan(score) & ~np.isnan(x)
            s, y = score[known], x[known]
            half = len(s) // 2
            block = max(h, 21)
            out[name].append(
                {"horizon": h, "all": part(s, y, block), "halves": [part(s[:half], y[:half], block), part(s[half:], y[half:], block)]}
            )
    json.dump(out, sys.stdout)


if __name__ == "__main__":
    main()
