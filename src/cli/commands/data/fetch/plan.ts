import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { RemoteSeries, Source } from '../../../../sources/source.ts';
import { sources } from '../../../../sources/sources.ts';
import { quoted } from '../../../../words/quoted.ts';

/** A series as one source has it. */
interface Offer {
  source: Source;
  series: RemoteSeries;
}

/** A series and who is asked for it, one after the other until one has it. */
export interface Wanted {
  name: string;
  offers: readonly Offer[];
}

/** Files that a verdict needs. */
export const indexNames: readonly string[] = ['spx', 'rut', 'nasdaq'];

/** What `--from` names: one source, or all of them. */
const sourcesOf = (from: string): readonly Source[] =>
  from === 'auto' ? sources : sources.filter(({ id }) => id === from);

const offersOf = (name: string, among: readonly Source[]): Offer[] =>
  among.flatMap((source) => source.series.filter((one) => one.name === name).map((series) => ({ source, series })));

const namesOf = (among: readonly Source[]) => [
  ...new Set(among.flatMap(({ series }) => series.map((one) => one.name))),
];

function unknown(from: string, name: string): UserError {
  const elsewhere = sources.filter(({ series }) => series.some((one) => one.name === name));
  const among = sourcesOf(from);
  return new UserError(
    `${from === 'auto' ? 'no source' : among[0]?.name} has ${from === 'auto' ? 'a' : 'no'} series ${quoted(name)}`,
    {
      code: 'unknown-series',
      status: exitStatus.usage,
      hint:
        elsewhere.length > 0
          ? `it is there with ${elsewhere.map(({ id }) => `--from ${id}`).join(' or ')}`
          : `${from === 'auto' ? 'there are' : 'it has'} ${namesOf(among).join(', ')}`,
    },
  );
}

/**
 * Who is asked for what: the series by these names, each once; all of a source, or of all sources but the funds, if none is
 * named. The indices come first.
 *
 * @throws UserError for a name that is not there
 */
export function plan(from: string, names: readonly string[] | undefined): Wanted[] {
  const among = sourcesOf(from);
  const isAuto = from === 'auto';
  const all = namesOf(among).filter(
    (name) => !isAuto || offersOf(name, among).some(({ series }) => !series.standsInFor),
  );
  const ordered = [
    ...indexNames.filter((name) => all.includes(name)),
    ...all.filter((name) => !indexNames.includes(name)),
  ];
  return [...new Set(names ?? ordered)].map((name) => {
    const offers = offersOf(name, among).filter(({ series }) => !isAuto || !series.isOnRequest);
    if (offers.length === 0) throw unknown(from, name);
    return { name, offers };
  });
}

/** The fund that stands in for an index, for when no source has the index itself. */
export function standInFor(index: string): Wanted | undefined {
  const offers = sources.flatMap((source) =>
    source.series.filter(({ standsInFor }) => standsInFor === index).map((series) => ({ source, series })),
  );
  return offers[0] && { name: offers[0].series.name, offers };
}
