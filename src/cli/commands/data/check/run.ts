import { version } from '../../../../../package.json';
import { newYorkNow } from '../../../../dates/new-york-clock.ts';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import { macroOrRefused, type NamedFile, readOrRefused } from '../../../../input/checked-files.ts';
import { priceFiles } from '../../../../input/data-folder.ts';
import { generatedAt, momentOf } from '../../../../input/generated-at.ts';
import { namedSeries } from '../../../../input/macro-files.ts';
import type { Io } from '../../../../io.ts';
import { selectFields } from '../../../../render/fields.ts';
import { json } from '../../../../render/json.ts';
import { dataCheck, type ReadFile, type UnreadFile } from '../../../../report/data-check/build.ts';
import type { Role } from '../../../../series/series.ts';
import type { OutputFlags } from '../../../options/output.ts';
import { deliver } from '../../../terminal/output.ts';
import { renderOptions } from '../../../terminal/render-options.ts';

export interface DataCheckFlags extends OutputFlags {
  data?: string;
  spx?: string[];
  rut?: string[];
  nasdaq?: string[];
  series?: string[];
  strict?: boolean;
}

/** Every file that was named, each once for each index; what an option says of it holds. */
function namedFiles(io: Io, files: readonly string[], flags: DataCheckFlags): NamedFile[] {
  const { spx = [], rut = [], nasdaq = [], data } = flags;
  const given = (role: Role | undefined, list: readonly string[], isNamed = true) =>
    list.map((file): NamedFile => ({ file, given: role, isNamed }));
  const all = [
    ...given('large', spx),
    ...given('small', rut),
    ...given('growth', nasdaq),
    ...given(undefined, files),
    ...given(undefined, data === undefined ? [] : priceFiles(io, data), false),
  ];
  const isSame = (one: NamedFile, other: NamedFile) =>
    one.file === other.file && (one.given === other.given || one.given === undefined);
  return all.filter((one, i) => all.findIndex((other) => isSame(one, other)) === i);
}

const nothingNamed = ({ data }: DataCheckFlags) =>
  new UserError(data === undefined ? 'no files were named' : '--data holds no price files', {
    code: 'no-files',
    status: exitStatus.usage,
    hint: 'name them: rotation data check FILE ..., or a folder: rotation data check --data DIR',
  });

/** Reads every file, looks at each and at all together, and says what was found. */
export async function runDataCheck(io: Io, files: readonly string[], flags: DataCheckFlags): Promise<number> {
  const [named, further] = [namedFiles(io, files, flags), namedSeries(flags.series ?? [])];
  if (named.length + further.length === 0) throw nothingNamed(flags);
  const paths = [...named, ...further].map(({ file }) => file);
  const read: (ReadFile | UnreadFile)[] = [];
  for (const file of named) read.push(...(await readOrRefused(io, file)));
  for (const one of further) read.push(await macroOrRefused(io, one));
  const now = newYorkNow(momentOf(io));
  const strict = flags.strict === true;
  const report = dataCheck(read, { version, generatedAt: generatedAt(io), now, strict });
  const isJson = flags.format === 'json' || flags.fields !== undefined;
  const wanted = flags.fields ? selectFields(report, flags.fields) : report;
  const drawn = async () =>
    (await import('../../../../render/screen/data-check.ts')).render(report, await renderOptions(io, flags));
  await deliver(io, isJson ? json(wanted) : await drawn(), flags.output, paths);
  return report.ok ? exitStatus.ok : exitStatus.data;
}
