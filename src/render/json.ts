import type { Renderer } from './renderer.ts';

const raw = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A value as JSON with an indent of two and a line end; a number that is not finite becomes null. What a terminal might
 * obey in a file's name is written as an escape, which means the same to a program.
 */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2).replace(raw, escaped)}\n`;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A report as it is. */
export const render: Renderer<object> = (report) => json(report);
