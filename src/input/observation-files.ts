import { join } from 'node:path';
import type { Io } from '../io.ts';
import { type DistinctObservations, distinctObservations } from '../readers/observations/distinct-observations.ts';
import { type ObservationRow, readObservations } from '../readers/observations/observations.ts';
import { published } from './input-flags.ts';
import { maxBytes } from './max-bytes.ts';
import { inputBytes } from './read-file.ts';

interface Named {
  path: string;
  /** Name for messages: without the program's own folder. */
  name: string;
}

const filesNamed = (io: Io, file: string): Named[] =>
  file === published
    ? io.files.list(io.publishedFolder).map((name) => ({
        path: join(io.publishedFolder, name),
        name: `${published}/${name}`,
      }))
    : [{ path: file, name: file }];

/** The observations of all files that `--inputs` names, without duplicates. */
export async function observationsFrom(io: Io, files: readonly string[]): Promise<DistinctObservations> {
  const rows: ObservationRow[] = [];
  for (const { path, name } of files.flatMap((file) => filesNamed(io, file))) {
    rows.push(...(await readObservations(inputBytes(io, path, undefined, maxBytes.observations), name)));
  }
  return distinctObservations(rows);
}
