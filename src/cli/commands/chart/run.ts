import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { plainPaint } from '../../../render/renderer.ts';
import type { PictureKind } from '../../../render/svg/picture.ts';
import { pictures } from '../../../render/svg/pictures/index.ts';
import { nearest } from '../../../words/nearest.ts';
import { quoted } from '../../../words/quoted.ts';
import type { Formats } from '../../command.ts';
import { deliverFile, refuseTerminal } from '../report/deliver-file.ts';
import { type PageFlags, pageSource } from '../report/page-source.ts';
import type { ChartSource } from './chart-source.ts';

export interface ChartFlags extends PageFlags {
  /** Id of the picture. */
  picture?: string;
  list?: boolean;
  format?: string;
}

const ids = pictures.map(({ id }) => id);

/** The picture of an id. @throws UserError without one, or for an unknown one, with the nearest known one */
function kindNamed(name: string | undefined): PictureKind {
  const found = pictures.find(({ id }) => id === name);
  if (found) return found;
  const meant = name === undefined ? undefined : nearest(name, ids);
  throw new UserError(name === undefined ? 'missing picture name' : `unknown picture ${quoted(name)}`, {
    code: 'unknown-picture',
    status: exitStatus.usage,
    hint: `${meant === undefined ? '' : `did you mean ${meant}? `}the pictures are ${ids.join(', ')}`,
  });
}

const listText = () => {
  const wide = Math.max(...ids.map((id) => id.length));
  return pictures.map(({ id, title }) => `${id.padEnd(wide)}  ${title}\n`).join('');
};

/** Format by the flag, then by the name of the file. */
const formatOf = ({ format, output = '' }: ChartFlags) => format ?? (/\.html?$/i.test(output) ? 'html' : 'svg');

/** Loads the market and writes one picture, or lists all of them. */
export async function run(io: Io, flags: ChartFlags, formats: Formats<ChartSource>): Promise<number> {
  if (flags.list) {
    io.stdout.write(listText());
    return exitStatus.ok;
  }
  const kind = kindNamed(flags.picture);
  refuseTerminal(io, flags.output, `${kind.id}.svg`);
  const { picture: _, list: _list, format: _format, ...settable } = flags;
  const { page, inputs } = await pageSource(io, settable);
  const format = formats[formatOf(flags)];
  if (!format) throw new RangeError(`rotation chart has no format ${formatOf(flags)}`);
  const { render } = await format();
  const picture = kind.picture(page.source);
  const options = { width: Number.POSITIVE_INFINITY, unicode: true, paint: plainPaint, verbose: false };
  await deliverFile(io, render({ ...page, picture }, options), flags.output, inputs);
  return page.source.report.ok ? exitStatus.ok : exitStatus.data;
}
