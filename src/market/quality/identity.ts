import { daysFromCivil, isoDate, yearOf } from '../../dates/civil-dates.ts';
import { rowsThrough } from '../../dates/rows-through.ts';
import { quoted, quotedPath, UserError } from '../../errors.ts';
import { instrumentNamed } from '../../identity/instruments.ts';
import { firstLevelYear, indexLevels } from '../../identity/published-levels.ts';
import type { Labels } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { type Role, roles, type Series } from '../../series/series.ts';

const tolerance = 0.02;
/** Days before the end of a year within which its last row lies. */
const lastWeek = 6;
const flags: Record<Role, string> = { large: '--spx', small: '--rut', growth: '--nasdaq' };

interface YearEnd {
  day: number;
  close: number;
  /** Published closes of that day, by index. */
  levels: Record<Role, number>;
}

/** The last rows of the finished years whose closes are published. A file's last year may be unfinished: it is left out. */
function yearEnds({ days, closes }: Series): YearEnd[] {
  const found: YearEnd[] = [];
  const unfinished = Math.min(yearOf(days.at(-1) ?? 0), firstLevelYear + indexLevels.large.length);
  for (let year = Math.max(yearOf(days[0] ?? 0), firstLevelYear); year < unfinished; year++) {
    const end = daysFromCivil(year, 12, 31);
    const row = rowsThrough(days, end) - 1;
    const day = days[row];
    const close = closes[row];
    if (day === undefined || close === undefined || end - day > lastWeek) continue;
    const level = (role: Role) => indexLevels[role][year - firstLevelYear] ?? Number.NaN;
    found.push({ day, close, levels: { large: level('large'), small: level('small'), growth: level('growth') } });
  }
  return found;
}

const near = (ratio: number) => Math.abs(ratio - 1) <= tolerance;

const files = (series: Series) => series.origins.map(({ file }) => quotedPath(file)).join(' + ');

/** Refuses a series that is recognisably another of the three indices, by its closes or by the symbol inside the file. */
function refuseWrongIndex(role: Role, series: Series, ends: readonly YearEnd[], labels: Labels): void {
  const fits = (candidate: Role) =>
    ends.length > 0 && ends.every(({ close, levels }) => near(close / levels[candidate]));
  const symbol = series.origins.find((origin) => origin.symbol !== null)?.symbol ?? '';
  const byLevel = fits(role) ? undefined : roles.find((candidate) => candidate !== role && fits(candidate));
  const bySymbol = instrumentNamed(symbol)?.role ?? role;
  const found = byLevel ?? (bySymbol === role ? undefined : bySymbol);
  if (found === undefined) return;
  const end = ends.at(-1);
  const why =
    byLevel && end
      ? `${end.close} on ${isoDate(end.day)} is its published close`
      : `its header names ${quoted(symbol)}`;
  throw new UserError(
    `${files(series)} was given for the ${labels[role].name} and holds the ${labels[found].name}: ${why}`,
    { code: 'wrong-index', file: series.origins[0]?.file, hint: `give it as ${flags[found]}` },
  );
}

/** Says where the closes are not the published ones: another unit, an adjusted series, or a fund. */
function levelNote(role: Role, ends: readonly YearEnd[], labels: Labels): QualityNote[] {
  const end = ends.at(-1);
  if (!end || ends.every(({ close, levels }) => near(close / levels[role]))) return [];
  const message =
    `${labels[role].name} closes are not the published ones: ${end.close} on ${isoDate(end.day)} ` +
    `against ${end.levels[role]}; another unit, an adjusted series or a fund?`;
  return [{ code: 'levels-differ', severity: 'warning', role, message }];
}

function nameNotes(role: Role, series: Series, labels: Labels): QualityNote[] {
  return series.origins.flatMap(({ file, symbol }): QualityNote[] => {
    const named = instrumentNamed(symbol ?? '') ?? instrumentNamed(file);
    if (named === undefined) return [];
    const given = `${quotedPath(file)} is used for the ${labels[role].name}`;
    if (named.role !== role) {
      const message = `${given}, but its name speaks of the ${named.name.replace(/^the /, '')}`;
      return [{ code: 'name-differs', severity: 'warning', role, file, message }];
    }
    if (named.kind === 'index') return [];
    return [{ code: 'proxy', severity: 'warning', role, file, message: `${given}: ${named.name}, a proxy` }];
  });
}

/**
 * Holds a series against the index it is said to be. Published closes and symbols are known of the US indices only: of
 * others nothing is said.
 *
 * @throws UserError where it is another of the three
 */
export function identityNotes(role: Role, series: Series, labels: Labels): QualityNote[] {
  if (!labels.isUs) return [];
  const ends = yearEnds(series);
  refuseWrongIndex(role, series, ends, labels);
  return [...nameNotes(role, series, labels), ...levelNote(role, ends, labels)];
}
