import type { Alternative, Finding, Status } from './claim.ts';

const none = () => [];

/** Whether a claim holds: null where the data is missing. */
export type Answer = boolean | 'inconclusive' | null;

const statusOf = (holds: Answer): Status =>
  holds === null ? 'not-checkable' : holds === 'inconclusive' ? holds : holds ? 'confirmed' : 'contradicted';

interface Rest extends Pick<Finding, 'figure' | 'alternatives'> {
  /** The claim by definitions as good as the first. */
  yardsticks: readonly Alternative[];
  /** What the answer depends on where they disagree. */
  dependsOn: string;
}

/** All other definitions, those that decide first. */
const allOf = ({ yardsticks = [], alternatives = none }: Partial<Rest>) =>
  yardsticks.length === 0 ? alternatives : () => [...yardsticks, ...alternatives()];

/** The finding for a claim that the data does not decide. */
export const notCheckable = (
  definition: string,
  reason: string,
  { found = '', ...rest }: Partial<Omit<Rest, 'dependsOn'> & Pick<Finding, 'found'>> = {},
): Finding => ({
  ...{ status: 'not-checkable', found, definition, reason, figure: rest.figure ?? null },
  alternatives: allOf(rest),
});

/** The finding for a claim whose answer depends on how it is measured. */
export const inconclusive = (
  definition: string,
  reason: string,
  rest: Partial<Omit<Rest, 'dependsOn'> & Pick<Finding, 'found'>> = {},
): Finding => ({ ...notCheckable(definition, reason, rest), status: 'inconclusive' });

/** The finding for a claim that the data decides, unless a definition as good as the first answers otherwise. */
export function finding(holds: boolean, definition: string, found: string, rest: Partial<Rest> = {}): Finding {
  const { yardsticks = [], dependsOn = 'the definition' } = rest;
  const isOther = ({ status }: Alternative) => status !== statusOf(holds) && status !== 'not-checkable';
  if (yardsticks.some(isOther)) return inconclusive(definition, `it depends on ${dependsOn}`, { ...rest, found });
  return {
    ...{ status: statusOf(holds), found, definition, reason: null, figure: rest.figure ?? null },
    alternatives: allOf(rest),
  };
}

/** The claim by another definition, which decides nothing: of another period, say, or of part of it. */
export const alternative = (holds: Answer, definition: string, found: string): Alternative => ({
  ...{ definition, found, status: statusOf(holds), decides: false },
});

/** The claim by a definition as good as the first: where it answers otherwise, the claim is inconclusive. */
export const yardstick = (holds: Answer, definition: string, found: string): Alternative => ({
  ...alternative(holds, definition, found),
  decides: true,
});

/** True if small caps were ahead in most cases and on average, false if neither; inconclusive if the two disagree. */
export function isAhead(ahead: number, cases: number, mean: number): boolean | 'inconclusive' {
  const inMost = ahead * 2 > cases;
  return inMost === mean > 0 ? inMost : 'inconclusive';
}
