import { spawnSync } from 'node:child_process';
import { closeSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBeside, removeLeftovers, removeTemporary } from '../../src/platform/temporary-files.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

function setting() {
  const folder = temporaryFolder();
  const target = join(folder, 'a.json');
  const { temporary, descriptor } = openBeside(target);
  closeSync(descriptor);
  removeTemporary(temporary);
  /** The name that a process of this number gives. */
  const nameOf = (pid: number) => basename(temporary).replace(`-${process.pid}-`, `-${pid}-`);
  const left = (name: string, minutes = 0) => {
    writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, name), minutesAgo(minutes), minutesAgo(minutes));
  };
  return { folder, target, temporary, nameOf, left };
}

describe('a temporary file', () => {
  it('lies beside the file, under a name that no other has', () => {
    const { folder, target } = setting();
    const [one, two] = [openBeside(target), openBeside(target)];
    for (const { descriptor } of [one, two]) closeSync(descriptor);
    expect(readdirSync(folder).sort()).toEqual([basename(one.temporary), basename(two.temporary)].sort());
    expect(basename(one.temporary)).toMatch(/^\.rotation-[\w.]+-\d+-0\.tmp$/);
    for (const { temporary } of [one, two, two]) removeTemporary(temporary);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a run that was killed is removed by the next one', () => {
    const { folder, target, nameOf, left } = setting();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    left(nameOf(pid));
    left(nameOf(process.pid));
    expect(removeLeftovers(target)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a run that is at work stays, for an hour', () => {
    const { folder, target, nameOf, left } = setting();
    left(nameOf(process.ppid), 50);
    expect(removeLeftovers(target)).toBe(true);
    expect(readdirSync(folder)).toEqual([nameOf(process.ppid)]);
    left(nameOf(process.ppid), 70);
    expect(removeLeftovers(target)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['.rotation-00000000.1-17-0.tmp', '.rotation-host_1.example-17-3.tmp', '.rotation-17-0.tmp'])(
    'of another machine or an earlier version, %s, stays for an hour',
    (name) => {
      const { folder, target, left } = setting();
      left(name, 50);
      expect(removeLeftovers(target)).toBe(true);
      left(name, 70);
      expect(removeLeftovers(target)).toBe(false);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.each([
    '.rotation-17-0.tmp.csv',
    'rotation-17-0.tmp',
    '.rotation-x.tmp',
    'x.rotation-17-0.tmp',
    '.rotation-17.tmp',
  ])('is no file of others: %s stays', (name) => {
    const { folder, target, left } = setting();
    left(name, 10_000);
    expect(removeLeftovers(target)).toBe(false);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('may be anywhere in a folder that cannot be listed', () => {
    expect(removeLeftovers(join(temporaryFolder(), 'none', 'a.json'))).toBe(true);
  });
});
