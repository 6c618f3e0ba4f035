/** `devNull` of `node:os`, which takes half a millisecond of a start to load. */
export const nullDevice = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';
