import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Io } from '../io.ts';
import { json } from '../render/json.ts';
import { errorReport } from '../report/error.ts';
import { visible } from '../words/quoted.ts';
import { forbiddenByNode } from './forbidden-by-node.ts';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Whether the reader of the output has closed the pipe, as `| head` does; that is not an error. */
export const isClosedPipe = (error: unknown): boolean => codeOf(error) === 'EPIPE';

const systemReasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EIO: 'the device reported an error',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  EFBIG: 'the file would be larger than is permitted',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'it is a folder',
  EBUSY: 'it is in use, or a mount of its own',
  EXDEV: 'it is on another file system than its folder',
  ENOTEMPTY: 'it is a folder',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ELOOP: 'a link leads back to itself',
};

/** A system error in words; undefined for any other error. */
export function systemWords(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  return systemReasons[code] ?? (error instanceof Error && 'syscall' in error ? code : undefined);
}

/** Any error as a UserError: a system error becomes a sentence, a bug keeps its name. */
function toUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  if (codeOf(error) === 'ERR_ACCESS_DENIED') return forbiddenByNode(error as Error);
  const reason = systemWords(error);
  const path =
    error instanceof Error && 'path' in error && typeof error.path === 'string' ? ` (${visible(error.path)})` : '';
  if (reason !== undefined) {
    return new UserError(`cannot write or read${path}: ${reason}`, {
      code: codeOf(error)?.toLowerCase() ?? 'machine',
      status: exitStatus.fault,
      hint: 'the output is incomplete: fix the cause, or write somewhere else',
      cause: error,
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new UserError(`bug in rotation: ${visible(message)}`, {
    code: 'bug',
    status: exitStatus.fault,
    hint: 'run again with --verbose and report the stack trace',
    cause: error,
  });
}

/**
 * Reports an error on stderr, and as JSON on stdout if JSON was asked for.
 *
 * @param isJson - true if JSON was asked for, by the arguments or by a setting
 * @returns the exit status
 */
export function reportFailure(io: Io, thrown: unknown, isJson = wantsJson(io.argv)): number {
  const error = toUserError(thrown);
  const { hint, status = exitStatus.data, cause } = error.details;
  const lines = [`error: ${error.message}`, ...(hint === undefined ? [] : [`hint: ${hint}`])];
  if (io.argv.some((word) => word === '--verbose' || word === '-v'))
    lines.push((cause instanceof Error ? cause.stack : error.stack) ?? '');
  if (isJson) attempt(() => io.stdout.write(json(errorReport(error))));
  attempt(() => io.stderr.write(`${lines.join('\n')}\n`));
  return status;
}

/** Ignores an error of the write: the stream may be what failed, and the other one and the exit status remain. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {}
}

/** Whether the arguments ask for JSON. They are searched directly, so that a usage error is JSON too. */
const wantsJson = (argv: readonly string[]): boolean =>
  argv.includes('--json') ||
  argv.includes('--format=json') ||
  (argv[argv.indexOf('--format') + 1] === 'json' && argv.includes('--format'));
