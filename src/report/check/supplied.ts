import { isoDate } from '../../dates/civil-dates.ts';
import { type Flag, isActive } from '../../judgement/risk-notes.ts';
import { publishedTargets, type Target, targetStandings } from '../../judgement/targets.ts';
import type { Market } from '../../market/market.ts';
import type { Observation } from '../../series/observation.ts';
import { roles } from '../../series/series.ts';
import type { Zod } from '../../signals/signal.ts';
import type { Report } from './schema.ts';

/** What was given and is not scored, or is scored only in part: levels, risk notes, dated figures. */
export function givenSchemas(z: Zod) {
  const date = z.nullable(z.iso.date());
  const text = z.nullable(z.string());
  return {
    targets: z.array(
      z.object({
        role: z.enum(roles),
        level: z.number(),
        from: z.iso.date(),
        by: date,
        source: z.string(),
        close: z.number(),
        move: z.number().register(z.globalRegistry, { description: 'that it takes from the close, a fraction' }),
        reached: z
          .nullable(z.iso.date())
          .register(z.globalRegistry, { description: 'first session at or above since `from`' }),
        everReached: date,
      }),
    ),
    flags: z.array(z.object({ from: z.iso.date(), until: z.iso.date(), note: z.string(), active: z.boolean() })),
    observations: z.array(
      z.object({
        date: z.iso.date(),
        series: z.string(),
        value: z.number(),
        unit: z.string(),
        basis: z.string(),
        provider: z.string(),
        index: text,
        source: text,
        url: text,
        note: text,
      }),
    ),
  };
}

/** The levels of the commentary and of the user that were published by the as-of day. A fund has other ones than the index that it stands for. */
export function targetReports(market: Market, own: readonly Target[] = []): Report['targets'] {
  const dateOf = (day: number | null) => (day === null ? null : isoDate(day));
  const proxies = market.notes.filter(({ code }) => code === 'proxy').map(({ role }) => role);
  return targetStandings(
    market,
    [...(market.labels.isUs ? publishedTargets : []), ...own].filter(({ role }) => !proxies.includes(role)),
  ).map(({ target: { role, level, from, by, source }, close, move, reached, everReached }) => ({
    role,
    level,
    from: isoDate(from),
    by: dateOf(by),
    source,
    close,
    move,
    reached: dateOf(reached),
    everReached: dateOf(everReached),
  }));
}

/** The risk notes that had begun by the as-of day. */
export const flagReports = ({ asOf }: Market, flags: readonly Flag[]): Report['flags'] =>
  flags
    .filter(({ from }) => from <= asOf)
    .map((flag) => ({
      from: isoDate(flag.from),
      until: isoDate(flag.until),
      note: flag.note,
      active: isActive(flag, asOf),
    }));

/** Older figures have been overtaken. */
const shownFor = 366;

/** The latest figure of each series, basis and provider, of a year at most. */
export function observationReports({ observations, asOf }: Market): Report['observations'] {
  const latest = new Map<string, Observation>();
  for (const one of observations) {
    if (asOf - one.day <= shownFor) latest.set(JSON.stringify([one.series, one.basis, one.provider]), one);
  }
  return [...latest.values()]
    .sort((a, b) => a.day - b.day)
    .map(({ day, series, value, unit, basis, provider, index, source, url, note }) => ({
      date: isoDate(day),
      series,
      value,
      unit,
      basis,
      provider,
      index: index ?? null,
      source: source ?? null,
      url: url ?? null,
      note: note ?? null,
    }));
}
