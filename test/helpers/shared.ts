import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** The folder of real files and oracles that lies beside a checkout in CI; not part of the project. */
export const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasShared = existsSync(`${shared}oracles/README.md`);

/** A suite over the shared files: skipped, and listed as skipped, where they are absent. */
export const describeShared: (name: string, body: () => void) => void = hasShared
  ? (name, body) => describe(name, body)
  : (name, body) => describe.skip(`${name} (skipped: ../shared is absent)`, body);
