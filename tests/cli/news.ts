/** Snippets of the tests' own: made-up companies and plain sentences, each with one agreement. */
export type News = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly publisher: string;
  readonly publishedAt: string;
};

const item = (id: string, publishedAt: string, title: string, body: string): News => ({
  id,
  title,
  body,
  publisher: 'Test Gazette',
  publishedAt,
});

export const news: readonly News[] = [
  item(
    't1',
    '2021-03-01',
    'Norway and Canada sign fisheries treaty',
    'Norway and Canada signed a treaty on fisheries in Oslo on Monday.',
  ),
  item(
    't2',
    '2021-04-12',
    'Intel to buy Siemens unit',
    'Intel has agreed to acquire a software unit of Siemens for $2 billion.',
  ),
  item(
    't3',
    '2021-05-20',
    'Chile ends mining pact with Peru',
    'Chile has ended its mining agreement with Peru, the foreign ministry said.',
  ),
  item(
    't4',
    '2021-06-02',
    'Toyota and Nokia form joint venture',
    'Toyota and Nokia signed an agreement to form a joint venture for car software.',
  ),
  item(
    't5',
    '2021-07-15',
    'Japan and Australia sign defence pact',
    'Japan and Australia signed a defence agreement in Tokyo on Thursday.',
  ),
  item(
    't6',
    '2021-08-23',
    'Kenya and Germany agree on solar energy',
    'Kenya and Germany signed a cooperation agreement on solar energy.',
  ),
];

export const jsonl = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
