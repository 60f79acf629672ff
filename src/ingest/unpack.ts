/** Gzip told by its first bytes, whatever the name says; bombs are stopped, torn files named. */
import { pipeline, Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure } from '../failure.ts';
import { gzipGrace, maxGzipRatio, maxUnpackedBytes } from './limits.ts';

const chunkSize = 64 * 1024;

/** At least two bytes first, so that the magic number can be seen, then whatever comes. */
async function* withHead(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | null = null;
  let done = false;
  for await (const chunk of bytes) {
    if (done) {
      yield chunk;
      continue;
    }
    head = head ? Buffer.concat([head, chunk]) : chunk;
    if (head.length < 2) continue;
    done = true;
    yield head;
  }
  if (!done && head) yield head;
}

const gzipFailure = (error: unknown, file: string): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'Z_BUF_ERROR')
    return new Failure(`${file}: the gzip data ends early (a torn download?): fetch it again`);
  if (typeof code === 'string' && code.startsWith('Z_') && error instanceof Error)
    return new Failure(`${file}: the gzip data is broken (${error.message}): fetch it again`);
  return error;
};

/** The bytes themselves, unpacked where they are gzip. Throws a Failure on torn, broken or bomb-like gzip. */
export async function* unpack(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  const source = withHead(bytes);
  const first = await source.next();
  if (first.done) return;
  const head = first.value;
  async function* whole(): AsyncGenerator<Buffer> {
    yield head;
    yield* source;
  }
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* whole();
    return;
  }
  let packed = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      packed += chunk.length;
      done(null, chunk);
    },
  });
  const gunzip = createGunzip({ chunkSize });
  pipeline(Readable.from(whole()), counted, gunzip, () => {});
  let unpacked = 0;
  try {
    for await (const chunk of gunzip) {
      unpacked += chunk.length;
      if ((unpacked > gzipGrace && unpacked > packed * maxGzipRatio) || unpacked > maxUnpackedBytes)
        throw new Failure(
          `${file}: unpacks to more than ${maxGzipRatio} times its size, as no news does: unpack it yourself if you trust it`,
        );
      yield chunk;
    }
  } catch (error) {
    throw gzipFailure(error, file);
  }
}
