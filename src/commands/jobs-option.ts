/** The option that says on how many threads snippets are read. */
import { wholeOf } from './numbers.ts';

const most = 64;

export const jobsOption = [
  '--jobs <n>',
  'threads that read long inputs; the answer is the same with any number (default: one a core, at most 4)',
] as const;

/** Undefined where it is not given. Throws a Failure of misuse. */
export const jobsOf = ({ jobs }: { readonly jobs?: string }): number | undefined =>
  jobs === undefined ? undefined : wholeOf('--jobs', jobs, 1, most);
