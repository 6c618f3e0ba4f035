/** An answer as it arrives: head and body apart. */
interface Answer {
  status: number;
  statusText: string;
  headers: { get(name: string): string | null };
  body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}

/** The network; tests pass one of their own. */
export interface Network {
  /** A GET request that follows no redirect. The signal ends the body too. */
  request(
    address: string,
    init: { signal: AbortSignal; headers: Record<string, string>; redirect: 'manual' },
  ): Promise<Answer>;
  /** Waits for milliseconds. */
  wait(milliseconds: number): Promise<void>;
}
