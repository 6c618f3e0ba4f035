import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { progressLine, withProgress } from '../../../src/cli/terminal/progress.ts';
import type { Io } from '../../../src/io.ts';
import { fakeIo } from '../../helpers/processes/fake-io.ts';

const erased = '\r\u001b[K';

/** A world whose clock stands still but for `pass`, and what was written to stderr. */
function world({ terminal = 80, env = {} }: { terminal?: number | undefined; env?: Record<string, string> } = {}) {
  let now = 1_000_000;
  const { io, err } = fakeIo([], { ...(terminal > 0 && { terminal }), env });
  const own: Io = { ...io, clock: () => now };
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { io: own, err, pass };
}

describe('a progress line', () => {
  it('shows in a loop that never waits, from half a second on, ten times a second', () => {
    const { io, err, pass } = world();
    const progress = progressLine(io);
    let made = 0;
    for (let i = 0; i < 700; i++) {
      pass(1);
      progress.tell(() => {
        made++;
        return `step ${i + 1}`;
      });
    }
    expect(err()).toBe(`${erased}step 500${erased}step 600${erased}step 700`);
    expect(made).toBe(3);
    progress.end();
    expect(err().endsWith(erased)).toBe(true);
  });

  it('shows by its timer while work waits, and not after its end', async () => {
    const { io, err } = world();
    const [one, other] = [progressLine(io), progressLine(io)];
    one.tell('waiting');
    other.tell('ended');
    other.end();
    await wait(700);
    expect(err()).toBe(`${erased}waiting`);
    one.end();
    expect(err()).toBe(`${erased}waiting${erased}`);
  });

  it('is not there for work of less than half a second, not even as an erased line', () => {
    const { io, err, pass } = world();
    const progress = progressLine(io);
    pass(499);
    progress.tell('quick');
    progress.end();
    expect(err()).toBe('');
  });

  it.each([
    ['in a pipe', { terminal: 0 }],
    ['on a terminal that cannot erase', { env: { TERM: 'dumb' } }],
  ])('is not there %s', (_, where) => {
    const { io, err, pass } = world(where);
    const progress = progressLine(io);
    pass(10_000);
    progress.tell('long');
    progress.end();
    expect(err()).toBe('');
  });

  it('never wraps: a line that does could not be erased', () => {
    const { io, err, pass } = world({ terminal: 10 });
    const progress = progressLine(io);
    pass(500);
    progress.tell('a line of more than ten columns');
    expect(err()).toBe(`${erased}a line of`);
    progress.end();
  });

  it('is erased where the work fails', async () => {
    const { io, err, pass } = world();
    const work = withProgress(io, ({ tell }) => {
      pass(600);
      tell('half way');
      throw new Error('no more');
    });
    await expect(work).rejects.toThrow('no more');
    expect(err()).toBe(`${erased}half way${erased}`);
  });
});
