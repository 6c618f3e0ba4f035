import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { run as inMemory, ownFiles } from '../helpers/processes/fake-io.ts';
import { root, rotation } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

/** What a process needs on Windows too, and nothing more. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => /^(path|systemroot|temp|tmp)$/i.test(name)),
) as Record<string, string>;
env.LANG = 'C.UTF-8';

/** A folder with a space and a letter beyond ASCII in its path, and the three sample files in it. */
function prices(): string {
  const folder = join(temporaryFolder(), 'my prices é');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(ownFiles)) writeFileSync(join(folder, name), text);
  return folder;
}
const call = (args: string[], cwd?: string, input = '') =>
  rotation(args, { env, input, ...(cwd === undefined ? {} : { cwd }) });

describe('the built program on any system', () => {
  it('prints its version, and what it prints in memory', async () => {
    expect(call(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
    expect(call(['check', '--no-config'])).toEqual({ status: 0, err: '', out: (await inMemory('check')).out });
  });

  it('reads a folder by a relative and by a whole path, with line ends of either kind', () => {
    const folder = prices();
    const closes = (data: string) => JSON.parse(call(['check', '--json', '--data', data], folder).out).verdict;
    const expected = closes('.');
    expect(expected.state).toBe('undecided');
    expect(closes(folder)).toEqual(expected);
    for (const name of Object.keys(ownFiles)) {
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), text.replaceAll('\n', '\r\n'));
    }
    expect(closes('.')).toEqual(expected);
  });

  it('writes a file, writes over it, and leaves nothing beside it', () => {
    const folder = temporaryFolder();
    const check = (format: string) =>
      call(['check', '--no-config', '--output', 'verdict', '--format', format], folder).status;
    const text = () => readFileSync(join(folder, 'verdict'), 'utf8');
    expect(check('markdown')).toBe(0);
    expect(text()).toContain('2026-01-30');
    expect(check('json')).toBe(0);
    expect(JSON.parse(text()).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(['verdict']);
  });

  it('keeps a journal', () => {
    const folder = prices();
    const check = () => call(['check', '--data', '.', '--quiet', '--journal', 'j.ndjson'], folder);
    expect([check().status, check().status]).toEqual([0, 0]);
    const text = readFileSync(join(folder, 'j.ndjson'), 'utf8');
    expect(text.match(/\n/g)?.length).toBe(2);
    expect(text).not.toContain('\r');
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(ownFiles), 'j.ndjson'].sort());
  });

  it('imports standard input, and says what is wrong with it', () => {
    const text = 'Date;Close\r\n02/01/2025;5.868,55\r\n15/01/2025;5.949,91\r\n';
    expect(call(['data', 'import', '-'], undefined, text).out).toBe(
      'date,close\n2025-01-02,5868.55\n2025-01-15,5949.91\n',
    );
    expect(call(['data', 'import', '-'], undefined, 'nothing').status).toBe(3);
    expect(call(['check', '--data', join(root, 'nowhere')])).toMatchObject({ status: 3, out: '' });
  });

  it('runs out of a folder with a space in its path', () => {
    const folder = prices();
    for (const part of ['bin', 'dist', 'fixtures/sample'])
      for (const name of readdirSync(join(root, part), { recursive: true, withFileTypes: true })) {
        if (!name.isFile() || name.parentPath.includes('cache')) continue;
        const from = join(name.parentPath, name.name);
        const to = join(folder, from.slice(root.length));
        mkdirSync(join(to, '..'), { recursive: true });
        copyFileSync(from, to);
      }
    const args = ['check', '--json', '--no-config'];
    const fixed = { ...env, SOURCE_DATE_EPOCH: '1769808600' };
    const copied = rotation(args, { env: fixed }, join(folder, 'bin', 'rotation.cjs'));
    expect(copied).toEqual(rotation(args, { env: fixed }));
  });
});
