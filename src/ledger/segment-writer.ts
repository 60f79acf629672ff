/** Appends batches to the last segment: all of a batch is on the disk when it is acknowledged, or none of it counts. */
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { errorCode, ledgerFailure } from './ledger-failure.ts';
import { encodeLine } from './ledger-line.ts';
import { type LedgerRecord, ledgerFormat, ledgerVersion } from './ledger-record.ts';
import { type Segment, segmentPath } from './segments.ts';

/** What a writer needs of a file; a test puts one in place that fails. */
export type SegmentFile = {
  write(buffer: Buffer, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
};
export type OpenFile = (path: string, flags: string) => Promise<SegmentFile>;

export type SegmentWriter = {
  append(records: readonly LedgerRecord[]): Promise<void>;
  /** The segments as far as they are acknowledged. */
  segments(): readonly Segment[];
  close(): Promise<void>;
};

/** A new name is on the disk only when its folder is; some systems know no fsync of folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

async function writeAll(file: SegmentFile, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    done += bytesWritten;
  }
}

export async function segmentWriter(
  folder: string,
  existing: readonly Segment[],
  goodSize: number,
  maxSize: number,
  openFile: OpenFile,
): Promise<SegmentWriter> {
  const segments = [...existing];
  let file: SegmentFile | null = null;
  let broken = false;
  const last = (): Segment | null => segments.at(-1) ?? null;
  const grow = (segment: Segment, size: number): void => {
    segments[segments.length - 1] = { ...segment, size };
  };

  /** Starts a segment, or one again whose header was torn. */
  async function begin(number: number): Promise<void> {
    await file?.close();
    file = null;
    const path = segmentPath(folder, number);
    const header = encodeLine({ kind: 'header', format: ledgerFormat, version: ledgerVersion, segment: number }, 0);
    const next = await openFile(path, 'w');
    file = next;
    await writeAll(next, header, 0);
    await next.datasync();
    await syncFolder(folder);
    await syncFolder(dirname(folder));
    const segment = { number, path, size: header.length };
    if (last()?.number === number) segments[segments.length - 1] = segment;
    else segments.push(segment);
  }

  async function resume(segment: Segment): Promise<void> {
    if (goodSize === 0) return begin(segment.number);
    const opened = await openFile(segment.path, 'r+');
    file = opened;
    if (goodSize < segment.size) {
      await opened.truncate(goodSize);
      await opened.datasync();
    }
    grow(segment, goodSize);
  }

  async function append(records: readonly LedgerRecord[]): Promise<void> {
    if (broken) throw new Failure(`${folder}: writing stopped after an error: run again`);
    if (records.length === 0) return;
    const bytes = Buffer.concat(records.map((record, index) => encodeLine(record, records.length - 1 - index)));
    let path = folder;
    try {
      const before = last();
      if (!before || before.size >= maxSize) await begin((before?.number ?? 0) + 1);
      const segment = last();
      if (!segment || !file) throw new Error('no segment is open');
      path = segment.path;
      try {
        await writeAll(file, bytes, segment.size);
        await file.datasync();
      } catch (error) {
        // What of the batch reached the disk is taken back; where even that fails, the next reader leaves it out.
        await file.truncate(segment.size).catch(() => {});
        throw error;
      }
      grow(segment, segment.size + bytes.length);
    } catch (error) {
      broken = true;
      throw ledgerFailure(error, path);
    }
  }

  const segment = last();
  try {
    if (segment) await resume(segment);
    else await begin(1);
  } catch (error) {
    throw ledgerFailure(error, segment?.path ?? folder);
  }
  return {
    append,
    segments: () => segments,
    async close() {
      await file?.close();
      file = null;
    },
  };
}
