import { version } from '../../../../../package.json';
import { newYorkNow } from '../../../../dates/new-york-clock.ts';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import { macroOrRefused, type NamedFile, readOrRefused } from '../../../../input/checked-files.ts';
import { noPriceFiles, priceFiles } from '../../../../input/data-folder.ts';
import { generatedAt, momentOf } from '../../../../input/generated-at.ts';
import { namedSeries } from '../../../../input/macro-files.ts';
import { macroIdOf, macroInFolder } from '../../../../input/macro-in-folder.ts';
import type { Io } from '../../../../io.ts';
import { fileFindings } from '../../../../market/quality/files/file-findings.ts';
import { dataCheckReport, type ReadFile, type UnreadFile } from '../../../../report/data-check/build.ts';
import type { DataCheck } from '../../../../report/data-check/schema.ts';
import type { Role } from '../../../../series/series.ts';
import type { Formats } from '../../../command.ts';
import type { OutputFlags } from '../../../options/output.ts';
import { deliverReport } from '../../../terminal/deliver-report.ts';
import { configuredFolder } from '../configured-folder.ts';

export interface DataCheckFlags extends OutputFlags {
  files: readonly string[];
  data?: string;
  spx?: string[];
  rut?: string[];
  nasdaq?: string[];
  series?: string[];
  strict?: boolean;
}

const isFolder = (io: Io, path: string) => path !== '-' && io.files.kind(path) === 'folder';

/** Price files of `--data` and of the folders among the arguments. */
const inFolders = (io: Io, { data, files }: DataCheckFlags): string[] =>
  [...(data === undefined ? [] : [data]), ...files.filter((file) => isFolder(io, file))].flatMap((folder) =>
    priceFiles(io, folder),
  );

/** All files of the flags, each once per index; a role from an option takes precedence. */
function namedFiles(io: Io, flags: DataCheckFlags, found: readonly string[]): NamedFile[] {
  const { files, spx = [], rut = [], nasdaq = [] } = flags;
  const filesOf = (role: Role | undefined, list: readonly string[], isNamed = true) =>
    list.map((file): NamedFile => ({ file, role, isNamed }));
  const all = [
    ...filesOf('large', spx),
    ...filesOf('small', rut),
    ...filesOf('growth', nasdaq),
    ...filesOf(
      undefined,
      files.filter((file) => !isFolder(io, file)),
    ),
    ...filesOf(
      undefined,
      found.filter((file) => macroIdOf(file) === undefined),
      false,
    ),
  ];
  const isSame = (one: NamedFile, other: NamedFile) =>
    one.file === other.file && (one.role === other.role || one.role === undefined);
  return all.filter((one, i) => all.findIndex((other) => isSame(one, other)) === i);
}

const nothingNamed = (io: Io, { data, files }: DataCheckFlags) => {
  const folder = data ?? files[0];
  return folder === undefined
    ? new UserError('no files were named', {
        code: 'no-files',
        status: exitStatus.usage,
        hint: 'name files or a folder: rotation data check DIR; or set it once: rotation config init --data DIR',
      })
    : noPriceFiles(io, folder);
};

const namesNothing = ({ files, data, spx, rut, nasdaq, series }: DataCheckFlags): boolean =>
  data === undefined && [files, spx, rut, nasdaq, series].every((list = []) => list.length === 0);

/** Reads all files, those of the configuration if none are named, inspects each and all together, and prints the findings. */
export async function run(io: Io, commandLine: DataCheckFlags, formats: Formats<DataCheck>): Promise<number> {
  const configured = namesNothing(commandLine)
    ? await configuredFolder(io, commandLine.quiet === true)
    : commandLine.data;
  const flags: DataCheckFlags = { ...commandLine, ...(configured !== undefined && { data: configured }) };
  const { series = [] } = flags;
  const found = inFolders(io, flags);
  const [named, further] = [namedFiles(io, flags, found), namedSeries([...series, ...macroInFolder(found, series)])];
  if (named.length + further.length === 0) throw nothingNamed(io, flags);
  const paths = [...named, ...further].map(({ file }) => file);
  const read: (ReadFile | UnreadFile)[] = [];
  for (const file of named) read.push(...(await readOrRefused(io, file)));
  for (const one of further) read.push(await macroOrRefused(io, one));
  const now = newYorkNow(momentOf(io));
  const strict = flags.strict === true;
  const findings = fileFindings(
    read.filter((file) => 'series' in file),
    now,
  );
  const report = dataCheckReport(read, findings, { version, generatedAt: generatedAt(io), strict });
  await deliverReport(io, report, { formats, flags, inputs: paths });
  return report.ok ? exitStatus.ok : exitStatus.data;
}
