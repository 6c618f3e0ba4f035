import type { Alternative, Finding } from './claim.ts';

const none = () => [];

/** The finding for a claim that the data decides. */
export const finding = (
  holds: boolean,
  definition: string,
  found: string,
  rest: Partial<Pick<Finding, 'figure' | 'alternatives'>> = {},
): Finding => ({
  status: holds ? 'confirmed' : 'contradicted',
  found,
  definition,
  reason: null,
  figure: rest.figure ?? null,
  alternatives: rest.alternatives ?? none,
});

/** The finding for a claim that the data does not decide. */
export const notCheckable = (
  definition: string,
  reason: string,
  rest: Partial<Pick<Finding, 'found' | 'alternatives'>> = {},
): Finding => ({
  status: 'not-checkable',
  found: rest.found ?? '',
  definition,
  reason,
  figure: null,
  alternatives: rest.alternatives ?? none,
});

/** The claim by another definition; `holds` is null where the data does not decide it. */
export const alternative = (holds: boolean | null, definition: string, found: string): Alternative => ({
  definition,
  found,
  status: holds === null ? 'not-checkable' : holds ? 'confirmed' : 'contradicted',
});

/** True if small caps were ahead in most cases and on average, false if neither, null if the two disagree. */
export function isAhead(ahead: number, cases: number, mean: number): boolean | null {
  const inMost = ahead * 2 > cases;
  return inMost === mean > 0 ? inMost : null;
}
