import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** The folder of real files and oracles that lies beside a checkout in CI; not part of the project. */
export const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasShared = existsSync(`${shared}oracles/README.md`);

/**
 * A suite over the shared files: skipped, and listed as skipped, where they are absent. Its body is run all the same, to list
 * what is skipped: files are read inside the tests.
 */
export const describeShared = (name: string, body: () => void): void => {
  describe.skipIf(!hasShared)(hasShared ? name : `${name} (skipped: ../shared is absent)`, body);
};
