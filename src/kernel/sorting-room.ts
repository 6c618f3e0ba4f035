/** Bytes that `ascendingRows` of the kernel needs beside two columns of doubles: a place for each of three digits of 11 bits. */
export const sortingRoom = 3 * 2048 * 4;
