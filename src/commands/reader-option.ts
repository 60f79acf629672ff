/** `--reader`, for the commands that read text. */
import type { Command } from 'commander';
import type { ReaderName } from '../extract/extract.ts';
import { oneOf } from './numbers.ts';

const names: readonly ReaderName[] = ['encoder', 'linear'];

export const readerOption = (command: Command): Command =>
  command.option(
    '--reader <who>',
    'who decides which pairs agree: the encoder, or the linear weights alone (less right, some ten times as fast)',
    'encoder',
  );

/** Throws a Failure of misuse. */
export const readerOf = ({ reader }: { readonly reader: string }): ReaderName => oneOf('--reader', reader, names);
