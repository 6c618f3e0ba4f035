import type { Session } from '../../../src/cli/commands/data/fetch/fetch-series.ts';
import type { Wanted } from '../../../src/cli/commands/data/fetch/plan.ts';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import type { RemoteSeries, Source } from '../../../src/sources/source.ts';
import { fakeIo, type World } from '../processes/fake-io.ts';

/** Saturday noon in New York: Friday 2026-01-30 was the last session. */
const now = '2026-01-31T17:00:00Z';
const days = ['2026-01-26', '2026-01-27', '2026-01-28', '2026-01-29', '2026-01-30'];
/** So many rows of the last week: 690 on Monday, 691 on Tuesday, and so on. */
export const upTo = (count: number) =>
  days
    .slice(0, count)
    .map((day, i) => `${day},${690 + i}\n`)
    .join('');

export type Answers = Readonly<Record<string, string | number>>;

/** A source that answers with rows as they are. */
const sourceOf = (id: string): Source => ({
  ...{ id, name: id.toUpperCase(), series: [] },
  addresses: () => [`https://${id}.example/`],
  page: () => `https://${id}.example/page`,
  rows: (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => ({ day: daysFromIso(line.slice(0, 10)), value: line.slice(11) })),
});

/** A series, the S&P 500 if nothing else is said, and the sources that are asked for it. */
export const wantedOf = (ids: readonly string[], series: Partial<RemoteSeries> = {}): Wanted => {
  const one: RemoteSeries = { name: 'spx', symbol: 'X', column: 'close', ...series };
  return { name: one.name, offers: ids.map((id) => ({ source: sourceOf(id), series: one })) };
};

/** A run in which each source answers with its text or its status. */
export function startRun(answers: Answers, world: World = {}) {
  const asked: string[] = [];
  const request = async (address: string) => {
    const id = new URL(address).hostname.split('.')[0] ?? '';
    asked.push(id);
    const answer = answers[id] ?? 404;
    return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer);
  };
  const { io, written } = fakeIo([], { now, network: { request, wait: async () => undefined }, ...world });
  const session: Session = {
    ...{ folder: 'prices', force: false, timeout: 1000, mirror: undefined, patience: { left: 60_000 } },
    ...{ manifest: new Map(), outOfReach: new Set<string>() },
  };
  io.files.makeFolder('prices');
  return { io, session, asked, written };
}
