import { readdirSync, readFileSync } from 'node:fs';

/** The files of a folder on disk as the folder `d` of a world in memory. */
export const filesIn = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(readdirSync(folder).map((name) => [`d/${name}`, readFileSync(`${folder}/${name}`)]));
