import { rolesOf, usLabels } from '../../../series/labels.ts';

const usNames: ReadonlySet<string> = new Set(rolesOf(usLabels).flatMap((role) => Object.values(usLabels[role])));

/** The name of an index in a sentence: the Russell 2000, but Japan small, since of a reader's own names nobody knows. */
export const withArticle = (name: string): string => (usNames.has(name) ? `the ${name}` : name);
