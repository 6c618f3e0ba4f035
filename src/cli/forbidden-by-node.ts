import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import { visible } from '../words/quoted.ts';

/** What Node adds to the error when its permission model (`--permission`) forbids something. */
interface Forbidden extends Error {
  permission?: unknown;
  resource?: unknown;
}

const readHint = 'add --allow-fs-read=*, also in NODE_OPTIONS';
/** Node forbids `fsync` whatever else is allowed, and without it no file is safe from a power cut. */
const otherHint =
  'under --permission the program only reads and prints: redirect its output (> FILE), or start Node without it';

/** An error of Node's permission model in words. */
export function forbiddenByNode(error: Forbidden): UserError {
  const { permission, resource } = error;
  const isReading = permission === 'FileSystemRead';
  const what = isReading ? 'may not read' : 'may not do this';
  const where = typeof resource === 'string' && resource !== '' ? ` (${visible(resource)})` : '';
  return new UserError(`Node runs with --permission and ${what}${where}`, {
    code: 'node-permission',
    status: exitStatus.fault,
    hint: isReading ? readHint : otherHint,
    cause: error,
  });
}
