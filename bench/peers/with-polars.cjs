/** What a script with polars does with the same files: with-polars.cjs MODULE correlation|folder|journal PATH... */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const [module_, job, ...paths] = process.argv.slice(2);
const pl = require(module_).default;

const closes = (path, name = 'close') =>
  pl.readCSV(path, { tryParseDates: true }).select(pl.col('date'), pl.col('close').alias(name));

function correlation(large, small, growth) {
  const frame = closes(large, 'large')
    .join(closes(small, 'small'), { on: 'date' })
    .join(closes(growth, 'growth'), { on: 'date' })
    .sort('date');
  const returns = (name) => {
    const logs = frame.getColumn(name).toArray().map(Math.log);
    return pl.Series(
      name,
      logs.map((log, i) => (i === 0 ? null : log - logs[i - 1])),
      pl.Float64,
    );
  };
  const [x, y] = [returns('large'), returns('small')];
  const mean = (series) => series.rollingMean(60);
  const covariance = mean(x.mul(y)).sub(mean(x).mul(mean(y)));
  const deviation = (series) =>
    mean(series.mul(series))
      .sub(mean(series).mul(mean(series)))
      .toArray()
      .map(Math.sqrt);
  const [sx, sy] = [deviation(x), deviation(y)];
  const rolling = covariance.toArray().map((value, i) => value / (sx[i] * sy[i]));
  const last = rolling.slice(-1260);
  return [rolling.at(-1), last.filter((value) => value <= rolling.at(-1)).length / last.length];
}

function folder(path) {
  const rows = readdirSync(path).map((name) => {
    const frame = closes(join(path, name));
    const days = frame.getColumn('date');
    return [name, frame.height, days.min(), days.max(), frame.getColumn('close').max()];
  });
  return [rows.length, rows.at(-1)];
}

const journal = (path) =>
  pl
    .scanJson(path)
    .collectSync()
    .groupBy('state')
    .agg(pl.col('composite').count().alias('count'), pl.col('composite').mean().alias('mean'))
    .toString();

process.stdout.write(`${{ correlation, folder, journal }[job](...paths)}\n`);
