import type { LockHolder } from '../../../src/journal/lock-holder.ts';
import { failingFiles } from './failing-files.ts';
import { ownFiles, ownFlags, run, type World } from './fake-io.ts';
import { journalWorld } from './processes.ts';

/** Where the checks of {@link journal} record. */
export const journalPath = 'rotation.ndjson';

/** A disk that outlives a run, and the runs on it. */
export function journal(running: readonly LockHolder[] = []) {
  const disk = failingFiles();
  const state = journalWorld(disk, running);
  const check = (flags: string, world: World = {}) =>
    run(`check ${ownFlags} --journal ${journalPath} ${flags}`, { files: ownFiles, state, ...world });
  const lines = () =>
    (disk.texts()[journalPath] ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  return { disk, state, check, lines };
}
