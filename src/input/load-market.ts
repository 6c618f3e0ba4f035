import { isoDate } from '../dates/civil-dates.ts';
import { newYorkNow } from '../dates/new-york-clock.ts';
import { quotedPath, UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Io } from '../io.ts';
import { assemble, type Part } from '../market/assemble.ts';
import type { Market } from '../market/market.ts';
import { neededSessions } from '../market/needed-sessions.ts';
import type { DistinctObservations } from '../readers/observations/distinct-observations.ts';
import { type Labels, usLabels } from '../series/labels.ts';
import type { Observation } from '../series/observation.ts';
import { type Role, roles } from '../series/series.ts';
import { plural } from '../words/counts.ts';
import { ageOf, checkAge, checkAsOf, otherDayNotes } from './freshness.ts';
import { givenPrices, type InputFlags } from './input-flags.ts';
import type { MacroPart } from './macro-files.ts';
import { isNamed, noPrices, priceParts, refuseNoPrices, refuseOtherKind, sampleParts } from './price-files.ts';
import { refuseSecondReader } from './standard-input.ts';
import { refuseWarnings } from './strict.ts';

export interface LoadedMarket {
  market: Market;
  parts: Record<Role, readonly Part[]>;
  /** Further series, as they were given. */
  macro: readonly MacroPart[];
  sample: boolean;
  /** Exchange sessions closed since the last row: by the clock, or to the as-of day where one was named. */
  age: number;
}

/** P/E given by hand for the day of the verdict. @throws UserError where only one of the two was given */
function givenByHand({ peLarge, peSmall }: InputFlags): Omit<Observation, 'day'>[] {
  if (peLarge === undefined && peSmall === undefined) return [];
  if (peLarge === undefined || peSmall === undefined) {
    throw new UserError(
      `only ${peLarge === undefined ? '--pe-small' : '--pe-large'} was given: a discount needs both`,
      {
        code: 'half-a-pair',
        status: exitStatus.usage,
        hint: 'give forward figures of one provider and date: --pe-large 22 --pe-small 15',
      },
    );
  }
  const figure = (series: string, value: number) => ({
    series,
    value,
    unit: 'ratio',
    basis: 'forward',
    provider: 'command line',
  });
  return [figure('pe-large', peLarge), figure('pe-small', peSmall)];
}

/** The day on which the last of the three begins. */
const commonStart = (parts: LoadedMarket['parts']) =>
  Math.max(...roles.map((role) => Math.min(...parts[role].map(({ series }) => series.days[0] ?? Infinity))));

function checkLength({ days, own }: Market, parts: LoadedMarket['parts'], { asOf }: InputFlags): void {
  if (days.length >= neededSessions) return;
  const shortest = roles.reduce((a, b) => (own[b].days.length < own[a].days.length ? b : a));
  const file = own[shortest].origins[0]?.file ?? '';
  const first = own[shortest].days[0];
  const longer = asOf === undefined ? 'download a longer history' : 'download a longer history, or name a later day';
  const by = asOf === undefined ? '' : ` by ${isoDate(asOf)}`;
  const start = commonStart(parts);
  const isBefore = asOf !== undefined && asOf < start && start < Infinity;
  const hint = isBefore
    ? `the last of the three begins on ${isoDate(start)}: name a day at least ${neededSessions - 1} sessions later`
    : first === undefined
      ? `the files have no day in common${by}: check that they cover the same years`
      : `${quotedPath(file)} is the shortest (from ${isoDate(first)}): ${longer}`;
  const message = `the three files share ${plural(days.length, 'session')}${by}, ${neededSessions} are needed`;
  throw new UserError(message, { code: 'too-short', file, hint });
}

/**
 * The market that the flags name, or the embedded sample where they name nothing.
 *
 * @throws UserError for everything that keeps it from being one
 */
export async function loadMarket(io: Io, flags: InputFlags, labels: Labels = usLabels): Promise<LoadedMarket> {
  const now = newYorkNow(io.clock());
  checkAsOf(flags.asOf, now);
  const today = givenByHand(flags);
  const sample = !isNamed(flags, labels);
  refuseOtherKind(flags, labels);
  // Who asks so much of the data acts on the answer, and must not get the sample's.
  if (sample && flags.strict) throw noPrices('--strict');
  if (sample && flags.maxAge !== undefined) throw noPrices('--max-age');
  if (!sample) refuseNoPrices(flags, labels);
  const { inputs = [], series = [] } = flags;
  const prices = givenPrices(flags).flatMap((flag) => flags[flag] ?? []);
  refuseSecondReader([...prices, ...inputs, ...series.map((value) => value.replace(/^[^=]*=/, ''))]);
  const parts = sample ? await sampleParts(io) : await priceParts(io, flags, labels);
  const { observations, notes } = await observationsOf(io, inputs);
  const { parts: macro, map, notesOn } = await readSeriesFiles(io, series);
  const given = { parts, observations, today, macro: map };
  const assembled = assemble({ ...given, labels, now, asOf: flags.asOf });
  const seriesNotes = [...macro.flatMap(({ part }) => part.notes), ...notesOn(assembled)];
  const market = { ...assembled, notes: [...assembled.notes, ...seriesNotes] };
  checkLength(market, parts, flags);
  const age = ageOf(market, io, flags.asOf);
  const loaded = {
    market: { ...market, notes: [...market.notes, ...notes, ...otherDayNotes(flags.asOf, market, age)] },
    parts,
    macro,
    sample,
    age,
  };
  checkAge(loaded, flags);
  if (flags.strict) refuseWarnings(loaded.market.notes.filter(({ severity }) => severity === 'warning'));
  return loaded;
}

/** The figures of all files of observations; most runs have none, and load nothing to read them. */
async function observationsOf(io: Io, files: readonly string[]): Promise<DistinctObservations> {
  if (files.length === 0) return { observations: [], notes: [] };
  return (await import('./observation-files.ts')).observationsFrom(io, files);
}

async function readSeriesFiles(io: Io, values: readonly string[]) {
  if (values.length === 0) return { parts: [], map: undefined, notesOn: () => [] };
  const { advancingNotes, macroMap, readMacro } = await import('./macro-files.ts');
  const parts = await readMacro(io, values);
  return { parts, map: macroMap(parts), notesOn: advancingNotes };
}
