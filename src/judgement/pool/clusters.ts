/** The days that the rows of a market span, both counted; days since 1970-01-01. */
interface Spanned {
  from: number;
  to: number;
}

const length = ({ from, to }: Spanned) => to - from + 1;

/** Whether two spans overlap by at least half of the shorter one. */
function overlap(a: Spanned, b: Spanned): boolean {
  const days = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
  return 2 * days >= Math.min(length(a), length(b));
}

const firstDay = (cluster: readonly Spanned[]) => Math.min(...cluster.map(({ from }) => from));

/**
 * Markets of the same days, which share what happened on them: transitively, those whose spans overlap by at least half of the shorter one.
 * In the order of their first day, which no two share: spans that begin on one day overlap.
 */
export function clusters<T extends Spanned>(markets: readonly T[]): T[][] {
  const found: T[][] = [];
  for (const market of markets) {
    const joined = found.filter((cluster) => cluster.some((other) => overlap(market, other)));
    for (const cluster of joined) found.splice(found.indexOf(cluster), 1);
    found.push([...joined.flat(), market]);
  }
  return found.sort((a, b) => firstDay(a) - firstDay(b));
}
