import { type Role, roles } from '../series/series.ts';
import type { DatedCloses } from './compared-year-ends.ts';
import { type Instrument, plainName } from './instruments.ts';
import { type LevelEvidence, levelEvidence } from './level-evidence.ts';
import { fileStem, type NameClaim, nameClaim } from './name-claim.ts';

/** How well it is known that a series is its index, the best first. */
export const standings = ['confirmed', 'rescaled', 'named', 'proxy'] as const;
export type Standing = (typeof standings)[number];

/** The index that a file is used for, and the evidence for it. */
export interface IdentifiedIndex {
  role: Role;
  kind: Instrument['kind'];
  /** Name of the index or of the fund that stands in for it; null if only the role is known. */
  name: string | null;
  identifiedBy: 'option' | 'symbol' | 'closes' | 'name';
  standing: Standing;
}

/** Everything in a file that points to an index. */
export interface IndexEvidence {
  /** What the symbol in the content says, or the name of its column. */
  symbol: NameClaim;
  /** What the file name says. */
  name: NameClaim;
  /** What the year ends say. */
  levels: Record<Role, LevelEvidence>;
}

const none: NameClaim = { kind: 'none' };

/** A file of adjusted prices is still one of its fund; of two columns only one is. */
const withoutAdjustment = (stem: string) => stem.replace(/(?<![a-z])(auto[-_ ]?)?adj(usted)?(?![a-z])/i, '');

/**
 * Evidence for the index of one file.
 *
 * @param series - days since 1970-01-01 in ascending order, and their closes
 * @param origin - path of the file, and the symbol in its content or null
 */
export function indexEvidence(
  series: DatedCloses,
  { file, symbol }: { file: string; symbol: string | null },
): IndexEvidence {
  const name = nameClaim(withoutAdjustment(fileStem(file)));
  return {
    symbol: symbol === null ? none : nameClaim(symbol),
    // A file named after several indices holds them: its columns say which is which.
    name: name.kind === 'several' ? none : name,
    levels: {
      large: levelEvidence('large', series),
      small: levelEvidence('small', series),
      growth: levelEvidence('growth', series),
    },
  };
}

/** The instrument that a claim names; undefined if it names none of the three indices and their proxies. */
export const claimed = (claim: NameClaim): Instrument | undefined =>
  'instrument' in claim ? claim.instrument : undefined;

/** The claim that counts: that of the content, else that of the file name. */
export const decisiveClaim = ({ symbol, name }: IndexEvidence): NameClaim => (symbol.kind === 'none' ? name : symbol);

/** True if the symbol or the column in a file and its year ends agree on an index: then the name of the file says nothing, which may hold several. */
export const isCertain = ({ symbol, levels }: IndexEvidence, role: Role): boolean =>
  claimed(symbol)?.role === role && levels[role].state === 'confirmed';

/** The index whose year ends a series has, at its own or another base; undefined if it has those of none. */
export function roleByLevels({ levels }: IndexEvidence): Role | undefined {
  const isIn = (state: LevelEvidence['state']) => roles.find((role) => levels[role].state === state);
  return isIn('confirmed') ?? isIn('rescaled');
}

/** The word by which a name makes its file another instrument; undefined if none does. */
export function otherInstrument(evidence: IndexEvidence): string | undefined {
  const { symbol, name, levels } = evidence;
  if (symbol.kind === 'several') return 'two names';
  if (symbol.kind === 'other') return symbol.word;
  if (symbol.kind !== 'none' || name.kind !== 'other') return undefined;
  // Two year ends to the basis point are no coincidence: the file has another series beside the closes.
  const isProven = roles.some((role) => levels[role].state === 'confirmed' && levels[role].agreeing > 1);
  return isProven ? undefined : name.word;
}

/** True if the levels show that a series is not the index that its name claims. A proxy has levels of its own, and so has an index built from returns. */
export function isBelied({ levels, ...evidence }: IndexEvidence, role: Role): boolean {
  const claim = claimed(decisiveClaim({ levels, ...evidence }));
  if (claim?.role === role && (claim.kind === 'proxy' || levels[role].mayBeRebased)) return false;
  return levels[role].state === 'belied';
}

const nameFor = (role: Role, instrument: Instrument | undefined) =>
  instrument?.role === role && instrument.kind === 'index' ? plainName(instrument) : null;

/** The index of a file by all its evidence. */
function byEvidence(evidence: IndexEvidence): IdentifiedIndex | null {
  if (otherInstrument(evidence) !== undefined) return null;
  const claim = decisiveClaim(evidence);
  const instrument = claimed(claim);
  const identifiedBy = evidence.symbol.kind === 'none' ? 'name' : 'symbol';
  const role = roleByLevels(evidence);
  if (role !== undefined) {
    const name = nameFor(role, instrument);
    const standing = evidence.levels[role].state === 'confirmed' ? 'confirmed' : 'rescaled';
    return { role, kind: 'index', name, identifiedBy: name === null ? 'closes' : identifiedBy, standing };
  }
  if (instrument === undefined || isBelied(evidence, instrument.role)) return null;
  const standing = instrument.kind === 'index' ? 'named' : 'proxy';
  return { role: instrument.role, kind: instrument.kind, name: plainName(instrument), identifiedBy, standing };
}

/**
 * The index of a file. Its year ends decide before its names; the symbol in the content decides before the file name.
 * A name of another instrument, or one that the year ends belie, identifies nothing.
 *
 * @param assigned - role that the user gave the file by an option, which decides before all evidence
 * @returns null if nothing identifies an index
 */
export function identifyIndex(evidence: IndexEvidence, assigned?: Role): IdentifiedIndex | null {
  if (assigned === undefined) return byEvidence(evidence);
  const { state } = evidence.levels[assigned];
  const option = { role: assigned, identifiedBy: 'option' } as const;
  const instrument = claimed(decisiveClaim(evidence));
  if (state === 'confirmed' || state === 'rescaled') {
    return { ...option, kind: 'index', name: nameFor(assigned, instrument), standing: state };
  }
  return instrument?.role === assigned
    ? {
        ...{ ...option, kind: instrument.kind, name: plainName(instrument) },
        standing: instrument.kind === 'index' ? 'named' : 'proxy',
      }
    : { ...option, kind: 'index', name: null, standing: 'named' };
}
