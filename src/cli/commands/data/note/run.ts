import { daysFromIso, isoDate } from '../../../../dates/civil-dates.ts';
import { newYorkNow } from '../../../../dates/new-york-clock.ts';
import { isSession } from '../../../../dates/nyse/calendar.ts';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import { momentOf } from '../../../../input/generated-at.ts';
import type { Io } from '../../../../io.ts';
import { acquireLock } from '../../../../journal/lock.ts';
import { lastFinishedDay } from '../../../../market/quality/age.ts';
import { distinctObservations } from '../../../../readers/observations/distinct-observations.ts';
import { type NotedFigure, notedText } from '../../../../readers/observations/noted-text.ts';
import type { ObservationRow } from '../../../../readers/observations/observations.ts';
import type { Observation } from '../../../../series/observation.ts';
import { quotedPath, visible } from '../../../../words/quoted.ts';
import { systemWords } from '../../../failure.ts';
import { deliver } from '../../../terminal/output.ts';
import { noteLines } from './note-lines.ts';
import { notedFigures } from './noted-figures.ts';
import { checkNewText, checkPath, observationFile, observationPath } from './observation-file.ts';

export interface NoteFlags {
  figures: readonly string[];
  provider: string;
  inputs?: string;
  date?: number;
  basis?: string;
  replace?: boolean;
  quiet?: boolean;
}

/** Seconds to wait for another run that writes to the file: it takes milliseconds. */
const patience = 10;

/** The day of the figures: by default the last session that is over, whose verdict `check` gives now. */
function dayOf(io: Io, date: number | undefined): number {
  const now = newYorkNow(momentOf(io));
  if (date === undefined) {
    let day = lastFinishedDay(now);
    while (!isSession(day)) day--;
    return day;
  }
  if (date <= now.day) return date;
  throw new UserError(`--date ${isoDate(date)} is in the future: today is ${isoDate(now.day)} in New York`, {
    code: 'future',
    status: exitStatus.usage,
    hint: 'use the day on which the figure became known',
  });
}

const isOf = (figure: NotedFigure, { series, basis, provider, day }: Observation) =>
  series === figure.series && basis === figure.basis && provider === figure.provider && isoDate(day) === figure.date;

/** @throws UserError if a figure is there with another value */
function refuseOthers(path: string, changed: readonly { row: ObservationRow; figure: NotedFigure }[]): void {
  const [first] = changed;
  if (first === undefined) return;
  const { row, figure } = first;
  const { series, date, provider, value } = figure;
  throw new UserError(
    `${quotedPath(path)} line ${row.line}: ${series} of ${date} from ${provider} is ${row.observation.value} there, not ${value}`,
    {
      code: 'observation-twice',
      status: exitStatus.usage,
      file: path,
      line: row.line,
      hint: 'add --replace to change it, or --date for the day of another figure; nothing was changed',
    },
  );
}

const observationOf = ({ date, value, ...rest }: NotedFigure): Observation => ({
  day: daysFromIso(date),
  value: Number(value),
  ...rest,
});

async function noted(io: Io, path: string, figures: readonly NotedFigure[], flags: NoteFlags): Promise<void> {
  const file = await observationFile(io, path);
  // Contradictions that the file has already are told before anything is added.
  distinctObservations(file.rows);
  const present = figures.flatMap((figure) =>
    file.rows.filter(({ observation }) => isOf(figure, observation)).map((row) => ({ row, figure })),
  );
  const changed = present.filter(({ row, figure }) => row.observation.value !== Number(figure.value));
  if (!flags.replace) refuseOthers(path, changed);
  const added = figures.filter((figure) => !present.some((one) => one.figure === figure));
  const { text, lines } = notedText(
    file.text,
    file.delimiter,
    added,
    changed.map(({ row, figure }) => ({ row, value: figure.value })),
  );
  const valueIn = new Map(changed.map(({ row, figure }) => [row, Number(figure.value)]));
  const expected = [
    ...file.rows.map((row) => ({ ...row.observation, value: valueIn.get(row) ?? row.observation.value })),
    ...added.map(observationOf),
  ];
  const rows = lines.length === 0 ? file.rows : await checkNewText(path, text, expected);
  if (lines.length > 0) await deliver(io, text, path, []);
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  const isNew = file.text === '';
  const notes = noteLines({
    path,
    figures,
    rows,
    changed,
    isNew,
    isAdded: lines.length > 0,
    isDated: flags.date !== undefined,
  });
  if (!flags.quiet) io.stderr.write(notes.map((line) => `${line}\n`).join(''));
}

/**
 * Adds dated observations to a file, one run at a time.
 *
 * @throws UserError if the figures, the path or the file are wrong; then nothing is changed
 */
export async function run(io: Io, flags: NoteFlags): Promise<number> {
  const date = isoDate(dayOf(io, flags.date));
  const figures = notedFigures(flags.figures, { date, provider: flags.provider, basis: flags.basis });
  const path = await observationPath(io, flags.inputs);
  checkPath(io, path);
  const world = await io.state();
  const lock = await acquireLock(`${world.files.realPath(path)}.lock`, patience, world).catch((error: unknown) => {
    const reason = systemWords(error);
    if (reason !== undefined) {
      throw new UserError(`cannot write beside ${quotedPath(path)}: ${reason}`, {
        code: 'observation-file',
        status: exitStatus.fault,
        file: path,
        hint: 'you must be allowed to write to its folder: the file is replaced in one step; nothing was changed',
        cause: error,
      });
    }
    if (!(error instanceof UserError)) throw error;
    const hint = error.details.hint?.replace(/^--wait waits for it;/, 'run it again;');
    throw new UserError(error.message, { ...error.details, hint, cause: error });
  });
  const notices = [...lock.notices];
  try {
    await world.uninterrupted(() => noted(io, path, figures, flags));
  } finally {
    try {
      lock.release();
    } catch (error) {
      // The file is whole, old or new; the next run removes the lock of this process, which is gone by then.
      notices.push(`the lock of ${quotedPath(path)} could not be removed: ${systemWords(error) ?? String(error)}`);
    }
    if (notices.length > 0) io.stderr.write(notices.map((notice) => `warning: ${visible(notice)}\n`).join(''));
  }
  return exitStatus.ok;
}
