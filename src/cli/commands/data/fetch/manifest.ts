import { join } from 'node:path';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { Io } from '../../../../io.ts';
import { json } from '../../../../render/json.ts';
import { schemaVersion } from '../../../../report/schema-version.ts';
import { quotedPath } from '../../../../words/quoted.ts';
import type { Zod } from '../../../../zod.ts';
import { writeFetched } from './fetched-file.ts';

/** Rows of a file that came from one source. */
export interface Piece {
  source: string;
  rows: number;
  /** ISO dates of its first and last row. */
  first: string;
  last: string;
}

/** A fetched file. */
export interface Entry {
  file: string;
  series: string;
  /** Id of the source that was asked last. */
  source: string;
  address: string;
  /** ISO instant of the download. */
  time: string;
  sha256: string;
  rows: number;
  /** ISO dates of the first and last row. */
  first: string;
  last: string;
  /** Which rows came from where, the oldest first. */
  pieces?: readonly Piece[] | undefined;
  /** What the last download changed or disagreed with. */
  warnings?: readonly string[] | undefined;
}

/** Entries by file. */
export type Manifest = ReadonlyMap<string, Entry>;

const pathIn = (folder: string) => join(folder, 'manifest.json');

/** Properties of an entry. */
export function entryShape(z: Zod) {
  const text = z.string();
  const piece = z.object({ source: text, rows: z.number(), first: text, last: text });
  return {
    ...{ file: text, series: text, source: text, address: text, sha256: text, rows: z.number() },
    time: text.check(z.refine((time) => !Number.isNaN(Date.parse(time)))),
    first: text,
    last: text,
    pieces: z.optional(z.array(piece)),
    warnings: z.optional(z.array(text)),
  };
}

/** The `manifest.json` of a folder of fetched files. Version 1 had the same keys. */
export const manifestSchema = (z: Zod) =>
  z.object({ schemaVersion: z.literal([1, schemaVersion]), files: z.array(z.object(entryShape(z))) });

/** The manifest of a folder; empty if there is none. @throws UserError if that file is not a manifest */
export async function readManifest(io: Io, folder: string): Promise<Manifest> {
  const path = pathIn(folder);
  if (io.files.kind(path) === 'none') return new Map();
  const z = await import('../../../../zod.ts');
  const parsed = manifestSchema(z).safeParse(jsonIn(new TextDecoder().decode(io.files.read(path))));
  if (!parsed.success) {
    throw new UserError(`${quotedPath(path)} is not a manifest that this version can read`, {
      code: 'manifest',
      file: path,
      status: exitStatus.data,
      hint: 'nothing was changed: name another folder with --into, or move that file away',
    });
  }
  return new Map(parsed.data.files.map((entry) => [entry.file, entry]));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Replaces the manifest atomically. */
export const writeManifest = (io: Io, folder: string, manifest: Manifest): Promise<void> =>
  writeFetched(
    io,
    pathIn(folder),
    json({ schemaVersion, files: [...manifest.values()].sort((a, b) => (a.file < b.file ? -1 : 1)) }),
  );
