import { expect, test } from 'vitest';
import { readText } from './collect.ts';

const pair = (title: string, body: string): string => `${title}\n\n${body}\n\n`;

test('title, blank line, body, blank line, with the line of each title', async () => {
  const read = await readText(
    pair('One signs', 'Body one … Read more') + pair('Two signs', 'Body two\nin two lines'),
    'txt',
  );
  expect(read.snippets.map(({ title, body }) => [title, body])).toEqual([
    ['One signs', 'Body one … Read more'],
    ['Two signs', 'Body two\nin two lines'],
  ]);
  expect(read.lines).toEqual([1, 5]);
  expect(read.snippets[0]).toMatchObject({ url: null, publisher: null, publishedAt: null });
  expect(read.snippets[0]?.id).toMatch(/^s:[0-9a-f]{16}$/);
});

test.each([
  ['Windows line ends', 'A title\r\n\r\nA body\r\n\r\n'],
  ['no newline at the end', 'A title\n\nA body'],
  ['blank lines at the start and several between', '\n\nA title\n \n\nA body\n\n\n'],
  ['a byte order mark', '\ufeffA title\n\nA body\n'],
])('%s', async (_, text) => {
  const { snippets } = await readText(text, 'txt');
  expect(snippets.map(({ title, body }) => [title, body])).toEqual([['A title', 'A body']]);
});

test.each([
  ['a title without a body', `${pair('One', 'Body')}Two is alone\n`, /line 5: the title "Two is alone" has no body/],
  ['no blank line below a title', `${pair('One', 'Body')}Two\nBody of two\n\n`, /line 5: a title of 2 lines/],
  ['a body without a title', `${'word '.repeat(200)}\n\nTitle\n\n`, /line 1: a body without its title/],
])('%s is an error that names the line', async (_, text, message) => {
  await expect(readText(text, 'txt')).rejects.toMatchObject({ name: 'Failure', exitCode: 1 });
  await expect(readText(text, 'txt')).rejects.toThrow(message);
});
