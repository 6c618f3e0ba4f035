import { describe, expect, it, test } from 'vitest';
import { acquireLock } from '../../src/journal/lock.ts';
import { holderText, type LockHolder } from '../../src/journal/lock-holder.ts';
import { failingFiles, Killed } from '../helpers/processes/failing-files.ts';
import { holder, processes } from '../helpers/processes/processes.ts';

const path = 'j.ndjson.lock';
const hour = 3_600_000;

/** A world in which these processes run; waiting lets `meanwhile` happen. */
function world(
  self: LockHolder,
  running: readonly LockHolder[],
  disk = failingFiles(),
  meanwhile: () => void = () => undefined,
) {
  let waited = 0;
  const wait = async (milliseconds: number) => {
    waited += milliseconds;
    meanwhile();
  };
  return { world: { files: disk.files, processes: processes(self, running), wait }, disk, waited: () => waited };
}

describe('a lock', () => {
  it('exists while it is held, and not afterwards', async () => {
    const { world: one, disk } = world(holder(1), []);
    const lock = await acquireLock(path, 0, one);
    expect([...disk.marks]).toEqual([[path, holderText(holder(1))]]);
    expect(lock.notices).toEqual([]);
    lock.release();
    expect([...disk.marks]).toEqual([]);
  });

  it('held by a running process exits with 75, and says who holds it and what to do', async () => {
    const { world: two, disk } = world(holder(2), [holder(1)]);
    disk.marks.set(path, holderText(holder(1)));
    disk.ages.set(path, 1000 * hour);
    await expect(acquireLock(path, 0, two)).rejects.toMatchObject({
      message: `"${path}" is held by process 1 on here`,
      details: {
        code: 'locked',
        status: 75,
        file: path,
        hint: `--wait waits for it; if no such process runs there, delete "${path}"`,
      },
    });
    expect([...disk.marks]).toEqual([[path, holderText(holder(1))]]);
  });

  it('is waited for, and no longer than was said', async () => {
    const disk = failingFiles();
    disk.marks.set(path, holderText(holder(1)));
    const late = world(holder(2), [holder(1)], disk);
    await expect(acquireLock(path, 3, late.world)).rejects.toThrow(`is held by process 1 on here after 3 s`);
    expect(late.waited()).toBe(3000);
    let times = 0;
    const soon = world(holder(2), [holder(1)], disk, () => ++times === 5 && disk.marks.delete(path));
    await acquireLock(path, 3, soon.world);
    expect([...disk.marks.values()]).toEqual([holderText(holder(2))]);
    expect(soon.waited()).toBe(250);
  });

  test.each([
    ['a process that is gone', holder(1)],
    ['an earlier process of the same number', holder(2, { start: 'before' })],
    ['a process before the machine was started again', holder(2, { boot: 'before' })],
  ])('of %s is taken over, and that is said', async (_, dead) => {
    const { world: two, disk } = world(holder(2), [holder(2)]);
    disk.marks.set(path, holderText(dead));
    const lock = await acquireLock(path, 0, two);
    expect(lock.notices).toEqual([`the lock of process ${dead.pid}, which no longer runs, was taken over`]);
    expect([...disk.marks]).toEqual([[path, holderText(holder(2))]]);
  });

  it('that an earlier version left is taken over', async () => {
    const { world: two, disk } = world(holder(2), [holder(2)]);
    disk.marks.set(path, '{"pid":1,"host":"here","start":"b 99"}');
    const lock = await acquireLock(path, 0, two);
    expect(lock.notices).toEqual([`the lock of process 1, which no longer runs, was taken over`]);
  });

  it('of this very process is its own: a file server may create it and say that it failed', async () => {
    const { world: two, disk } = world(holder(2), [holder(2)]);
    disk.marks.set(path, holderText(holder(2)));
    const lock = await acquireLock(path, 0, two);
    expect(lock.notices).toEqual([]);
    lock.release();
    expect([...disk.marks]).toEqual([]);
  });

  it('whose removal fails leaves no second lock behind', async () => {
    const { world: two, disk } = world(holder(2), [holder(2)]);
    disk.marks.set(path, holderText(holder(1)));
    const removeMarker = (name: string) => {
      if (name === path) throw new Error('EIO');
      two.files.removeMarker(name);
    };
    await expect(acquireLock(path, 0, { ...two, files: { ...two.files, removeMarker } })).rejects.toThrow('EIO');
    expect([...disk.marks.keys()]).toEqual([path]);
  });

  it('whose name is there and is not, again and again, is left alone', async () => {
    const { world: two } = world(holder(2), []);
    let rounds = 0;
    const createMarker = () => {
      rounds++;
      return false;
    };
    await expect(acquireLock(path, 0, { ...two, files: { ...two.files, createMarker } })).rejects.toMatchObject({
      message: `"${path}" is held by another run`,
      details: { hint: `--wait waits for it; if no such process runs there, delete "${path}"` },
    });
    expect(rounds).toBe(100);
  });
});

describe('a lock of a process that cannot be seen from here', () => {
  const elsewhere = [
    ['another host', holder(1, { host: 'there', boot: 'b2' })],
    ['another container of this host name', holder(1, { namespace: 'n2' })],
    ['a system that says no starts', holder(1, { start: null })],
  ] as const;

  test.each(elsewhere)('%s, is left to it for an hour, which is said', async (_, other) => {
    const { world: two, disk } = world(holder(2), [holder(1), holder(2)]);
    disk.marks.set(path, holderText(other));
    disk.ages.set(path, hour);
    await expect(acquireLock(path, 0, two)).rejects.toMatchObject({
      message: `"${path}" is held by process 1 on ${other.host}`,
      details: {
        status: 75,
        hint:
          `--wait waits for it; if no such process runs there, delete "${path}"; whether it still runs cannot be seen from here, ` +
          'so its lock is ignored once it is an hour old',
      },
    });
    expect([...disk.marks]).toEqual([[path, holderText(other)]]);
  });

  test.each(elsewhere)('%s, is taken over after that, which is said', async (_, other) => {
    const { world: two, disk } = world(holder(2), [holder(1), holder(2)]);
    disk.marks.set(path, holderText(other));
    disk.ages.set(path, hour + 1);
    const lock = await acquireLock(path, 0, two);
    expect(lock.notices).toEqual([`the lock of process 1 on ${other.host}, more than an hour old, was taken over`]);
    expect([...disk.marks]).toEqual([[path, holderText(holder(2))]]);
  });

  it('has a host whose name cannot write to a terminal', async () => {
    const { world: two, disk } = world(holder(2), []);
    disk.marks.set(path, holderText(holder(1, { host: 'a\u001b[31m', boot: 'b2' })));
    await expect(acquireLock(path, 0, two)).rejects.toThrow(/is held by process 1 on a\\x1b\[31m$/);
    disk.ages.set(path, 2 * hour);
    expect((await acquireLock(path, 0, two)).notices[0]).toContain('of process 1 on a\\x1b[31m, more');
  });
});

describe('a lock without a name', () => {
  test.each(['', '{"pid":1,"ho', '\0\0'])('%j, is taken over if nobody may be writing it', async (text) => {
    const { world: two, disk } = world(holder(2), []);
    disk.marks.set(path, text);
    const lock = await acquireLock(path, 0, two);
    expect(lock.notices).toEqual(['the unfinished lock of a run that was killed was taken over']);
    expect([...disk.marks]).toEqual([[path, holderText(holder(2))]]);
  });

  test.each(['', '{"pid":1,"ho', '\0\0'])(
    '%j, is left to whoever may be writing it, however old it is',
    async (text) => {
      const { world: two, disk } = world(holder(2), []);
      disk.marks.set(path, text);
      disk.ages.set(path, 1000 * hour);
      disk.writeMarkers(true);
      await expect(acquireLock(path, 0, two)).rejects.toMatchObject({
        message: `"${path}" is held by another run`,
        details: { hint: `--wait waits for it; if no such process runs there, delete "${path}"` },
      });
      expect([...disk.marks]).toEqual([[path, text]]);
    },
  );

  it('may get one while it is judged', async () => {
    const { world: two, disk } = world(holder(2), [holder(3)]);
    disk.marks.set(path, '');
    const isMarkerBeingWritten = () => {
      disk.marks.set(path, holderText(holder(3)));
      return false;
    };
    const files = { ...two.files, isMarkerBeingWritten };
    await expect(acquireLock(path, 0, { ...two, files })).rejects.toThrow('is held by process 3 on here');
    expect([...disk.marks]).toEqual([[path, holderText(holder(3))]]);
  });

  it.each([1, 2])('may be another one at look %i under the second lock', async (look) => {
    const { world: two, disk } = world(holder(2), []);
    disk.marks.set(path, '');
    let looks = 0;
    const readMarker = (name: string) => {
      if (name === path && disk.marks.has(`${path}.over`) && ++looks === look) {
        disk.ids.set(path, 'another');
        disk.writeMarkers(true);
      }
      return two.files.readMarker(name);
    };
    const files = { ...two.files, readMarker };
    await expect(acquireLock(path, 0, { ...two, files })).rejects.toThrow('is held by another run');
    expect([...disk.marks]).toEqual([[path, '']]);
  });

  it('whose writer shows up under the second lock is left to it', async () => {
    const { world: two, disk } = world(holder(2), []);
    disk.marks.set(path, '');
    const isMarkerBeingWritten = () => disk.marks.has(`${path}.over`);
    let rounds = 0;
    const createMarker = (name: string, text: string) => {
      if (++rounds > 1) disk.writeMarkers(true);
      return two.files.createMarker(name, text);
    };
    const files = {
      ...two.files,
      createMarker,
      isMarkerBeingWritten: () => isMarkerBeingWritten() || two.files.isMarkerBeingWritten(path),
    };
    await expect(acquireLock(path, 0, { ...two, files })).rejects.toThrow('is held by another run');
    expect([...disk.marks]).toEqual([[path, '']]);
  });

  test.each(['a person', '{}', 'null'])('but with a text of others, %j, is never taken over', async (text) => {
    const { world: two, disk } = world(holder(2), []);
    disk.marks.set(path, text);
    disk.ages.set(path, 1000 * hour);
    await expect(acquireLock(path, 0, two)).rejects.toThrow(`"${path}" is held by another run`);
    expect([...disk.marks]).toEqual([[path, text]]);
  });
});

describe('a stale lock', () => {
  it('that another is taking over is left to it', async () => {
    const { world: two, disk } = world(holder(2), [holder(3)]);
    disk.marks.set(path, holderText(holder(1)));
    disk.marks.set(`${path}.over`, holderText(holder(3)));
    await expect(acquireLock(path, 0, two)).rejects.toThrow('is held by process 3 on here');
    expect(disk.marks.get(path)).toBe(holderText(holder(1)));
  });

  it('that another has taken over in the meantime is not taken from it', async () => {
    const disk = failingFiles();
    disk.marks.set(path, holderText(holder(1)));
    const { world: two } = world(holder(2), [holder(3)], disk);
    const files = {
      ...two.files,
      createMarker(name: string, text: string) {
        // Between the look at the stale lock and the right to take it away, process 3 has done both.
        if (name === `${path}.over`) disk.marks.set(path, holderText(holder(3)));
        return two.files.createMarker(name, text);
      },
    };
    await expect(acquireLock(path, 0, { ...two, files })).rejects.toThrow('is held by process 3 on here');
    expect([...disk.marks]).toEqual([[path, holderText(holder(3))]]);
  });

  it('that someone died over is no part of the next lock: what that one has left goes, too', async () => {
    const { world: two, disk } = world(holder(2), []);
    disk.marks.set(`${path}.over`, holderText(holder(3)));
    const lock = await acquireLock(path, 0, two);
    expect(lock.notices).toEqual([]);
    expect([...disk.marks.keys()]).toEqual([path]);
  });

  it('that another has just taken over is left to it with its second lock', async () => {
    const { world: two, disk } = world(holder(2), [holder(3)]);
    disk.marks.set(`${path}.over`, holderText(holder(3)));
    await acquireLock(path, 0, two);
    expect(disk.marks.get(`${path}.over`)).toBe(holderText(holder(3)));
  });

  it('is taken over even if the second lock cannot be removed', async () => {
    const { world: two, disk } = world(holder(2), []);
    disk.marks.set(path, holderText(holder(1)));
    const removeMarker = (name: string) => {
      if (name !== path) throw new Error('EIO');
      two.files.removeMarker(name);
    };
    const lock = await acquireLock(path, 0, { ...two, files: { ...two.files, removeMarker } });
    expect(lock.notices).toHaveLength(1);
    expect(disk.marks.get(path)).toBe(holderText(holder(2)));
  });

  it('and the stale lock of who took it over both go', async () => {
    const { world: two, disk } = world(holder(2), []);
    disk.marks.set(path, holderText(holder(1)));
    disk.marks.set(`${path}.over`, holderText(holder(3)));
    (await acquireLock(path, 0, two)).release();
    expect([...disk.marks]).toEqual([]);
  });

  it('can be acquired by the next process, wherever the one before died', async () => {
    let deaths = 0;
    for (let call = 1; ; call++) {
      const disk = failingFiles();
      disk.marks.set(path, holderText(holder(1)));
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
