/** What of a file system the state of the program is kept in; tests hand in one that fails and dies where they want. */
export interface StateFiles {
  /** The path with all links followed; the path itself where nothing is there yet. */
  realPath(path: string): string;
  /** Content of a file, undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  /** Makes a new file with this content, on the disk when it returns; false where one is there. */
  create(path: string, content: Uint8Array): boolean;
  /** Adds to the end of a file, made where it is not there, on the disk when it returns. */
  append(path: string, content: Uint8Array): void;
  /** Cuts a file at a length, on the disk when it returns. */
  truncate(path: string, length: number): void;
  /** Makes a mark: a name that carries a text and is there with it in one step; false where the name is taken. */
  createMarker(path: string, text: string): boolean;
  /** Text of a mark, undefined where there is none. */
  readMarker(path: string): string | undefined;
  /** Takes a mark away; nothing happens where there is none. */
  removeMarker(path: string): void;
}
