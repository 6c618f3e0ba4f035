/** Bytes that `ascendingRows` of the kernel needs beside two columns of doubles: a place for each digit of 11 bits. */
export const sortingRoom = 2048 * 4;
