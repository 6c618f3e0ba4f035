/** File operations of the journal and its lock; tests pass one that fails at a chosen call. */
export interface StateFiles {
  /** The path with all links followed; the path itself if nothing exists there. */
  realPath(path: string): string;
  /** Bytes in a file; 0 if there is none. */
  size(path: string): number;
  /** Bytes of a file from one offset up to another, fewer if it ends before. */
  read(path: string, from: number, to: number): Uint8Array;
  /** Creates a file with this content and syncs it to disk; false if one exists. */
  create(path: string, content: Uint8Array): boolean;
  /** Appends to a file, created if missing, and syncs it to disk. */
  append(path: string, content: Uint8Array): void;
  /** Truncates a file to a length and syncs it to disk. */
  truncate(path: string, length: number): void;
  /** Creates a marker, a name with a text, in one atomic step; false if the name exists. */
  createMarker(path: string, text: string): boolean;
  /** Text of a marker; undefined if there is none. */
  readMarker(path: string): string | undefined;
  /** Removes a marker, if there is one. */
  removeMarker(path: string): void;
}
