import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { inputBytes } from '../../src/input/read-file.ts';
import { fakeIo, type World } from '../helpers/processes/fake-io.ts';

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
    ['/dev/zero', { devices: ['/dev/zero'] }, '"/dev/zero" is not a regular file'],
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

  const text = 'date,close\n2025-01-02,5\n';
  const packed = gzipSync(text);

  it('unpacks what is compressed by gzip, whatever its name, and standard input too', () => {
    const { io } = fakeIo([], { files: { 'a.csv.gz': packed, 'b.csv': packed }, stdin: packed });
    for (const path of ['a.csv.gz', 'b.csv', '-']) {
      expect(new TextDecoder().decode(inputBytes(io, path))).toBe(text);
    }
    const two = fakeIo([], { files: { 'two.gz': Buffer.concat([packed, gzipSync('2025-01-03,6\n')]) } }).io;
    expect(new TextDecoder().decode(inputBytes(two, 'two.gz'))).toBe(`${text}2025-01-03,6\n`);
  });

  it('refuses such a file where it is cut off at any byte, or broken', () => {
    for (let length = 2; length < packed.length; length++) {
      const { message } = refused('a.csv.gz', { files: { 'a.csv.gz': packed.subarray(0, length) } });
      expect(message).toBe('"a.csv.gz" is compressed with gzip, and damaged or cut off');
    }
    const broken = Buffer.from(packed);
    broken[15] = (broken[15] ?? 0) ^ 0xff;
    expect(refused('a.csv.gz', { files: { 'a.csv.gz': broken } }).details.hint).toBe('download it again');
  });

  it('refuses such a file where it is too large once it is unpacked, and stops there', () => {
    const { io } = fakeIo([], { files: { 'bomb.gz': packed } });
    const asked: number[] = [];
    const gunzip = (_: Uint8Array, most: number): Uint8Array => {
      asked.push(most);
      return io.files.gunzip(packed, text.length - 1);
    };
    const small = { ...io, files: { ...io.files, gunzip } };
    expect(() => inputBytes(small, 'bomb.gz')).toThrow('"bomb.gz" is larger than 64 MiB when unpacked');
    expect(asked).toEqual([1 << 26]);
  });

  it('reads no more than 32 MiB of standard input, and no more than such a file may have', () => {
    const asked: (number | undefined)[] = [];
    const { io } = fakeIo([], { stdin: text });
    const read: typeof io.files.read = (path, max) => {
      asked.push(max);
      return io.files.read(path, max);
    };
    const watched = { ...io, files: { ...io.files, read } };
    inputBytes(watched, '-');
    inputBytes(watched, '-', undefined, 1000);
    expect(asked).toEqual([1 << 25, 1000]);
    const endless = () => {
      throw Object.assign(new Error(), { code: 'EFBIG' });
    };
    const tooMuch = { ...io, files: { ...io.files, read: endless } };
    expect(() => inputBytes(tooMuch, '-')).toThrow(
      expect.objectContaining({
        message: 'standard input is larger than 32 MiB',
        details: expect.objectContaining({ hint: 'save it to a file, and name that' }),
      }),
    );
    expect(() => inputBytes(tooMuch, '-', undefined, 1 << 23)).toThrow('standard input is larger than 8 MiB');
  });

  it('reads nothing of a file that is too large', () => {
    const { io } = fakeIo([], { files: { 'big.csv': 'x' }, huge: 'big.csv', closed: ['big.csv'] });
    expect(() => inputBytes(io, 'big.csv')).toThrow('larger than 1 GiB');
  });
});
