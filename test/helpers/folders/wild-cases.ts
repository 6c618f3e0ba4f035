import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Role } from '../../../src/series/series.ts';
import { shared } from '../shared.ts';
import { filesIn } from './files-in.ts';

const folder = `${shared}oracles/wild/`;

/** A row of the table of cases. */
export interface WildCase {
  file: string;
  description: string;
  reading: string;
  role: Role;
  /** Files as the command names them; those of a folder lie in `d`. */
  files: Record<string, string | Uint8Array>;
  isFolder: boolean;
}

const closeColumns: Record<Role, string> = {
  large: 'S&P 500',
  small: 'Russell 2000',
  growth: 'Nasdaq Composite',
};

/** The closes of one index that stand in all the files of 14 rows. */
export function wildCloses(role: Role): [day: string, close: number][] {
  const lines = readFileSync(`${folder}long-index-value.csv`, 'utf8').trim().split('\n').slice(1);
  const cells = lines.map((line) => line.split(','));
  return cells.flatMap(([day = '', name, close]) => (name === closeColumns[role] ? [[day, Number(close)]] : []));
}

const roleOf = (command: string): Role =>
  command.includes('--rut') ? 'small' : command.includes('--nasdaq') ? 'growth' : 'large';

/** A table with the columns that a description has in quotes, in its order; all but the index's own are multiples of it. */
function described(description: string, role: Role): string {
  const columns = [...description.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
  if (!columns.includes(closeColumns[role])) throw new Error(`nothing to write a file from: ${description}`);
  const rows = wildCloses(role).map(([day, close]) =>
    [day, ...columns.map((name) => (name === closeColumns[role] ? close : 0.7 * close))].join(),
  );
  return [['Date', ...columns].join(), ...rows].map((line) => `${line}\n`).join('');
}

function filesOf(file: string, description: string, role: Role): WildCase['files'] {
  const path = `${folder}${file}`;
  if (!existsSync(path)) return { [file]: described(description, role) };
  return statSync(path).isDirectory() ? filesIn(path) : { [file]: readFileSync(path) };
}

/** All the rows of the table; a file that is absent is written as its row describes it. */
export function wildCases(): WildCase[] {
  const lines = readFileSync(`${folder}CASES.md`, 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith('|---')) + 1;
  const end = lines.findIndex((line, i) => i > first && !line.startsWith('|'));
  return lines.slice(first, end).map((line) => {
    const [, file = '', , , description = '', reading = '', , command = ''] = line.split(/(?<!\\) \| |^\| | \|$/);
    const role = roleOf(command);
    return { file, description, reading, role, files: filesOf(file, description, role), isFolder: file.endsWith('/') };
  });
}
