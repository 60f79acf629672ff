/** Files that are no text, told by their first bytes. */

type Magic = { readonly name: string; readonly bytes: readonly number[]; readonly mend: string };

const export_ = 'export it as text (.txt, .jsonl, .csv) first';
const unpack = 'unpack it first';

const magics: readonly Magic[] = [
  { name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], mend: export_ },
  { name: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47], mend: export_ },
  { name: 'a JPEG image', bytes: [0xff, 0xd8, 0xff], mend: export_ },
  { name: 'a GIF image', bytes: [0x47, 0x49, 0x46, 0x38], mend: export_ },
  { name: 'a zip archive (or an office document)', bytes: [0x50, 0x4b, 0x03, 0x04], mend: unpack },
  { name: 'a bzip2 file', bytes: [0x42, 0x5a, 0x68], mend: unpack },
  { name: 'an xz file', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], mend: unpack },
  { name: 'a zstd file', bytes: [0x28, 0xb5, 0x2f, 0xfd], mend: unpack },
  { name: 'a 7z archive', bytes: [0x37, 0x7a, 0xbc, 0xaf], mend: unpack },
  { name: 'an SQLite database', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], mend: export_ },
  { name: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46], mend: export_ },
  { name: 'a Parquet file', bytes: [0x50, 0x41, 0x52, 0x31], mend: export_ },
];

const isPrefix = (bytes: readonly number[], head: Uint8Array): boolean =>
  head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte);

/** `a PNG image: export it …`, or null where the first bytes say nothing. "BZh" may start a text: only with the block mark. */
export function binaryName(head: Uint8Array): string | null {
  const magic = magics.find((row) => isPrefix(row.bytes, head));
  if (!magic || (magic.bytes[0] === 0x42 && head[4] !== 0x31 && head[4] !== 0x17)) return null;
  return `${magic.name}: ${magic.mend}`;
}
