/** Where the fields of a snippet stand in other people's records: by their usual names, or by the user's own map. */
import { Failure } from '../failure.ts';

export const snippetFields = ['id', 'title', 'body', 'url', 'publisher', 'publishedAt'] as const;
export type SnippetField = (typeof snippetFields)[number];

/** Field → the name it has in the input; a dot leads into an object: `{ publisher: 'source.name' }`. */
export type FieldMap = Readonly<Partial<Record<SnippetField, string>>>;

/**
 * The usual names, best first, without case, spaces, `_` and `-`. A description comes before a content: NewsAPI cuts its
 * content at 200 characters, and in feeds the content is the whole article with its page around it.
 */
const usualNames = {
  id: ['id'],
  title: ['title', 'headline', 'name', 'heading', 'dc:title'],
  body: [
    'body',
    'description',
    'summary',
    'content',
    'text',
    'snippet',
    'abstract',
    'lead',
    'articlebody',
    'articletext',
    'fulltext',
    'content:encoded',
    'dc:description',
  ],
  url: ['url', 'link', 'href', 'uri', 'weburl', 'permalink', 'guid'],
  publisher: [
    'publisher',
    'source',
    'source.name',
    'sourcename',
    'outlet',
    'newspaper',
    'sitename',
    'dc:publisher',
    'feedtitle',
    'creator',
    'dc:creator',
  ],
  publishedAt: [
    'publishedat',
    'published',
    'pubdate',
    'publicationdate',
    'publishdate',
    'datepublished',
    'date',
    'dc:date',
    'datetime',
    'isodate',
    'updated',
    'dateupdated',
    'updatedat',
  ],
} as const satisfies Readonly<Record<SnippetField, readonly string[]>>;

/** An underscore at the start stays: `_id` is a database's own key. */
const normalName = (name: string): string => name.toLowerCase().replace(/(?<=.)[\s_-]/g, '');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Own keys only, so that no `__proto__` or `constructor` of the input ever answers. */
function atPath(record: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const key of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

function byUsualName(
  keys: ReadonlyMap<string, string>,
  record: Readonly<Record<string, unknown>>,
  field: SnippetField,
): unknown {
  for (const name of usualNames[field]) {
    const key = keys.get(name);
    const value = key === undefined ? undefined : record[key];
    // `{"source": {"id": null, "name": "BBC News"}}`, as NewsAPI has it.
    const inner = field === 'publisher' && isObject(value) ? (Object.hasOwn(value, 'name') ? value.name : null) : value;
    if (!isAbsent(inner)) return inner;
  }
  return undefined;
}

/** The value of each field, the first of its names that is not empty; undefined where there is none. */
export function pickFields(record: Readonly<Record<string, unknown>>, map: FieldMap): Record<SnippetField, unknown> {
  const keys = new Map<string, string>();
  for (const key of Object.keys(record)) {
    const name = normalName(key);
    if (!keys.has(name)) keys.set(name, key);
  }
  const pick = (field: SnippetField): unknown => {
    const own = map[field];
    const value = own === undefined ? byUsualName(keys, record, field) : atPath(record, own);
    return isAbsent(value) ? undefined : value;
  };
  return {
    id: pick('id'),
    title: pick('title'),
    body: pick('body'),
    url: pick('url'),
    publisher: pick('publisher'),
    publishedAt: pick('publishedAt'),
  };
}

/** Whether columns of these names give the field. */
export const hasField = (columns: readonly string[], field: SnippetField, map: FieldMap): boolean => {
  const own = map[field];
  if (own !== undefined) return columns.includes(own);
  const names: readonly string[] = usualNames[field];
  return columns.some((column) => names.includes(normalName(column)));
};

/** Checks the user's map (`date` is another word for `publishedAt`). Throws a Failure of misuse that lists the fields. */
export function checkedMap(map: Readonly<Record<string, string>>): FieldMap {
  const checked: Partial<Record<SnippetField, string>> = {};
  for (const [given, column] of Object.entries(map)) {
    const field = snippetFields.find((name) => name === (given === 'date' ? 'publishedAt' : given));
    if (!field) throw new Failure(`unknown field "${given}" in --map: use one of ${snippetFields.join(', ')}`, 2);
    if (column === '') throw new Failure(`--map ${given}= names no column: write --map ${given}=COLUMN`, 2);
    checked[field] = column;
  }
  return checked;
}
