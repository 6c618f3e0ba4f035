/** Milliseconds of this process's own work so far: a busy machine slows the clock down, not this. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
