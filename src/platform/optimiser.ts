/** A start switches these off (`bin/rotation.cjs` says why); Maglev is part of Node from V8 13 on. */
export function optimise(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--opt');
  if (Number.parseInt(process.versions.v8, 10) >= 13) setFlagsFromString('--maglev');
}

/** What V8 asks for before it optimises a loop of the kernel; at the start (`bin/rotation.cjs`) it is more than any start does. */
const tieringBudget = { long: 2_000_000, start: 2_000_000_000 };

/** V8 reads the budget when it makes a module: after that the flags are again those of the code caches. */
export function withLongLoops<T>(makeKernel: () => T): T {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString(`--wasm-tiering-budget=${tieringBudget.long}`);
  try {
    return makeKernel();
  } finally {
    setFlagsFromString(`--wasm-tiering-budget=${tieringBudget.start}`);
  }
}
