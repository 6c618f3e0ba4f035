/** A price as it was meant: seven digits are what a float of four bytes carries, and 250.1999969482422 is 250.2. */
export const price = (close: number): string => String(Number(close.toPrecision(7)));
