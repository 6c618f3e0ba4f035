import { spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, rotation } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const pair = ['pe-small=15', 'pe-large=22', '--provider', 'FactSet', '--inputs', 'pe.csv'];
const days = Array.from({ length: 8 }, (_, i) => `2025-11-0${i + 1}`);

/** A run that does not wait for others. */
const started = (args: readonly string[], cwd: string) =>
  new Promise<number | null>((resolve) => {
    spawn(process.execPath, [bin, 'data', 'note', ...args], { cwd, stdio: 'ignore' }).on('exit', resolve);
  });

describe('rotation data note, as a process', () => {
  it('loses nothing where eight write at once, and leaves no lock', async () => {
    const folder = temporaryFolder();
    const statuses = await Promise.all(days.map((date) => started([...pair, '--date', date], folder)));
    expect(statuses).toEqual(days.map(() => 0));
    const rows = readFileSync(join(folder, 'pe.csv'), 'utf8').trimEnd().split('\n');
    expect(rows[0]).toBe('date,series,value,unit,basis,provider');
    expect(rows.slice(1).sort()).toEqual(
      days.flatMap((day) => [`${day},pe-large,22,ratio,forward,FactSet`, `${day},pe-small,15,ratio,forward,FactSet`]),
    );
    expect(readdirSync(folder)).toEqual(['pe.csv']);
  });

  it('follows a link, and keeps the permissions of the file', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'own'));
    const file = join(folder, 'own', 'real.csv');
    writeFileSync(file, 'date,series,value,unit,basis,provider\r\n');
    chmodSync(file, 0o600);
    symlinkSync(file, join(folder, 'pe.csv'));
    expect(rotation(['data', 'note', ...pair, '--date', '2025-11-03'], { cwd: folder })).toMatchObject({ status: 0 });
    expect(lstatSync(join(folder, 'pe.csv')).isSymbolicLink()).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/FactSet\r\n$/);
  });

  it('is what check counts', () => {
    const folder = temporaryFolder();
    expect(rotation(['data', 'note', ...pair, '--date', '2025-11-03'], { cwd: folder }).status).toBe(0);
    const { status, err } = rotation(['data', 'note', ...pair, '--date', '2025-11-03', '--replace'], { cwd: folder });
    expect({ status, err }).toEqual({ status: 0, err: 'note: "pe.csv" has them already: nothing was changed\n' });
  });
});
