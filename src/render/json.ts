import { invisible } from '../words/quoted.ts';
import type { Renderer } from './renderer.ts';

const raw = new RegExp(`[${invisible}]`, 'g');

/**
 * A value as JSON with an indent of two and a line end; a number that is not finite becomes null. Control characters of a
 * file name are escaped, so that a terminal does not act on them.
 */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2).replace(raw, escaped)}\n`;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A report as JSON. */
export const render: Renderer<object> = (report) => json(report);
