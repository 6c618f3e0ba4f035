import { describe, expect, it, test } from 'vitest';
import { inputBytes } from '../../src/cli/read-file.ts';
import { UserError } from '../../src/errors.ts';
import { fakeIo, type World } from '../helpers/fake-io.ts';

function refused(path: string, world: World): UserError {
  try {
    inputBytes(fakeIo([], world).io, path);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('inputBytes', () => {
  it('gives the bytes of a file, and of standard input for "-"', () => {
    const { io } = fakeIo([], { files: { 'a.csv': 'date,close\n' }, stdin: 'piped' });
    expect(new TextDecoder().decode(inputBytes(io, 'a.csv'))).toBe('date,close\n');
    expect(new TextDecoder().decode(inputBytes(io, '-'))).toBe('piped');
  });

  test.each([
    ['none.csv', {}, '"none.csv" does not exist'],
    ['folder', { files: { 'folder/a.csv': '' } }, '"folder" is a folder'],
    ['/dev/zero', { devices: ['/dev/zero'] }, '"/dev/zero" is no regular file'],
    ['big.csv', { files: { 'big.csv': 'x' }, huge: 'big.csv' }, '"big.csv" is larger than 1 GiB'],
    ['secret.csv', { files: { 'secret.csv': 'x' }, closed: ['secret.csv'] }, '"secret.csv" cannot be read'],
    ['-', { closed: ['-'] }, 'standard input cannot be read'],
    ['a\u001b[31m.csv', {}, '"a\\x1b[31m.csv" does not exist'],
  ])('%j is refused', (path, world, message) => {
    const { message: said, details } = refused(path, world);
    expect(said).toBe(message);
    expect(details).toMatchObject({ code: 'unreadable', status: 3, file: path });
    expect(details.hint).toMatch(/^[a-z]/);
  });

  it('reads nothing of a file that is too large', () => {
    const { io } = fakeIo([], { files: { 'big.csv': 'x' }, huge: 'big.csv', closed: ['big.csv'] });
    expect(() => inputBytes(io, 'big.csv')).toThrow('larger than 1 GiB');
  });
});
