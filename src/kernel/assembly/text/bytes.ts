/** Bytes that end a line or a cell, or need the careful reader. */
export const newline: u8 = 0x0a;
export const carriageReturn: u8 = 0x0d;
export const quote: u8 = 0x22;
export const point: u8 = 0x2e;
