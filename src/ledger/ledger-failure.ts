/** What the file system throws, said in one line that names the mend. */
import { Failure } from '../failure.ts';

export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const kept = 'every batch before is kept';

const mends: Readonly<Record<string, string>> = {
  ENOSPC: `the disk is full (${kept}): free some space and run again`,
  EDQUOT: `the disk quota is used up (${kept}): free some space and run again`,
  EFBIG: `a file may not grow further (${kept}): raise the limit and run again`,
  EIO: `the disk reports an input/output error (${kept}): check the disk and run again`,
  EACCES: 'not writable for this user: choose another --workspace or change its permissions',
  EPERM: 'not writable for this user: choose another --workspace or change its permissions',
  ENOENT: 'cannot be made there: choose another --workspace',
  EROFS: 'on a read-only file system: choose another --workspace',
  ENOTDIR: 'a file stands where a folder is needed: choose another --workspace',
  EEXIST: 'a file stands where a folder is needed: choose another --workspace',
  EMFILE: `too many open files (${kept}): raise the limit and run again`,
};

/** A Failure for an error of the file system; anything else as it is. */
export function ledgerFailure(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (error instanceof Failure || code === null) return error;
  return new Failure(`${path}: ${mends[code] ?? `cannot be used (${code})`}`, 1, { cause: error });
}
