import { isoDate } from '../../../../dates/civil-dates.ts';
import { distinctObservations } from '../../../../readers/observations/distinct-observations.ts';
import type { NotedFigure } from '../../../../readers/observations/noted-text.ts';
import type { ObservationRow } from '../../../../readers/observations/observations.ts';
import { quotedPath } from '../../../../words/quoted.ts';

/** What was noted, and in which file. */
interface Noted {
  path: string;
  figures: readonly NotedFigure[];
  /** Rows of the file as it is now. */
  rows: readonly ObservationRow[];
  /** Rows as they were before their value was changed. */
  changed: readonly { row: ObservationRow; figure: NotedFigure }[];
  isNew: boolean;
  /** Whether anything was written. */
  isAdded: boolean;
  /** Whether the user named the day. */
  isDated: boolean;
}

/** Series of which only both together say something. */
const pairs: readonly (readonly [string, string])[] = [
  ['pe-large', 'pe-small'],
  ['eps-growth-large', 'eps-growth-small'],
];

/** Warnings on figures whose other half the file lacks: without it they have no effect. */
function halfPairs({ figures, rows, path }: Noted): string[] {
  return figures.flatMap(({ series, date, provider, basis }) => {
    const pair = pairs.find((names) => names.includes(series));
    const other = pair?.find((name) => name !== series);
    const isThere = rows.some(
      ({ observation: one }) =>
        one.series === other && one.provider === provider && one.basis === basis && isoDate(one.day) === date,
    );
    if (other === undefined || isThere) return [];
    return [
      `warning: ${quotedPath(path)} has no ${other} of ${date} from ${provider}, basis ${basis}: ${series} counts only with it`,
    ];
  });
}

/** What a person should know of what was noted, on lines of their own. */
export function noteLines(noted: Noted): string[] {
  const { path, figures, rows, changed, isNew, isAdded, isDated } = noted;
  const name = quotedPath(path);
  const lines = changed.map(
    ({ row, figure }) => `note: ${name} line ${row.line}: ${figure.series} was ${row.observation.value}`,
  );
  if (!isAdded) lines.push(`note: ${name} has ${figures.length === 1 ? 'that' : 'them'} already: nothing was changed`);
  else if (!isDated)
    lines.push(`note: dated ${figures[0]?.date}, the last session that is over; --date names another day`);
  if (isNew) lines.push(`note: ${name} is new; next: rotation check --data DIR --inputs ${path}`);
  const own = new Set(figures.map(({ series }) => series));
  const questions = distinctObservations(rows).notes.filter(
    ({ code, message }) => code === 'fraction-for-percent' && [...own].some((series) => message.includes(series)),
  );
  return [...lines, ...questions.map(({ message }) => `warning: ${message}`), ...halfPairs(noted)];
}
