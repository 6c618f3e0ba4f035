import { readFileSync } from 'node:fs';
import { shared } from './shared.ts';

/** A file of reference values, text. Read it inside a test: a skipped suite still runs its body. */
export const oracleText = (path: string): string => readFileSync(`${shared}oracles/${path}`, 'utf8');

/** A file of reference values, JSON of the given type. */
export const oracle = <T>(path: string): T => JSON.parse(oracleText(path));
