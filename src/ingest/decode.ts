/** Bytes to text: UTF-8, UTF-16 by its byte order mark, XML by its declaration; anything else is refused by name. */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Failure } from '../failure.ts';
import { binaryName } from './binary.ts';

const headSize = 1024;

function declaredEncoding(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const declared = /^<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head.toString('latin1', 0, 300));
  const label = declared?.[1]?.toLowerCase() ?? 'utf-8';
  return label.startsWith('utf-16') || label.startsWith('ucs-2') ? 'utf-8' : label;
}

function decoderOf(head: Buffer, file: string): TextDecoder {
  const label = declaredEncoding(head);
  try {
    // Lone surrogates of UTF-16 become U+FFFD as those of JSON do; every other wrong byte refuses the file.
    return new TextDecoder(label, { fatal: !label.startsWith('utf-16') });
  } catch {
    throw new Failure(`${file}: its XML declaration names an unknown encoding "${label}": convert it to UTF-8`);
  }
}

/** The encoding that bytes which are not UTF-8 look like: C1 controls are letters and quotes in windows-1252 only. */
const likelyEncoding = (line: Buffer): string =>
  line.some((byte) => byte >= 0x80 && byte <= 0x9f) ? 'windows-1252' : 'latin-1 (ISO-8859-1)';

function notText(file: string, bytes: Buffer, linesBefore: number, encoding: string): Failure {
  if (bytes.includes(0)) return nulFailure(file, bytes);
  if (encoding !== 'utf-8') return new Failure(`${file}: not ${encoding}, as it says it is: convert it to UTF-8`);
  let line = linesBefore + 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (!isUtf8(text)) {
      const likely = likelyEncoding(text);
      const name = likely.startsWith('latin') ? 'ISO-8859-1' : 'WINDOWS-1252';
      return new Failure(
        `${file}: line ${line}: not UTF-8, looks like ${likely}: convert it with iconv -f ${name} -t UTF-8`,
      );
    }
    start = end + 1;
  }
  return new Failure(`${file}: not UTF-8: convert it`);
}

/** NUL bytes in every second place are UTF-16 that forgot its mark. */
function nulFailure(file: string, bytes: Buffer): Failure {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < Math.min(bytes.length, headSize); at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = Math.min(bytes.length, headSize) / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1)
    return new Failure(
      `${file}: looks like UTF-16LE without a byte order mark: convert it with iconv -f UTF-16LE -t UTF-8`,
    );
  if (even > pairs * 0.6 && odd < pairs * 0.1)
    return new Failure(
      `${file}: looks like UTF-16BE without a byte order mark: convert it with iconv -f UTF-16BE -t UTF-8`,
    );
  return new Failure(`${file}: not text (it holds NUL bytes): give a .txt, .jsonl, .csv, .json or feed file`);
}

/** Decodes a stream piece by piece; drops the byte order mark; throws a Failure on what is no text. */
export async function* decode(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let lines = 0;
  let waiting: Buffer = Buffer.alloc(0);
  let last: Buffer = waiting;
  const textOf = (chunk: Buffer | null): string => {
    const active = decoder ?? decoderOf(waiting, file);
    decoder = active;
    let text: string;
    try {
      text = chunk ? active.decode(chunk, { stream: true }) : active.decode();
    } catch {
      // A character may have begun in the chunk before: its last bytes belong to what is looked at.
      const seen = active.encoding === 'utf-8' ? tailOf(last) : Buffer.alloc(0);
      if (!chunk) throw new Failure(`${file}: line ${lines + 1}: ends inside a character: fetch it again`);
      throw notText(file, Buffer.concat([seen, chunk]), lines, active.encoding);
    }
    if (text.includes('\0')) throw nulFailure(file, chunk ?? last);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
    if (chunk) last = chunk;
    return text;
  };
  for await (const chunk of bytes) {
    if (decoder) {
      yield textOf(chunk);
      continue;
    }
    waiting = waiting.length ? Buffer.concat([waiting, chunk]) : chunk;
    if (waiting.length < headSize) continue;
    refuseBinary(waiting, file);
    yield textOf(waiting);
  }
  if (!decoder && waiting.length) {
    refuseBinary(waiting, file);
    yield textOf(waiting);
  }
  if (decoder) yield textOf(null);
}

function refuseBinary(head: Buffer, file: string): void {
  const name = binaryName(head);
  if (name) throw new Failure(`${file}: not text but ${name}`);
}

/** The bytes of a UTF-8 character that a chunk ends inside; empty where it ends with a whole one. */
function tailOf(chunk: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte >= 0xc0) return chunk.subarray(chunk.length - back);
    if (byte < 0x80) break;
  }
  return Buffer.alloc(0);
}
