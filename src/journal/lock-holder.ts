/** A process, identified beyond its number, which the system reuses and which every container counts for itself. */
export interface LockHolder {
  pid: number;
  /** Name of its machine or container, for people: several may have one name. */
  host: string;
  /** What tells machines of one name apart; null if the system does not say. */
  machine: string | null;
  /** One start of the machine; null if the system does not say. */
  boot: string | null;
  /** Where its number counts; null if the system does not say. */
  namespace: string | null;
  /** Its start in the system's own units; null if the system does not say. */
  start: string | null;
}

/** What the system says of a process number here and now. */
export interface ProcessState {
  isRunning: boolean;
  /** Start of the process of this number, null if unknown. */
  start: string | null;
}

/** What became of a holder: unknown of a process elsewhere, and of one that cannot be distinguished from a later one of its number. */
export type Fate = 'running' | 'gone' | 'unknown';

/** The beginning of every lock's text. */
const beginning = '{"pid":';

/** Text of a lock. */
export const holderText = ({ pid, host, machine, boot, namespace, start }: LockHolder): string =>
  JSON.stringify({ pid, host, machine, boot, namespace, start });

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);

/** The holder that a lock's text names; undefined if it names none. Earlier versions wrote boot and start as one. */
export function holderOf(text: string): LockHolder | undefined {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { pid, host, machine, boot, namespace, start } = Object(fields) as Partial<Record<keyof LockHolder, unknown>>;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1 || typeof host !== 'string') return undefined;
  const [earlierBoot, earlierStart] = boot === undefined && typeof start === 'string' ? start.split(' ') : [];
  return {
    ...{ pid, host, machine: textOrNull(machine), namespace: textOrNull(namespace) },
    boot: textOrNull(earlierBoot ?? boot),
    start: textOrNull(earlierBoot === undefined ? start : earlierStart),
  };
}

/** Whether a text is what a writer leaves that dies between creating a lock and writing it, or what a power cut leaves. */
export const isHalfWritten = (text: string): boolean =>
  holderOf(text) === undefined && (beginning.startsWith(text.slice(0, beginning.length)) || /^\0+$/.test(text));

/** Whether a process number of the holder is one of ours. A system that knows its boot is another than one that does not. */
function isHere(holder: LockHolder, self: LockHolder): boolean {
  if (holder.boot === null && self.boot === null) return holder.host === self.host;
  return holder.boot === self.boot && (holder.namespace === null || holder.namespace === self.namespace);
}

/** Whether it ran on this machine before the machine was started again. */
const isOfEarlierBoot = (holder: LockHolder, self: LockHolder): boolean =>
  holder.host === self.host &&
  holder.machine !== null &&
  holder.machine === self.machine &&
  holder.boot !== null &&
  self.boot !== null &&
  holder.boot !== self.boot;

/**
 * What became of a holder, as far as it can be known from here.
 *
 * @param query - asks the system for a process of this number
 */
export function fateOf(holder: LockHolder, self: LockHolder, query: (pid: number) => ProcessState): Fate {
  if (!isHere(holder, self)) return isOfEarlierBoot(holder, self) ? 'gone' : 'unknown';
  const { isRunning, start } = query(holder.pid);
  if (!isRunning) return 'gone';
  if (holder.start === null || start === null) return 'unknown';
  return holder.start === start ? 'running' : 'gone';
}
