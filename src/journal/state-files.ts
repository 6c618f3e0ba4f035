/** A marker as it was found. */
export interface Marker {
  text: string;
  /** Tells it from another marker of the same name and text. */
  id: string;
}

/** File operations of the journal and its lock; tests pass one that fails at a chosen call. */
export interface StateFiles {
  /** The path with all links followed; the path itself if nothing exists there. */
  realPath(path: string): string;
  /** Bytes in a file; undefined if there is none. */
  size(path: string): number | undefined;
  /** Bytes of a file from one offset up to another, fewer if it ends before. */
  read(path: string, from: number, to: number): Uint8Array;
  /** Creates a file with this content and syncs it to disk; false if one exists. */
  create(path: string, content: Uint8Array): boolean;
  /** Appends to a file, created if missing, and syncs it to disk. */
  append(path: string, content: Uint8Array): void;
  /** Truncates a file to a length and syncs it to disk. */
  truncate(path: string, length: number): void;
  /** Removes a file, if there is one. */
  remove(path: string): void;
  /**
   * Creates a marker, a file with a short text; false if the name exists. Where the file system has hard links, it is there with
   * its whole text or not at all.
   */
  createMarker(path: string, text: string): boolean;
  /** A marker; undefined if there is none. */
  readMarker(path: string): Marker | undefined;
  /** Whether another process may be about to write a marker that it has created. */
  isMarkerBeingWritten(path: string): boolean;
  /** Milliseconds since a marker was written, by the clock of its file system; 0 if there is none. */
  markerAge(path: string): number;
  /** Removes a marker, if there is one. */
  removeMarker(path: string): void;
}
