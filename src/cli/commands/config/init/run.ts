import { dirname, isAbsolute, join } from 'node:path';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import { published } from '../../../../input/input-flags.ts';
import type { Io } from '../../../../io.ts';
import { json } from '../../../../render/json.ts';
import { fetchCommand } from '../../../../words/fetch-command.ts';
import { listWords } from '../../../../words/list-words.ts';
import { quotedPath } from '../../../../words/quoted.ts';
import { configSchema } from '../../../config/json-schema.ts';
import { currentFolder, projectFileName, userFilePath } from '../../../config/layers/paths.ts';
import { deliver } from '../../../terminal/output.ts';

export interface InitFlags {
  data?: string;
  inputs?: string[];
  user?: boolean;
}

const schemaFileName = 'rotation.config.schema.json';

/** The first line of a file of observations. */
const header = 'date,series,value,unit,basis,provider\n';

const usage = (message: string, file: string, hint: string) =>
  new UserError(message, { code: 'config-init', status: exitStatus.usage, file, hint });

/** The file to write. @throws UserError if it already exists, or there is no home for it */
function target(io: Io, flags: InitFlags): string {
  const path = flags.user ? userFilePath(io) : projectFileName;
  if (path === null) throw usage('no folder for a user file', '', 'set HOME or XDG_CONFIG_HOME, or leave --user out');
  if (io.files.kind(path) === 'none') return path;
  const [data, inputs] = [flags.data, flags.inputs].map((value) => value && JSON.stringify(value));
  const keys = [...(data ? [`"data": ${data}`] : []), ...(inputs ? [`"inputs": ${inputs}`] : [])].join(', ');
  throw new UserError(`${quotedPath(path)} already exists`, {
    code: 'file-exists',
    status: exitStatus.usage,
    file: path,
    hint:
      keys === ''
        ? 'change it, or move it away first; rotation config shows what it sets'
        : `write ${keys} into it, or move it away first; rotation config shows what it sets`,
  });
}

/** Refuses what could not be read. @throws UserError */
function checkPaths(io: Io, { data, inputs = [] }: InitFlags): void {
  if (data !== undefined && !['folder', 'none'].includes(io.files.kind(data)))
    throw usage(`--data ${quotedPath(data)} is not a folder`, data, 'name the folder with the prices');
  for (const file of inputs.filter((one) => one !== published)) {
    const kind = file === '-' ? 'other' : io.files.kind(file);
    if (kind === 'none' ? io.files.kind(dirname(file)) !== 'folder' : kind !== 'file')
      throw usage(
        `--inputs ${quotedPath(file)} is not a file that can be read or created`,
        file,
        'name a file in a folder that exists',
      );
  }
}

/** A path as the file has it: of a user file absolute, since it holds in every folder. */
function written(io: Io, path: string, { user }: InitFlags): string {
  if (!user || isAbsolute(path) || path === published) return path;
  const here = currentFolder(io);
  if (here === null) throw usage('the current folder no longer exists', path, 'use an absolute path');
  return join(here, path);
}

/** The command to type next. */
function next(io: Io, { data }: InitFlags): string {
  const isThere = data === undefined || (io.files.kind(data) === 'folder' && io.files.list(data).length > 0);
  return isThere ? 'next: rotation check\n' : `next: ${fetchCommand(data)} && rotation check\n`;
}

/** Writes files in turn, the configuration last: while it is missing, the command can be run again. @throws UserError */
async function writtenInTurn(io: Io, files: readonly (readonly [string, string])[]): Promise<void> {
  const done: string[] = [];
  for (const [path, text] of files) {
    try {
      await deliver(io, text, path, []);
    } catch (error) {
      if (done.length === 0 || !(error instanceof UserError)) throw error;
      const hint = `${listWords(done.map(quotedPath))} ${done.length === 1 ? 'is' : 'are'} written; free space or get write permission, then run it again`;
      throw new UserError(error.message, { ...error.details, hint });
    }
    done.push(path);
  }
}

/** Writes a first configuration file and its schema, and files of observations that are missing; never over a file. */
export async function run(io: Io, flags: InitFlags): Promise<number> {
  const file = target(io, flags);
  checkPaths(io, flags);
  const { data, inputs = [] } = flags;
  // Where nothing is named, the file pins no default.
  const configuration = {
    $schema: `./${schemaFileName}`,
    data: data === undefined ? null : written(io, data, flags),
    inputs: inputs.map((path) => written(io, path, flags)),
    signals: {},
  };
  if (flags.user) io.files.makeFolder(dirname(file));
  const schemaFile = flags.user ? join(dirname(file), schemaFileName) : schemaFileName;
  const missing = inputs.filter((path) => path !== published && io.files.kind(path) === 'none');
  const isNew = io.files.kind(schemaFile) === 'none';
  const files: [string, string][] = [
    ...(isNew ? [[schemaFile, json(configSchema(await import('../../../../zod.ts')))] as [string, string]] : []),
    ...missing.map((path): [string, string] => [path, header]),
    [file, json(configuration)],
  ];
  await writtenInTurn(io, files);
  io.stdout.write([file, ...(isNew ? [schemaFile] : []), ...missing].map((path) => `${path}\n`).join(''));
  if (data !== undefined) io.stderr.write(next(io, flags));
  return exitStatus.ok;
}
