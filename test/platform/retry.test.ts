import { describe, expect, it } from 'vitest';
import { attempt, isCode, pause, unless, whileInUse } from '../../src/platform/retry.ts';

const systemError = (code: string) => Object.assign(new Error(code), { code });

/** An action that fails so many times. */
function failing(times: number, code: string) {
  let calls = 0;
  const action = () => {
    if (++calls <= times) throw systemError(code);
    return calls;
  };
  return { action, calls: () => calls };
}

describe('a name that another program has open', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is tried again on Windows: %s', (code) => {
    expect(whileInUse(failing(3, code).action, true)).toBe(4);
  });

  it('is given up in the end, after 10 + 20 + 40 + 80 + 160 + 320 + 640 = 1270 milliseconds', () => {
    const { action, calls } = failing(99, 'EPERM');
    const start = performance.now();
    expect(() => whileInUse(action, true)).toThrow('EPERM');
    expect(performance.now() - start).toBeGreaterThan(1269);
    expect(calls()).toBe(8);
  });

  it('is tried again where the program runs on Windows, if nobody says where', () => {
    const { action, calls } = failing(1, 'EBUSY');
    attempt(() => whileInUse(action));
    expect(calls()).toBe(process.platform === 'win32' ? 2 : 1);
  });

  it('is nothing to wait for if another error is told, or on another system', () => {
    for (const { code, isWindows } of [
      { code: 'ENOSPC', isWindows: true },
      { code: 'EPERM', isWindows: false },
    ]) {
      const { action, calls } = failing(1, code);
      expect(() => whileInUse(action, isWindows)).toThrow(code);
      expect(calls()).toBe(1);
    }
  });
});

describe('an error of the system', () => {
  it('has a code', () => {
    expect(isCode(systemError('EIO'), 'ENOENT', 'EIO')).toBe(true);
    expect(isCode(systemError('EIO'), 'ENOENT')).toBe(false);
    for (const other of [new Error('EIO'), { code: 'EIO' }, 'EIO', undefined]) expect(isCode(other, 'EIO')).toBe(false);
  });

  it('of one code may stand for a value', () => {
    expect(unless('ENOENT', () => 1, 2)).toBe(1);
    expect(unless('ENOENT', failing(1, 'ENOENT').action, 2)).toBe(2);
    expect(() => unless('ENOENT', failing(1, 'EIO').action, 2)).toThrow('EIO');
  });
});

it("an attempt runs once, and its error is nobody's", () => {
  const { action, calls } = failing(1, 'EIO');
  expect(attempt(action)).toBeUndefined();
  expect(calls()).toBe(1);
});

it('a pause waits as long as it is told, 5 milliseconds if not', () => {
  const waited = (...milliseconds: [number?]) => {
    const start = performance.now();
    pause(...milliseconds);
    return performance.now() - start;
  };
  expect(waited()).toBeGreaterThan(4);
  expect(waited(30)).toBeGreaterThan(29);
});
