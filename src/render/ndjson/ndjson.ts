/** One line of JSON per item. */
export const ndjson = (items: readonly object[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join('');
