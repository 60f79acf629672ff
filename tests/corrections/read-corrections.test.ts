/** The file of corrections: what is taken, and how a bad line is told. */
import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../src/corrections/read-corrections.ts';

const signed = { who: 'ana', when: '2026-03-04', why: 'the text says so' };
const line = (fields: object): string => JSON.stringify({ ...fields, ...signed });

describe('readCorrections', () => {
  it('takes every decision, with the number of its line; empty lines, a byte order mark and CRLF are no fault', () => {
    const text = [
      line({ decision: 'same-as', actors: ['name:zeel', 'Zee', 'ZEE'] }),
      '',
      line({ decision: 'not-same-as', actors: ['Sun', 'Sun Pharma'] }),
      line({ decision: 'reject', claim: 'c:1' }),
      line({ decision: 'fix', claim: 'c:1', date: null }),
      line({ decision: 'fix', claim: 'c:1', party: { from: 'Sun', to: null }, type: 'merger', status: 'ended' }),
      line({
        decision: 'add',
        snippet: 's',
        parties: [{ name: 'A' }],
        type: 'other',
        status: 'agreed',
        quote: 'A agrees',
      }),
    ];
    const read = readCorrections(`\uFEFF${text.join('\r\n')}\r\n`, 'f');
    expect(read.map((each) => [each.line, each.decision])).toEqual([
      [1, 'same-as'],
      [3, 'not-same-as'],
      [4, 'reject'],
      [5, 'fix'],
      [6, 'fix'],
      [7, 'add'],
    ]);
    expect(read.at(-1)).toMatchObject({ domain: 'other', date: null, parties: [{ name: 'A', role: 'party' }] });
    expect(readCorrections('', 'f')).toEqual([]);
  });

  const claim = 'c:1';
  it.each([
    ['not JSON', '{"decision":', /not JSON: write one object/],
    ['an array', '[]', /not a JSON object: mend/],
    ['a number', '7', /not a JSON object/],
    ['no decision', line({ claim }), /decision: must be one of same-as, not-same-as, reject, fix, add/],
    ['an unknown decision', line({ decision: 'merge', claim }), /decision: must be one of/],
    ['an unknown field', line({ decision: 'reject', claim, agreement: 'a:1' }), /unknown field "agreement"/],
    ['one actor', line({ decision: 'same-as', actors: ['A'] }), /actors: /],
    ['three that are not the same', line({ decision: 'not-same-as', actors: ['A', 'B', 'C'] }), /actors: /],
    ['an empty name', line({ decision: 'same-as', actors: ['A', ' '] }), /actors\.1: /],
    ['an unknown status', line({ decision: 'fix', claim, status: 'done' }), /status: .*"ended"/],
    ['a date that is none', line({ decision: 'fix', claim, date: '4 March' }), /date: /],
    ['nothing to fix', line({ decision: 'fix', claim }), /says nothing to fix/],
    [
      'an unknown role',
      line({ decision: 'add', snippet: 's', parties: [{ name: 'A', role: 'king' }] }),
      /parties\.0\.role: /,
    ],
    [
      'nobody who decides',
      JSON.stringify({ decision: 'reject', claim, when: '2026-03-04', why: 'x' }),
      /who: is missing/,
    ],
    ['no reason', JSON.stringify({ decision: 'reject', claim, who: 'ana', when: '2026-03-04', why: '' }), /why: /],
    [
      'a day that is none',
      JSON.stringify({ decision: 'reject', claim, who: 'a', when: '2026-02-30', why: 'x' }),
      /when: must be a day/,
    ],
  ])('%s: told with file, line, field and mend', (_what, bad, told) => {
    const text = `${line({ decision: 'reject', claim })}\n\n${bad}\n`;
    let failure: unknown;
    try {
      readCorrections(text, 'corrections.jsonl');
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({ name: 'Failure', message: expect.stringMatching(told) });
    expect((failure as Error).message).toMatch(/^corrections\.jsonl: line 3: [^\n]*(?:take it out|take the line out)$/);
  });
});
