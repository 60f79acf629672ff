/**
 * One line of the ledger and its checksum.
 *
 *     {"sum":"1c291ca3","left":0,"record":{"kind":"remove","snippet":"s:09af…"}}
 *             ^ CRC-32 of the bytes from `"left"` to the brace before the last
 *
 * `left` counts the records of the same batch that follow: a batch is whole when the line with 0 is there, so that a
 * batch of many lines is there as one or not at all.
 */
import { crc32 } from 'node:zlib';

const open = '{"sum":"';
const middle = '",';
const sumLength = 8;
const bodyStart = open.length + sumLength + middle.length;
const brace = 0x7d;

const sumOf = (body: Buffer): string => crc32(body).toString(16).padStart(sumLength, '0');

/** The line with its newline. */
export function encodeLine(record: unknown, left: number): Buffer {
  const body = Buffer.from(`"left":${left},"record":${JSON.stringify(record)}`);
  return Buffer.concat([Buffer.from(`${open}${sumOf(body)}${middle}`), body, Buffer.from('}\n')]);
}

export type DecodedLine = { readonly left: number; readonly record: unknown };

/** Null where the line is not as it was written: its checksum or its form is wrong. Takes the line without its newline. */
export function decodeLine(line: Buffer): DecodedLine | null {
  if (line.length <= bodyStart || line[line.length - 1] !== brace) return null;
  const body = line.subarray(bodyStart, line.length - 1);
  const head = line.toString('latin1', 0, bodyStart);
  if (head !== `${open}${sumOf(body)}${middle}`) return null;
  const match = /^"left":(\d{1,9}),"record":/.exec(body.toString('latin1', 0, 40));
  if (!match) return null;
  try {
    return { left: Number(match[1]), record: JSON.parse(body.toString('utf8', match[0].length)) };
  } catch {
    return null;
  }
}
