import { isoDate } from '../dates/civil-dates.ts';
import { newYorkNow } from '../dates/new-york-clock.ts';
import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Io } from '../io.ts';
import { assemble } from '../market/assemble.ts';
import type { Market } from '../market/market.ts';
import { minSessions } from '../market/market.ts';
import type { DistinctObservations } from '../readers/observations/distinct-observations.ts';
import { type Labels, rolesOf, usLabels } from '../series/labels.ts';
import type { Observation } from '../series/observation.ts';
import { roles } from '../series/series.ts';
import { numberWord, plural } from '../words/counts.ts';
import { quotedPath } from '../words/quoted.ts';
import { priceFiles, refuseOutputAmongPrices } from './data-folder.ts';
import { ageNotes, asOfNotes, checkAge, checkAsOf, dataAge } from './freshness.ts';
import { momentOf } from './generated-at.ts';
import { type InputFlags, usedPriceFlags } from './input-flags.ts';
import type { LoadedMarket } from './loaded-market.ts';
import { macroInFolder } from './macro-in-folder.ts';
import { hasInput, noPrices, priceSeries, refuseNoPrices, refuseOtherTriple, sampleSeries } from './price-files.ts';
import { pricesHere } from './prices-here.ts';
import { sampleObservations } from './sample-observations.ts';
import { refuseSecondReader } from './standard-input.ts';
import { refuseWarnings } from './strict.ts';

/** The P/E ratios from the flags, to be dated on the day of the verdict. @throws UserError if only one of the two is there */
function priceEarningsFlags({ peLarge, peSmall }: InputFlags): Omit<Observation, 'day'>[] {
  if (peLarge === undefined && peSmall === undefined) return [];
  if (peLarge === undefined || peSmall === undefined) {
    throw new UserError(
      `only ${peLarge === undefined ? '--pe-small' : '--pe-large'} was given: a discount needs both`,
      {
        code: 'half-a-pair',
        status: exitStatus.usage,
        hint: 'use forward P/Es of one provider and date: --pe-large 22 --pe-small 15',
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

/** First day of the index that begins last. */
const commonStart = (files: LoadedMarket['files']) =>
  Math.max(
    ...roles
      .filter((role) => files[role].length > 0)
      .map((role) => Math.min(...files[role].map(({ series }) => series.days[0] ?? Infinity))),
  );

function checkLength({ days, own, labels }: Market, files: LoadedMarket['files'], { asOf }: InputFlags): void {
  if (days.length >= minSessions) return;
  const shortest = rolesOf(labels).reduce((a, b) => (own[b].days.length < own[a].days.length ? b : a));
  const file = own[shortest].origins[0]?.file ?? '';
  const first = own[shortest].days[0];
  const longer = asOf === undefined ? 'download a longer history' : 'download a longer history, or name a later day';
  const by = asOf === undefined ? '' : ` by ${isoDate(asOf)}`;
  const start = commonStart(files);
  const isBefore = asOf !== undefined && asOf < start;
  const hint = isBefore
    ? `the last of the ${numberWord(rolesOf(labels).length)} begins on ${isoDate(start)}: name a day at least ${minSessions - 1} sessions later`
    : first === undefined
      ? `the files have no day in common${by}: check that they cover the same years`
      : `${quotedPath(file)} is the shortest (from ${isoDate(first)}): ${longer}`;
  const message = `the ${numberWord(rolesOf(labels).length)} files share ${plural(days.length, 'session')}${by}, ${minSessions} are needed`;
  throw new UserError(message, { code: 'too-short', file, hint });
}

/**
 * The market of the files that the flags name, or of the embedded sample if they name none.
 *
 * @throws UserError if the flags contradict each other or a file is missing, unreadable, too short or too old
 */
export async function loadMarket(
  io: Io,
  flags: InputFlags & { output?: string },
  labels: Labels = usLabels,
): Promise<LoadedMarket> {
  const now = newYorkNow(io.clock());
  checkAsOf(flags.asOf, now);
  const sameDay = priceEarningsFlags(flags);
  const sample = !hasInput(flags, labels);
  refuseOtherTriple(flags, labels);
  // A caller with demands on the data will act on the verdict: it must not be the sample's.
  if (sample && flags.strict) throw noPrices('--strict');
  if (sample && flags.maxAge !== undefined) throw noPrices('--max-age');
  if (!sample) refuseNoPrices(flags, labels);
  const { inputs = [], series = [], data, output } = flags;
  if (data !== undefined && output !== undefined) refuseOutputAmongPrices(io, output, data);
  const found = data === undefined ? [] : macroInFolder(priceFiles(io, data), series);
  const prices = usedPriceFlags(flags).flatMap((flag) => flags[flag] ?? []);
  refuseSecondReader([...prices, ...inputs, ...series.map((value) => value.replace(/^[^=]*=/, ''))]);
  const files = sample ? await sampleSeries(io) : await priceSeries(io, flags, labels);
  const { observations, notes } = sample ? sampleObservations : await observationsOf(io, inputs);
  const { macro, map, notesOn } = await readSeriesFiles(io, series, found);
  const assembled = assemble({ files, observations, sameDay, macro: map, labels, now, asOf: flags.asOf });
  const seriesNotes = [...macro.flatMap(({ file }) => file.notes), ...notesOn(assembled)];
  const market = { ...assembled, folder: data, notes: [...assembled.notes, ...seriesNotes] };
  checkLength(market, files, flags);
  const age = dataAge(market, momentOf(io), flags.asOf);
  const loaded = {
    market: {
      ...market,
      notes: [
        ...market.notes,
        ...notes,
        ...(flags.asOf === undefined ? await laterNotes(inputs, observations, market) : []),
        ...asOfNotes(flags.asOf, market, age),
        ...(sample ? pricesHere(io) : ageNotes(flags.asOf, market, age)),
      ],
    },
    files,
    macro,
    sample,
    age,
  };
  checkAge(loaded, flags);
  if (flags.strict) refuseWarnings(loaded.market.notes.filter(({ severity }) => severity === 'warning'));
  return loaded;
}

/** The observations of all files. Most runs have none: the readers for them are loaded only when needed. */
async function observationsOf(io: Io, files: readonly string[]): Promise<DistinctObservations> {
  if (files.length === 0) return { observations: [], notes: [] };
  return (await import('./observation-files.ts')).observationsFrom(io, files);
}

/** Under `--as-of` later observations are what is asked to be left out; else their absence from the verdict is a surprise. */
async function laterNotes(inputs: readonly string[], observations: readonly Observation[], market: Market) {
  if (inputs.length === 0) return [];
  return (await import('./later-observations.ts')).laterObservations(observations, market);
}

async function readSeriesFiles(io: Io, values: readonly string[], found: readonly string[]) {
  if (values.length + found.length === 0) return { macro: [], map: undefined, notesOn: () => [] };
  const { advanceDeclineNotes, macroMap, readFoundFiles, readMacroFiles } = await import('./macro-files.ts');
  const inFolder = await readFoundFiles(io, found);
  const macro = [...(await readMacroFiles(io, values)), ...inFolder.files];
  const notesOn: typeof advanceDeclineNotes = (market) => [...advanceDeclineNotes(market), ...inFolder.notes];
  return { macro, map: macroMap(macro), notesOn };
}
