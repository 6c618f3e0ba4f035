import { describe, expect, it, test } from 'vitest';
import { acquireLock, type LockHolder } from '../../src/journal/lock.ts';
import { failingFiles, Killed } from '../helpers/processes/failing-files.ts';

const path = 'j.ndjson.lock';
const holder = (pid: number, start = `boot ${pid}`): LockHolder => ({ pid, host: 'here', start });

/** A world in which these processes run; waiting lets `meanwhile` happen. */
function world(
  self: LockHolder,
  running: readonly LockHolder[],
  disk = failingFiles(),
  meanwhile: () => void = () => undefined,
) {
  let waited = 0;
  const processes = {
    self,
    isRunning: (one: LockHolder) =>
      running.some(({ pid, host, start }) => pid === one.pid && host === one.host && start === one.start),
  };
  const wait = async (milliseconds: number) => {
    waited += milliseconds;
    meanwhile();
  };
  return { world: { files: disk.files, processes, wait }, disk, waited: () => waited };
}

describe('a lock', () => {
  it('exists while it is held, and not afterwards', async () => {
    const { world: one, disk } = world(holder(1), []);
    const lock = await acquireLock(path, 0, one);
    expect([...disk.marks]).toEqual([[path, '{"pid":1,"host":"here","start":"boot 1"}']]);
    expect(lock.notices).toEqual([]);
    lock.release();
    expect([...disk.marks]).toEqual([]);
  });

  it('held by a running process exits with 75, and says who holds it and what to do', async () => {
    const { world: two, disk } = world(holder(2), [holder(1)]);
    disk.marks.set(path, JSON.stringify(holder(1)));
    await expect(acquireLock(path, 0, two)).rejects.toMatchObject({
      message: `"${path}" is held by process 1 on here`,
      details: {
        code: 'locked',
        status: 75,
        file: path,
        hint: `--wait waits for it; if no such process runs there, delete "${path}"`,
      },
    });
    expect([...disk.marks.keys()]).toEqual([path]);
  });

  it('is waited for, and no longer than was said', async () => {
    const disk = failingFiles();
    disk.marks.set(path, JSON.stringify(holder(1)));
    const late = world(holder(2), [holder(1)], disk);
    await expect(acquireLock(path, 3, late.world)).rejects.toThrow(`is held by process 1 on here after 3 s`);
    expect(late.waited()).toBe(3000);
    let times = 0;
    const soon = world(holder(2), [holder(1)], disk, () => ++times === 5 && disk.marks.delete(path));
    await acquireLock(path, 3, soon.world);
    expect([...disk.marks.values()]).toEqual([JSON.stringify(holder(2))]);
  });

  test.each([
    ['a process that is gone', holder(1)],
    ['an earlier process of the same number', holder(2, 'boot 1')],
  ])('of %s is taken over, and that is said', async (_, dead) => {
    const { world: two, disk } = world(holder(2), [holder(2)]);
    disk.marks.set(path, JSON.stringify(dead));
    const lock = await acquireLock(path, 0, two);
    expect(lock.notices).toEqual([`the lock of process ${dead.pid}, which no longer runs, was taken over`]);
    expect([...disk.marks]).toEqual([[path, JSON.stringify(holder(2))]]);
  });

  test.each(['', 'a person', '{}', 'null'])('whose text is %j is never taken over', async (text) => {
    const { world: two, disk } = world(holder(2), []);
    disk.marks.set(path, text);
    await expect(acquireLock(path, 0, two)).rejects.toThrow(`"${path}" is held by another run`);
    expect([...disk.marks]).toEqual([[path, text]]);
  });

  it('that another is taking over is left to it', async () => {
    const { world: two, disk } = world(holder(2), [holder(3)]);
    disk.marks.set(path, JSON.stringify(holder(1)));
    disk.marks.set(`${path}.over`, JSON.stringify(holder(3)));
    await expect(acquireLock(path, 0, two)).rejects.toThrow('is held by process 3 on here');
    expect(disk.marks.get(path)).toBe(JSON.stringify(holder(1)));
  });

  it('that another has taken over in the meantime is not taken from it', async () => {
    const disk = failingFiles();
    disk.marks.set(path, JSON.stringify(holder(1)));
    const { world: two } = world(holder(2), [holder(3)], disk);
    const files = {
      ...two.files,
      createMarker(name: string, text: string) {
        // Between the look at the stale lock and the right to take it away, process 3 has done both.
        if (name === `${path}.over`) disk.marks.set(path, JSON.stringify(holder(3)));
        return two.files.createMarker(name, text);
      },
    };
    await expect(acquireLock(path, 0, { ...two, files })).rejects.toThrow('is held by process 3 on here');
    expect([...disk.marks]).toEqual([[path, JSON.stringify(holder(3))]]);
  });

  it('can be acquired by the next process, wherever the one before died', async () => {
    let deaths = 0;
    for (let call = 1; ; call++) {
      const disk = failingFiles();
      disk.marks.set(path, JSON.stringify(holder(1)));
      disk.breakAt(call, 'kill');
      let hasDied = false;
      try {
        (await acquireLock(path, 0, world(holder(2), [holder(2)], disk).world)).release();
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
        hasDied = true;
        deaths++;
      }
      disk.restart();
      (await acquireLock(path, 0, world(holder(3), [holder(3)], disk).world)).release();
      expect(disk.marks.has(path), `call ${call}`).toBe(false);
      if (!hasDied) break;
    }
    expect(deaths).toBe(5);
  });
});
