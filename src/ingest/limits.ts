/** What ingest takes in at most; the only place where these numbers stand. */

/** Longest record (a line, a row, an element, a feed item) in UTF-16 code units; a longer one is skipped, never held. */
export const maxRecordLength = 5_000_000;

/** XML elements inside one another; feeds use some ten. */
export const maxXmlDepth = 256;

/** Longest title in the plain text format: a longer one is a body whose title is missing. */
export const maxPlainTitleLength = 500;

/** Unpacked bytes for each packed byte that gzip may give once `gzipGrace` bytes are out: news packs 3:1 to 20:1, bombs 1000:1. */
export const maxGzipRatio = 200;
export const gzipGrace = 16 * 1024 * 1024;
export const maxUnpackedBytes = 64 * 1024 ** 3;
