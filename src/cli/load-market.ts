import { join } from 'node:path';
import { isoDate } from '../core/civil-dates.ts';
import { quotedPath, UserError } from '../errors.ts';
import { assemble, type Part } from '../market/assemble.ts';
import { type Labels, usLabels } from '../market/labels.ts';
import type { Market } from '../market/market.ts';
import { neededSessions } from '../market/needed-sessions.ts';
import { newYorkNow } from '../market/new-york-clock.ts';
import type { Observation } from '../market/observation.ts';
import { type Role, roles } from '../market/series.ts';
import type { DistinctObservations } from '../readers/distinct-observations.ts';
import { closesOf } from '../readers/purpose.ts';
import { plural } from '../signals/words.ts';
import type { AuxiliaryPart } from './auxiliary-files.ts';
import { fromFolder } from './data-folder.ts';
import { exitStatus } from './exit-status.ts';
import { ageOf, checkAge, checkAsOf, otherDayNotes } from './freshness.ts';
import { givenPrices, type InputFlags, priceFlags } from './input-options.ts';
import type { Io } from './io.ts';
import { readFile } from './read-file.ts';
import { refuseSecondReader } from './standard-input.ts';
import { refuseWarnings } from './strict.ts';

export interface LoadedMarket {
  market: Market;
  parts: Record<Role, readonly Part[]>;
  /** Further series, as they were given. */
  auxiliary: readonly AuxiliaryPart[];
  sample: boolean;
  /** Exchange sessions closed since the last row: by the clock, or to the as-of day where one was named. */
  age: number;
}

/** @throws UserError where a file was given by an option that is not for these indices */
function checkKind(flags: InputFlags, labels: Labels): void {
  const ours: readonly string[] = Object.values(priceFlags(labels));
  const [other] = givenPrices(flags).filter((flag) => !ours.includes(flag));
  if (other === undefined) return;
  throw labels.isUs
    ? new UserError(`--${other} is for a triple of your own, and none was named`, {
        code: 'no-labels',
        status: exitStatus.usage,
        hint: 'name it: --labels "STOXX 600,STOXX Small 200,STOXX Technology"',
      })
    : new UserError(`--${other} is for the US indices, and the labels name others`, {
        code: 'other-labels',
        status: exitStatus.usage,
        hint: 'give the files by --large, --small and --growth, or leave the labels out',
      });
}

/** @throws UserError where only some of the three were named */
async function fromFiles(io: Io, flags: InputFlags, labels: Labels): Promise<Record<Role, Part[]>> {
  const flagOf = priceFlags(labels);
  const absent = roles.filter((role) => (flags[flagOf[role]] ?? []).length === 0);
  if (absent.length > 0) {
    const list = absent.map((role) => `the ${labels[role].name}`).join(' and ');
    const given = givenPrices(flags).map((flag) => `--${flag}`);
    const only = `only ${given.join(' and ')} ${given.length === 1 ? 'was' : 'were'} given`;
    throw new UserError(`${list} ${absent.length === 1 ? 'is' : 'are'} missing: ${only}`, {
      code: 'index-missing',
      status: exitStatus.usage,
      hint: `add ${absent.map((role) => `--${flagOf[role]} FILE`).join(' and ')}${labels.isUs ? ', or name a folder with --data DIR' : ''}`,
    });
  }
  const read = async (role: Role) => {
    const parts: Part[] = [];
    for (const file of flags[flagOf[role]] ?? []) {
      parts.push(await readFile(io, file, labels.isUs ? closesOf(role) : undefined));
    }
    return parts;
  };
  return { large: await read('large'), small: await read('small'), growth: await read('growth') };
}

async function fromSample(io: Io): Promise<Record<Role, Part[]>> {
  const read = async (role: Role): Promise<Part[]> => [
    await readFile(io, join(io.sampleFolder, `${priceFlags(usLabels)[role]}.csv`)),
  ];
  return { large: await read('large'), small: await read('small'), growth: await read('growth') };
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
    ? `the last of the three begins on ${isoDate(start)}: name a day at least ${neededSessions} sessions later`
    : first === undefined
      ? `the files have no day in common${by}: check that they cover the same years`
      : `${quotedPath(file)} is the shortest (from ${isoDate(first)}): ${longer}`;
  const message = `the three files share ${plural(days.length, 'session')}${by}, ${neededSessions} are needed`;
  throw new UserError(message, { code: 'too-short', file, hint });
}

/** Whether any part of the input was named: then the sample has no place. */
export const isNamed = (flags: InputFlags, labels: Labels = usLabels): boolean =>
  !labels.isUs ||
  givenPrices(flags).length > 0 ||
  [flags.data, flags.inputs, flags.series, flags.peLarge, flags.peSmall].some((flag) => flag !== undefined);

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
  checkKind(flags, labels);
  // Who asks so much of the data acts on the answer, and must not get the sample's.
  if (sample && flags.strict) throw noPrices('--strict');
  if (sample && flags.maxAge !== undefined) throw noPrices('--max-age');
  if (!sample && flags.data === undefined && givenPrices(flags).length === 0) {
    throw labels.isUs
      ? noPrices(flags.inputs ? '--inputs' : flags.series ? '--series' : '--pe-large')
      : noPrices('--labels', otherFiles);
  }
  const { inputs = [], series = [] } = flags;
  const prices = givenPrices(flags).flatMap((flag) => flags[flag] ?? []);
  refuseSecondReader([...prices, ...inputs, ...series.map((value) => value.replace(/^[^=]*=/, ''))]);
  const parts = sample
    ? await fromSample(io)
    : flags.data === undefined
      ? await fromFiles(io, flags, labels)
      : await withFolder(io, flags, flags.data, labels);
  const { observations, notes } = await observationsOf(io, inputs);
  const { parts: auxiliary, map, notesOn } = await readSeriesFiles(io, series);
  const given = { parts, observations, today, auxiliary: map };
  const assembled = assemble({ ...given, labels, now, asOf: flags.asOf });
  const seriesNotes = [...auxiliary.flatMap(({ part }) => part.notes), ...notesOn(assembled)];
  const market = { ...assembled, notes: [...assembled.notes, ...seriesNotes] };
  checkLength(market, parts, flags);
  const age = ageOf(market, io, flags.asOf);
  const loaded = {
    market: { ...market, notes: [...market.notes, ...notes, ...otherDayNotes(flags.asOf, market, age)] },
    parts,
    auxiliary,
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

/** A folder, with the files that were named besides taking the place of the folder's own. */
async function withFolder(io: Io, flags: InputFlags, folder: string, { isUs }: Labels): Promise<Record<Role, Part[]>> {
  if (!isUs) {
    throw new UserError('--data tells the US indices apart, and the labels name others', {
      code: 'other-labels',
      status: exitStatus.usage,
      hint: 'give the files by --large, --small and --growth',
    });
  }
  if (givenPrices(flags).length > 0) {
    throw new UserError('--data was given together with single files', {
      code: 'two-sources',
      status: exitStatus.usage,
      hint: 'give either --data DIR or all of --spx, --rut and --nasdaq',
    });
  }
  return fromFolder(io, folder);
}

const otherFiles = 'name them: --large FILE --small FILE --growth FILE';

export const noPrices = (
  because: string,
  hint = 'name them: rotation check --data DIR, or --spx FILE --rut FILE --nasdaq FILE',
) =>
  new UserError(`no price files, and ${because} never uses the synthetic sample`, {
    code: 'no-prices',
    status: exitStatus.usage,
    hint,
  });

async function readSeriesFiles(io: Io, values: readonly string[]) {
  if (values.length === 0) return { parts: [], map: undefined, notesOn: () => [] };
  const { advancingNotes, auxiliaryMap, readAuxiliary } = await import('./auxiliary-files.ts');
  const parts = await readAuxiliary(io, values);
  return { parts, map: auxiliaryMap(parts), notesOn: advancingNotes };
}
