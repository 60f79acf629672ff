/** Reads a ledger batch by batch, checks every line, and says where its good part ends. */
import { Failure } from '../failure.ts';
import { decodeLine } from './ledger-line.ts';
import { headerSchema, type LedgerRecord, ledgerFormat, ledgerRecordSchema, ledgerVersion } from './ledger-record.ts';
import { type SegmentLine, segmentLines } from './segment-lines.ts';
import type { Segment } from './segments.ts';

/** Set while reading: what was left out at the very end, and how long the good part of the last segment is. */
export type Tail = { goodSize: number; notice: string | null };

const damaged = (segment: Segment, line: number, what: string): Failure =>
  new Failure(`${segment.path}: line ${line}: ${what}: the file was changed or damaged, bring it back from a copy`);

/** Looked at before the checksum, as a later version may sum otherwise. */
function versionOf(bytes: Buffer): unknown {
  try {
    const { record } = JSON.parse(bytes.toString('utf8'));
    return record?.kind === 'header' && record.format === ledgerFormat ? record.version : undefined;
  } catch {
    return undefined;
  }
}

function checkHeader(segment: Segment, line: SegmentLine): void {
  const version = versionOf(line.bytes);
  if (version !== undefined && version !== ledgerVersion)
    throw new Failure(
      `${segment.path}: a ledger of version ${JSON.stringify(version)}, and this pactgraph reads version ${ledgerVersion}: use the pactgraph that wrote it, or another --workspace`,
    );
  const decoded = decodeLine(line.bytes);
  if (!decoded) throw damaged(segment, line.number, 'wrong checksum');
  const header = headerSchema.safeParse(decoded.record);
  if (!header.success || header.data.segment !== segment.number)
    throw damaged(segment, line.number, `not the header of segment ${segment.number}`);
}

function checkedRecord(segment: Segment, line: SegmentLine, record: unknown): LedgerRecord {
  const parsed = ledgerRecordSchema.safeParse(record);
  if (!parsed.success) throw damaged(segment, line.number, 'no record that this version knows');
  return parsed.data;
}

/** One line ahead, so that the last line is known as such. */
async function* withLast(lines: AsyncIterable<SegmentLine>): AsyncGenerator<{ line: SegmentLine; last: boolean }> {
  let held: SegmentLine | null = null;
  for await (const line of lines) {
    if (held) yield { line: held, last: false };
    held = line;
  }
  if (held) yield { line: held, last: true };
}

/**
 * Yields whole batches in order. A batch that breaks off at the very end of the ledger (no newline, a wrong checksum in the
 * last line, or lines of it missing) was never acknowledged: it is left out and `tail` says so. Throws a Failure that names
 * file and line for a wrong checksum anywhere else, and for a ledger of another version.
 */
export async function* readBatches(segments: readonly Segment[], tail: Tail): AsyncGenerator<readonly LedgerRecord[]> {
  for (const segment of segments) {
    const isLast = segment === segments.at(-1);
    let batch: LedgerRecord[] = [];
    let expected: number | null = null;
    let torn: number | null = null;
    let good = 0;
    let lines = 0;
    for await (const { line, last } of withLast(segmentLines(segment.path, segment.size))) {
      lines = line.number;
      const decoded = line.whole ? decodeLine(line.bytes) : null;
      if (!decoded && last && isLast) {
        if (line.number === 1) checkForeign(segment, line);
        torn = line.number;
        break;
      }
      if (line.number === 1) {
        checkHeader(segment, line);
        good = line.end;
        continue;
      }
      if (!decoded) throw damaged(segment, line.number, 'wrong checksum');
      if (expected !== null && decoded.left !== expected)
        throw damaged(segment, line.number, 'a line before it is missing');
      batch.push(checkedRecord(segment, line, decoded.record));
      expected = decoded.left === 0 ? null : decoded.left - 1;
      if (decoded.left > 0) continue;
      good = line.end;
      yield batch;
      batch = [];
    }
    if (!isLast && (batch.length > 0 || lines === 0)) throw damaged(segment, lines + 1, 'its end is missing');
    if (isLast) {
      tail.goodSize = good;
      const from = torn === null ? null : torn - batch.length;
      if (torn !== null || batch.length > 0)
        tail.notice = `${segment.path}: line ${from ?? lines - batch.length + 1}: the last batch breaks off (interrupted, or still being written): left out`;
    }
  }
}

/** A first line that is broken may be a torn header, but not the start of something else. */
function checkForeign(segment: Segment, line: SegmentLine): void {
  const start = '{"sum":"';
  const head = line.bytes.toString('latin1', 0, start.length);
  const version = versionOf(line.bytes);
  if (version !== undefined && version !== ledgerVersion) checkHeader(segment, line);
  const zeros = line.bytes.every((byte) => byte === 0);
  if (!zeros && !start.startsWith(head.slice(0, line.bytes.length)))
    throw new Failure(`${segment.path}: line 1: not a ledger of pactgraph: move the file away`);
}
