import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { published } from '../../../input/input-flags.ts';
import type { Io } from '../../../io.ts';
import { quotedPath } from '../../../words/quoted.ts';
import { configKeys } from '../config-keys.ts';
import { jsonText } from '../json-text.ts';
import { entriesOf, isTree } from '../keys.ts';
import { dotted, type Origin, type Setting, settingSource } from '../setting.ts';
import { currentFolder } from './paths.ts';

const largest = 1 << 20;

function textOf(io: Io, file: string): string {
  const refuse = (what: string, hint: string) =>
    new UserError(`${quotedPath(file)} ${what}`, { code: 'configuration', status: exitStatus.usage, file, hint });
  const kind = io.files.kind(file);
  if (kind === 'none') throw refuse('does not exist', 'rotation config init writes a valid file');
  if (kind !== 'file') throw refuse('is not a regular file', 'name a file in JSON');
  if (io.files.size(file) > largest) throw refuse('is larger than 1 MiB', 'name a file of settings, not of data');
  try {
    return new TextDecoder().decode(io.files.read(file));
  } catch {
    throw refuse('cannot be read', 'check its permissions');
  }
}

/** A path relative to the file's folder as one relative to the current folder, if it lies below it. */
function fromHere(io: Io, folder: string, path: string): string {
  if (path === '' || isAbsolute(path)) return path;
  const whole = join(folder, path);
  const here = currentFolder(io);
  const short = isAbsolute(whole) && here !== null ? relative(here, whole) : whole;
  const below = short.startsWith('..') ? whole : short || '.';
  return below.startsWith('-') ? `./${below}` : below;
}

const mapPaths = (value: unknown, change: (path: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  return Array.isArray(value) ? value.map((item) => mapPaths(item, change)) : value;
};

/** A project file must not direct output outside its folder, by `..`, a link or an absolute path: it may be a stranger's. */
function checkBelow(io: Io, file: string, path: string, setting: Setting): void {
  const [folder, target] = [io.files.realPath(dirname(file)), io.files.realPath(path)];
  const way = relative(folder, target);
  if (way !== '' && !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..') return;
  throw new UserError(`${settingSource(setting)}: ${dotted(setting.path)} is ${quotedPath(path)}`, {
    code: 'output-outside',
    status: exitStatus.usage,
    file,
    line: setting.line,
    hint: 'a project file may name outputs only below its own folder: use --output, or your user file',
  });
}

/** Path of a file as printed. */
export const shownPath = (io: Io, file: string): string => fromHere(io, dirname(file), basename(file));

/** Settings of a configuration file, with paths relative to the current folder. */
export function fileLayer(io: Io, file: string, origin: Origin): Setting[] {
  const shown = shownPath(io, file);
  const { value, lineOf } = jsonText(textOf(io, file), shown);
  if (!isTree(value)) {
    throw new UserError(`${quotedPath(shown)} is not an object`, {
      code: 'configuration',
      status: exitStatus.usage,
      file: shown,
      hint: 'it begins with { and ends with }',
    });
  }
  return entriesOf(value).map((entry): Setting => {
    const setting: Setting = { ...entry, origin, from: shown, line: lineOf(entry.path) };
    const { section } = configKeys.get(dotted(entry.path)) ?? {};
    const key = entry.path.at(-1) ?? '';
    const writes = section?.writes?.includes(key) === true;
    if (!writes && !section?.reads?.includes(key)) return setting;
    return {
      ...setting,
      value: mapPaths(entry.value, (path) => {
        if (key === 'inputs' && path === published) return path;
        const here = fromHere(io, dirname(file), path);
        if (writes && origin !== 'user file') checkBelow(io, file, here, setting);
        return here === published ? `./${here}` : here;
      }),
    };
  });
}
