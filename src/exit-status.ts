/** What a script learns without reading a word. */
export const exitStatus = { ok: 0, fault: 1, usage: 2, data: 3, tooOld: 4 } as const;
