/** A value as JSON with an indent of two and a line end; a number that is not finite becomes null. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
