import { describe, expect, it, test } from 'vitest';
import { isClosedPipe, reportFailure, systemWords } from '../../src/cli/failure.ts';
import { UserError } from '../../src/errors.ts';
import { fakeIo, type World } from '../helpers/processes/fake-io.ts';

const wrong = new UserError('"rut.csv" line 2: no', { code: 'no', file: 'rut.csv', line: 2, hint: 'mend it' });
const system = (code: string) =>
  Object.assign(new Error('told by the system'), { code, syscall: 'write', path: 'a\u001b[2J' });

function told(error: unknown, argv: readonly string[] = [], world: World = {}) {
  const { io, out, err } = fakeIo(argv, world);
  const status = reportFailure(io, error);
  return { status, out: out(), err: err() };
}

describe('tell', () => {
  it('reports a mistake in one line with a hint, without a stack', () => {
    expect(told(wrong)).toEqual({ status: 3, out: '', err: 'error: "rut.csv" line 2: no\nhint: mend it\n' });
    expect(told(new UserError('no', { code: 'no' })).err).toBe('error: no\n');
  });

  test.each([1, 2, 3, 4, 75] as const)('ends with the status of the error: %i', (status) => {
    expect(told(new UserError('no', { code: 'no', status })).status).toBe(status);
  });

  it('adds the stack with --verbose, that of the cause where there is one', () => {
    expect(told(wrong, ['check', '--verbose']).err).toMatch(
      /^error: .*\nhint: .*\nUserError: "rut\.csv" line 2: no\n {4}at /,
    );
    const cause = new Error('underneath');
    expect(told(new UserError('no', { code: 'no', cause }), ['--verbose']).err).toContain(
      '\nError: underneath\n    at ',
    );
    const noError = new UserError('no', { code: 'no', cause: 'a text' });
    expect(told(noError, ['-v', 'check']).err).toMatch(/^error: no\nUserError: no\n {4}at /);
    expect(told(noError, ['--verb', 'check']).err).toBe('error: no\n');
    noError.stack = undefined as never;
    expect(told(noError, ['-v']).err).toBe('error: no\n\n');
  });

  test.each([[['--json']], [['--format', 'json']], [['--format=json']]])('prints it as JSON too with %j', (flags) => {
    const { out, err } = told(wrong, ['check', ...flags]);
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 2,
      ok: false,
      error: { code: 'no', message: '"rut.csv" line 2: no', file: 'rut.csv', line: 2, column: null, hint: 'mend it' },
    });
    expect(err).toMatch(/^error: /);
  });

  test.each([[['--format', 'table']], [['--format']], [['json']], [[]]])('prints no JSON with %j', (flags) => {
    expect(told(wrong, ['check', ...flags]).out).toBe('');
    expect(told(wrong, flags).out).toBe('');
  });

  it('prints it as JSON where a setting asks for that, and not where a setting decides otherwise', () => {
    const { io, out } = fakeIo(['check']);
    reportFailure(io, wrong, true);
    expect(JSON.parse(out()).error.code).toBe('no');
    const other = fakeIo(['check', '--json']);
    reportFailure(other.io, wrong, false);
    expect(other.out()).toBe('');
  });

  it('says in words what the system refused', () => {
    expect(told(system('ENOSPC'))).toEqual({
      status: 1,
      out: '',
      err:
        'error: cannot write or read (a\\x1b[2J): the disk is full\n' +
        'hint: the output is incomplete: fix the cause, or write somewhere else\n',
    });
  });

  it('names no path where the system named none, and has its code in lower case in JSON', () => {
    for (const path of [undefined, Buffer.from('a')]) {
      const error = Object.assign(new Error('told by the system'), { code: 'EIO', ...(path && { path }) });
      const { out, err } = told(error, ['--json']);
      expect(err).toContain('error: cannot write or read: the device reported an error\n');
      expect(JSON.parse(out).error.code).toBe('eio');
    }
  });

  test.each([
    ['FileSystemRead', '/p', 'may not read (/p)', 'add --allow-fs-read=*, also in NODE_OPTIONS'],
    [
      'FileSystemWrite',
      '',
      'may not do this',
      'under --permission the program only reads and prints: redirect its output (> FILE), or start Node without it',
    ],
    [
      undefined,
      undefined,
      'may not do this',
      'under --permission the program only reads and prints: redirect its output (> FILE), or start Node without it',
    ],
  ])("says in words what Node's permission model forbids: %s", (permission, resource, what, hint) => {
    const forbidden = Object.assign(new Error('no'), { code: 'ERR_ACCESS_DENIED', permission, resource });
    expect(told(forbidden)).toEqual({
      status: 1,
      out: '',
      err: `error: Node runs with --permission and ${what}\nhint: ${hint}\n`,
    });
  });

  it('calls a bug one, and shows its stack only with --verbose', () => {
    const bug = new TypeError('x is not a \u001b[31mfunction');
    expect(told(bug)).toEqual({
      status: 1,
      out: '',
      err:
        'error: bug in rotation: x is not a \\x1b[31mfunction\n' +
        'hint: run again with --verbose and report the stack trace\n',
    });
    expect(told(bug, ['--verbose']).err).toContain('\n    at ');
    expect(told('thrown text').err).toContain('bug in rotation: thrown text\n');
    expect(told(null).err).toContain('bug in rotation: null\n');
  });

  it('writes to stderr even if stdout failed, and keeps its status', () => {
    const { status, err } = told(wrong, ['--json'], { stdoutFails: 'ENOSPC' });
    expect({ status, err }).toEqual({ status: 3, err: 'error: "rut.csv" line 2: no\nhint: mend it\n' });
  });

  it('writes to stdout even if stderr fails, and keeps its status', () => {
    const { io, out } = fakeIo(['--json']);
    const write = () => {
      throw system('EIO');
    };
    expect(reportFailure({ ...io, stderr: { ...io.stderr, write } }, wrong)).toBe(3);
    expect(JSON.parse(out()).ok).toBe(false);
  });
});

test('only EPIPE means that the reader has gone', () => {
  expect(isClosedPipe(system('EPIPE'))).toBe(true);
  expect(isClosedPipe(system('ENOSPC'))).toBe(false);
  expect(isClosedPipe(new Error('EPIPE'))).toBe(false);
  expect(isClosedPipe('EPIPE')).toBe(false);
  expect(isClosedPipe({ code: 'EPIPE' })).toBe(false);
});

test("systemWords knows what is the system's from what is not", () => {
  expect(systemWords(system('EACCES'))).toBe('permission denied');
  expect(systemWords(system('EDOM'))).toBe('EDOM');
  expect(systemWords(Object.assign(new Error('no'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined();
  expect(systemWords(new Error('no'))).toBeUndefined();
  expect(systemWords(Object.assign(new Error('no'), { code: 5, syscall: 'write' }))).toBeUndefined();
});
