"""An index from 100 out of a column of French's daily returns. python3 with pandas 1.5 and later.

usage: returns.py COLUMN UNIT < file.csv; prints one line "date,close" a day.
"""
import io
import re
import sys

import numpy as np
import pandas as pd

column, unit = sys.argv[1:]
lines = sys.stdin.read().splitlines()
start = next(i for i, line in enumerate(lines) if re.match(r"\s*\d{8}\s*,", line))
end = next((i for i in range(start, len(lines)) if not re.match(r"\s*\d{8}\s*,", lines[i])), len(lines))
table = pd.read_csv(io.StringIO("\n".join(lines[start - 1 : end])), skipinitialspace=True)
table.columns = [name.strip() for name in table.columns]
returns = table[column].astype(float).replace([-99.99, -999], np.nan)
returns.index = pd.to_datetime(table.iloc[:, 0].astype(int).astype(str))
portfolios = [name for name in table.columns[1:] if name != "RF"]
if len(portfolios) > 1:
    returns = returns[~(table[portfolios] == 0).all(axis=1).to_numpy()]
returns = returns.dropna()
growth = {"percent": 1 + returns / 100, "fraction": 1 + returns, "log": np.exp(returns)}[unit]
for day, close in (100 * growth.cumprod()).items():
    print(f"{day:%Y-%m-%d},{close!r}")
