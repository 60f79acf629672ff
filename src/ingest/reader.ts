/** What a reader is: text in, records out, in order, none of them held. One file a format. */
import type { FieldMap } from './fields.ts';

/** A record as the format gives it, or why there is none. `line` is where it starts, from 1. */
export type RawItem =
  | { readonly line: number; readonly record: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly fault: string; readonly code: 'unreadable' | 'too-long' }
  | { readonly notice: string };

export type ReaderContext = {
  /** The name that messages give the input. */
  readonly file: string;
  readonly map: FieldMap;
};

/** Throws a Failure where the whole input cannot be read in this format. */
export type Reader = (text: AsyncIterable<string>, context: ReaderContext) => AsyncGenerator<RawItem>;
