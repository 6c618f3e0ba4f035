import type { Labels } from '../series/labels.ts';
import { type Role, roles } from '../series/series.ts';

/** What was named of the input. */
export interface InputFlags {
  spx?: string[];
  rut?: string[];
  nasdaq?: string[];
  large?: string[];
  small?: string[];
  growth?: string[];
  /** Names of another triple: large, small, growth. */
  labels?: string[];
  data?: string;
  inputs?: string[];
  series?: string[];
  peLarge?: number;
  peSmall?: number;
  asOf?: number;
  maxAge?: number;
  strict?: boolean;
}

/** Options of price files by role. */
type PriceFlags = Record<Role, 'spx' | 'rut' | 'nasdaq' | Role>;

const usFlags = { large: 'spx', small: 'rut', growth: 'nasdaq' } as const satisfies PriceFlags;

const otherFlags = { large: 'large', small: 'small', growth: 'growth' } as const satisfies PriceFlags;

/** The options by which the price files of such indices are given. */
export const priceFlags = ({ isUs }: Labels): PriceFlags => (isUs ? usFlags : otherFlags);

/** The options of price files that were given, of either kind. */
export const usedPriceFlags = (flags: InputFlags): PriceFlags[Role][] =>
  [usFlags, otherFlags].flatMap((kind) =>
    roles.map((role) => kind[role]).filter((flag) => (flags[flag] ?? []).length > 0),
  );

/** The word for the facts that come with the program; a file of that name is `./published`. */
export const published = 'published';
