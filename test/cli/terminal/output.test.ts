import { describe, expect, it, test } from 'vitest';
import { deliver } from '../../../src/cli/terminal/output.ts';
import { UserError } from '../../../src/errors.ts';
import { fakeIo } from '../../helpers/processes/fake-io.ts';

describe('deliver', () => {
  it('prints where no file is named', async () => {
    const { io, out, written } = fakeIo([]);
    await deliver(io, 'text\n', undefined, []);
    expect({ out: out(), written }).toEqual({ out: 'text\n', written: {} });
  });

  it('writes the file that is named and prints nothing', async () => {
    const { io, out, written } = fakeIo([], { files: { 'spx.csv': '' } });
    await deliver(io, 'text\n', 'report.txt', ['spx.csv', '-']);
    expect({ out: out(), written }).toEqual({ out: '', written: { 'report.txt': 'text\n' } });
  });

  test.each(['spx.csv', './spx.csv', 'link.csv'])('never writes over an input, named as %s', async (output) => {
    const { io, written } = fakeIo([], { files: { 'spx.csv': 'prices' }, links: { 'link.csv': 'spx.csv' } });
    await expect(deliver(io, 'text\n', output, ['rut.csv', 'spx.csv'])).rejects.toMatchObject({
      message: `--output "${output}" is one of the inputs`,
      details: { code: 'output-is-input', status: 2 },
    });
    expect(written).toEqual({});
  });

  it('says in words why a file cannot be written', async () => {
    const { io } = fakeIo([], { closed: ['secret.txt'] });
    await expect(deliver(io, '', 'nowhere/a.txt', [])).rejects.toMatchObject({
      message: 'cannot write "nowhere/a.txt": no such file or folder',
      details: { code: 'output', status: 1, file: 'nowhere/a.txt' },
    });
    await expect(deliver(io, '', 'secret.txt', [])).rejects.toMatchObject({
      message: 'cannot write "secret.txt": permission denied',
    });
  });

  it('keeps a bug a bug, and a reader that has gone no mistake', async () => {
    const { io } = fakeIo([]);
    const failing = (error: Error) => ({ ...io, files: { ...io.files, replace: () => Promise.reject(error) } });
    const bug = new ReferenceError('__filename is not defined');
    await expect(deliver(failing(bug), '', 'a.txt', [])).rejects.toBe(bug);
    const gone = Object.assign(new Error('EPIPE'), { code: 'EPIPE', syscall: 'write' });
    await expect(deliver(failing(gone), '', 'a.txt', [])).rejects.toBe(gone);
    const odd = Object.assign(new Error('ELOOP'), { code: 'ELOOP', syscall: 'open' });
    await expect(deliver(failing(odd), '', 'a.txt', [])).rejects.toBeInstanceOf(UserError);
  });
});
