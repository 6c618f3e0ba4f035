import { lstatSync, readFileSync, readlinkSync, unlinkSync } from 'node:fs';
import type { Marker, StateFiles } from '../journal/state-files.ts';
import { createFile } from './create-file.ts';
import { unless, whileInUse } from './retry.ts';
import { ageOf, removeLeftovers } from './temporary-files.ts';

/** Earlier versions made a marker of a symbolic link to nothing, named by its text. */
function readMarker(path: string): Marker | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stats) return undefined;
  const read = stats.isSymbolicLink() ? () => readlinkSync(path) : () => readFileSync(path, 'utf8');
  const text = unless('ENOENT', () => whileInUse(read), undefined);
  return text === undefined ? undefined : { text, id: `${stats.dev} ${stats.ino} ${stats.mtimeNs}` };
}

export const markers: Pick<
  StateFiles,
  'createMarker' | 'readMarker' | 'isMarkerBeingWritten' | 'markerAge' | 'removeMarker'
> = {
  createMarker: (path, text) => createFile(path, text, false),
  readMarker,
  isMarkerBeingWritten: removeLeftovers,
  markerAge: (path) => unless('ENOENT', () => ageOf(path, lstatSync), 0),
  removeMarker: (path) => unless('ENOENT', () => whileInUse(() => unlinkSync(path)), undefined),
};
