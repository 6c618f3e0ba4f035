import type { JournalWorld, Processes } from '../../../src/journal/lock.ts';
import type { LockHolder } from '../../../src/journal/lock-holder.ts';
import { failingFiles } from './failing-files.ts';

/** A process of one machine and one container, with a start of its own. */
export const holder = (pid: number, rest: Partial<LockHolder> = {}): LockHolder => ({
  ...{ pid, host: 'here', machine: 'm', boot: 'b', namespace: 'n', start: `start ${pid}` },
  ...rest,
});

/** What the system tells a process while these run. */
export const processes = (self: LockHolder, running: readonly LockHolder[]): Processes => ({
  self,
  query(pid) {
    const found = running.find((one) => one.pid === pid);
    return { isRunning: found !== undefined, start: found?.start ?? null };
  },
});

/** A world for a journal of process 7, in which these others run. */
export const journalWorld = (
  disk: ReturnType<typeof failingFiles> = failingFiles(),
  running: readonly LockHolder[] = [],
): JournalWorld => ({
  files: disk.files,
  processes: processes(holder(7), running),
  uninterrupted: (act) => act(),
  wait: async () => undefined,
});
