/**
 * A text with every secret replaced, in capitals too: a server may send back what it was sent, and messages quote answers.
 *
 * @example redacted('bad token 0123456789abcdef', ['0123456789abcdef']); // => 'bad token [key]'
 */
export const redacted = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => rest.replace(new RegExp(escaped(secret), 'gi'), '[key]'), text);

const escaped = (text: string) => text.replace(/[^A-Za-z0-9]/g, '\\$&');
