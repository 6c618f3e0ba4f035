import { isoDate } from '../../dates/civil-dates.ts';
import { quoted, quotedPath, UserError } from '../../errors.ts';
import { instrumentNamed, plainName } from '../../identity/instruments.ts';
import { areWithin, lastWeeks, levelTolerance, publishedYearEnds } from '../../identity/year-ends.ts';
import type { Labels } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { type Role, roles, type Series } from '../../series/series.ts';

const flags: Record<Role, string> = { large: '--spx', small: '--rut', growth: '--nasdaq' };

const files = (series: Series) => series.origins.map(({ file }) => quotedPath(file)).join(' + ');

/** @throws UserError if the closes or the symbol in the file show another of the three indices */
function refuseWrongIndex(role: Role, series: Series, labels: Labels): void {
  const fits = (candidate: Role) => areWithin(publishedYearEnds(candidate, series, lastWeeks), levelTolerance.sameUnit);
  const symbol = series.origins.find((origin) => origin.symbol !== null)?.symbol ?? '';
  const byLevel = fits(role) ? undefined : roles.find((candidate) => candidate !== role && fits(candidate));
  const bySymbol = instrumentNamed(symbol)?.role ?? role;
  const found = byLevel ?? (bySymbol === role ? undefined : bySymbol);
  if (found === undefined) return;
  const end = byLevel && publishedYearEnds(byLevel, series, lastWeeks).at(-1);
  const why = end ? `${end.close} on ${isoDate(end.day)} is its published close` : `its header names ${quoted(symbol)}`;
  throw new UserError(
    `${files(series)} was given for the ${labels[role].name} and holds the ${labels[found].name}: ${why}`,
    { code: 'wrong-index', file: series.origins[0]?.file, hint: `give it as ${flags[found]}` },
  );
}

/** Notes closes that are not the published ones: another unit, an adjusted series, or a fund. */
function levelNote(role: Role, series: Series, labels: Labels): QualityNote[] {
  const ends = publishedYearEnds(role, series, lastWeeks);
  const end = ends.at(-1);
  if (!end || areWithin(ends, levelTolerance.sameUnit)) return [];
  const message =
    `${labels[role].name} closes are not the published ones: ${end.close} on ${isoDate(end.day)} ` +
    `against ${end.published}; another unit, an adjusted series or a fund?`;
  return [{ code: 'levels-differ', severity: 'warning', role, message }];
}

/** Notes a file whose symbol or name is of another index, or of a fund. */
function nameNotes(role: Role, series: Series, labels: Labels): QualityNote[] {
  return series.origins.flatMap(({ file, symbol }): QualityNote[] => {
    const named = instrumentNamed(symbol ?? '') ?? instrumentNamed(file);
    if (named === undefined) return [];
    const use = `${quotedPath(file)} is used for the ${labels[role].name}`;
    if (named.role !== role) {
      const message = `${use}, but its name speaks of the ${plainName(named)}`;
      return [{ code: 'name-differs', severity: 'warning', role, file, message }];
    }
    if (named.kind === 'index') return [];
    return [{ code: 'proxy', severity: 'warning', role, file, message: `${use}: ${named.name}, a proxy` }];
  });
}

/**
 * Notes on whether a series is the index that it is used for. Published closes and symbols are known for the US indices
 * only; there are no notes on others.
 *
 * @throws UserError if it is another of the three
 */
export function identityNotes(role: Role, series: Series, labels: Labels): QualityNote[] {
  if (!labels.isUs) return [];
  refuseWrongIndex(role, series, labels);
  return [...nameNotes(role, series, labels), ...levelNote(role, series, labels)];
}
