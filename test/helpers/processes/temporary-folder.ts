import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders = realpathSync(mkdtempSync(join(tmpdir(), 'rotation-')));
afterAll(() => rmSync(folders, { recursive: true, force: true }));

/** A new folder, which is gone after the tests of the file. */
export const temporaryFolder = (): string => mkdtempSync(join(folders, 'folder-'));
