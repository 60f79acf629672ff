/** What reading an input yields: snippets, and whatever else the reader of the summary must know. */
import type { Snippet } from '../model.ts';

/** Why something was not taken: it cannot be read, it is not English, or it is longer than the limit. */
export type SkipCode = 'unreadable' | 'language' | 'too-long';

export type IngestEvent =
  | {
      readonly kind: 'snippet';
      readonly snippet: Snippet;
      readonly source: { readonly file: string; readonly line: number };
    }
  | {
      readonly kind: 'skipped';
      readonly code: SkipCode;
      readonly file: string;
      /** Where the record starts, from 1; null where the whole file is skipped. */
      readonly line: number | null;
      /** The id of the record, where it can be read. */
      readonly item?: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'notice';
      readonly file: string;
      readonly message: string;
      /** Something that the input gave was left out or replaced. */
      readonly lost?: true;
    };
