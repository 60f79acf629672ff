/** The lines of a file as bytes, with where each ends. */
import { createReadStream } from 'node:fs';
import { Failure } from '../failure.ts';
import { ledgerFailure } from './ledger-failure.ts';

/** No record is longer: an input record is 5 million characters at most, six bytes each when escaped. */
const maxLineBytes = 64 * 1024 * 1024;

export type SegmentLine = {
  /** From 1. */
  readonly number: number;
  /** Without the newline. */
  readonly bytes: Buffer;
  /** Offset of the byte after it. */
  readonly end: number;
  /** False for what follows the last newline. */
  readonly whole: boolean;
};

/** Reads no further than `size`, so that what another process appends meanwhile does not matter. */
export async function* segmentLines(path: string, size: number): AsyncGenerator<SegmentLine> {
  if (size === 0) return;
  let number = 0;
  let end = 0;
  let pieces: Buffer[] = [];
  let held = 0;
  const line = (whole: boolean): SegmentLine => {
    number += 1;
    end += held + (whole ? 1 : 0);
    const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
    pieces = [];
    held = 0;
    return { number, bytes, end, whole };
  };
  const hold = (piece: Buffer): void => {
    held += piece.length;
    if (held > maxLineBytes)
      throw new Failure(
        `${path}: line ${number + 1}: longer than any record: the file is damaged, bring it back from a copy`,
      );
    pieces.push(piece);
  };
  try {
    for await (const chunk of createReadStream(path, { end: size - 1, highWaterMark: 256 * 1024 })) {
      const bytes: Buffer = chunk;
      let start = 0;
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, start)) {
        hold(bytes.subarray(start, at));
        yield line(true);
        start = at + 1;
      }
      if (start < bytes.length) hold(bytes.subarray(start));
    }
  } catch (error) {
    throw ledgerFailure(error, path);
  }
  if (held > 0) yield line(false);
}
