import type { Labels } from '../series/labels.ts';
import { type Role, roles } from '../series/series.ts';

/** Flags that select the input. */
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

/** Flags of price files by role. */
type PriceFlags = Record<Role, 'spx' | 'rut' | 'nasdaq' | Role>;

const usFlags = { large: 'spx', small: 'rut', growth: 'nasdaq' } as const satisfies PriceFlags;

const otherFlags = { large: 'large', small: 'small', growth: 'growth' } as const satisfies PriceFlags;

/** The flags of price files for a triple. */
export const priceFlags = ({ isUs }: Labels): PriceFlags => (isUs ? usFlags : otherFlags);

/** The flags of price files in use, for the US triple or another. */
export const usedPriceFlags = (flags: InputFlags): PriceFlags[Role][] =>
  [usFlags, otherFlags].flatMap((kind) =>
    roles.map((role) => kind[role]).filter((flag) => (flags[flag] ?? []).length > 0),
  );

/** Value of `--inputs` for the facts that come with the program; a file of that name is `./published`. */
export const published = 'published';
