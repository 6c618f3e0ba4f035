/** A value that is made when a test first asks for it, and kept: not while the file is read, which Stryker counts to every test. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
