import type { Report } from '../../report/check/schema.ts';
import { count, plural } from '../../words/counts.ts';
import { noteWords } from '../../words/notes.ts';
import { escaped } from '../svg/draw/escape.ts';
import { minusSigns } from '../svg/draw/figures.ts';
import type { FigureTable } from '../svg/picture.ts';
import { stackedTable } from './figure.ts';

const part = (title: string, table: FigureTable, mono: readonly number[] = []) =>
  table.rows.length === 0 ? '' : `<h3 class="part">${escaped(title)}</h3>${stackedTable(table, mono)}`;

const observations = ({ observations: list }: Report): FigureTable => ({
  columns: ['date', 'figure', 'value', 'basis', 'provider'],
  rows: list.map(({ date, series, value, unit, basis, provider }) => [
    date,
    series,
    unit === 'ratio' ? String(value) : `${value} ${unit}`,
    basis,
    provider,
  ]),
});

const claims = ({ claims: found }: Report): FigureTable => ({
  columns: ['claim', 'published', 'found', 'result'],
  rows: (found?.relevant ?? []).map(({ id, published, found: actual, status }) => [
    id,
    minusSigns(published),
    minusSigns(actual),
    status,
  ]),
});

const settings = ({ configuration }: Report): FigureTable => ({
  columns: ['setting', 'value', 'from'],
  rows: configuration.settings.map(({ key, value, from }) => [key, JSON.stringify(value) ?? '', from]),
});

const inputs = ({ inputs: list }: Report, sums: ReadonlyMap<string, string>): FigureTable => ({
  columns: ['role', 'file', 'sessions', 'first', 'last', 'sha256'],
  rows: list.map(({ role, file, rows, first, last }) => [role, file, count(rows), first, last, sums.get(file) ?? '–']),
});

const claimsTitle = ({ claims: found }: Report) =>
  found === null
    ? 'Published claims'
    : `Published claims: ${count(found.confirmed)} hold, ${count(found.contradicted)} do not, ${count(found.notCheckable)} cannot be checked; those that bear on today’s signals`;

/** What the page was made of: figures, claims, settings, files, and what it is not. */
export function footHtml(report: Report, sums: ReadonlyMap<string, string>): string {
  const { market, program, notes } = report;
  const missing = market.missingSessions === 0 ? 'none' : count(market.missingSessions);
  const about = notes.map(noteWords).join('; ');
  return (
    `<h2>What it was made of</h2>${part('Figures beside prices', observations(report))}${part(claimsTitle(report), claims(report))}` +
    `${part('Settings that differ from the defaults', settings(report))}${part('Files', inputs(report, sums), [1, 5])}` +
    `${about === '' ? '' : `<p class="note">Notes on the data: ${escaped(about)}.</p>`}` +
    `<p class="foot">A calculator, not advice. ${escaped(program.name)} ${escaped(program.version)}, ${escaped(report.generatedAt)}; ${plural(market.sessions, 'session')}, ${escaped(market.first)} to ${escaped(market.last)}, ${missing} missing.</p>`
  );
}
