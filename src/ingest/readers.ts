/** The table of formats: a new one is one file and one line here. */
import { Failure } from '../failure.ts';
import { readCsv, readTsv } from './csv.ts';
import { readFeed } from './feed.ts';
import { readJson } from './json.ts';
import { readJsonl } from './jsonl.ts';
import type { Reader } from './reader.ts';
import { readTxt } from './txt.ts';

export const readers = {
  txt: readTxt,
  jsonl: readJsonl,
  ndjson: readJsonl,
  csv: readCsv,
  tsv: readTsv,
  json: readJson,
  xml: readFeed,
  rss: readFeed,
  atom: readFeed,
} as const satisfies Readonly<Record<string, Reader>>;

export type Format = keyof typeof readers;

const isFormat = (name: string): name is Format => Object.hasOwn(readers, name);

export const formatNames: string = Object.keys(readers).join(', ');

/** The format of a file by its ending, `.gz` aside; null where the ending is none of the table. */
export function formatOf(file: string): Format | null {
  const ending = file.toLowerCase().replace(/\.gz$/, '').split('.').at(-1) ?? '';
  return isFormat(ending) ? ending : null;
}

/** The format of `--format`. Throws a Failure of misuse that lists those there are. */
export function checkedFormat(name: string): Format {
  const bare = name.toLowerCase().replace(/^\./, '');
  if (isFormat(bare)) return bare;
  throw new Failure(`unknown format ${JSON.stringify(name)}: use one of ${formatNames}`, 2);
}
