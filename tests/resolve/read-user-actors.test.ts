import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { readUserActors } from '../../src/resolve/read-user-actors.ts';

const failure = (text: string): string => {
  try {
    readUserActors(text, 'own.jsonl');
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return (error as Failure).message;
  }
  throw new Error('it was read');
};

describe('readUserActors', () => {
  it('reads one row a line and one array alike', () => {
    const rows = [
      { name: 'Veldt', aliases: ['VD'] },
      { id: 'company:orrin', name: 'Orrin', kind: 'company' },
    ];
    const lines = readUserActors(`\uFEFF${rows.map((row) => JSON.stringify(row)).join('\r\n')}\n\n`, 'own.jsonl');
    expect(lines.map(({ id, kind, forms }) => [id, kind, forms])).toEqual([
      ['name:veldt', null, ['Veldt', 'VD']],
      ['company:orrin', 'company', ['Orrin']],
    ]);
    expect(readUserActors(JSON.stringify(rows, null, 2), 'own.json')).toEqual(lines);
  });

  it.each([
    ['{"name":"A"}\n{"nme":"B"}', /^own\.jsonl line 2: .*name/],
    ['{"name":"A","colour":"red"}', /^own\.jsonl line 1: unknown field "colour"; use id, name/],
    ['{"name":"A"\n', /^own\.jsonl line 1: not JSON/],
    ['[{"name":"A"},{"name":""}]', /^own\.jsonl row 2: name: /],
    ['[{"name":"A"},', /^own\.jsonl: not JSON/],
    ['{"name":"A","kind":"planet"}', /^own\.jsonl line 1: kind: /],
    ['{"name":"A","iso":"XX"}', /^own\.jsonl line 1: iso: XX is no country/],
    ['{"name":"A","qid":"42"}', /^own\.jsonl line 1: qid: must read like Q42/],
    ['{"name":"A","lei":"1"}', /^own\.jsonl line 1: lei: must be the 20/],
    ['{"name":"A","id":"no id"}', /^own\.jsonl line 1: id: must read like/],
    [
      '{"name":"Veldt"}\n{"name":"Orrin","aliases":["Veldt Ltd"]}',
      /^own\.jsonl line 2: "Veldt Ltd" already names the actor of own\.jsonl line 1/,
    ],
    [
      '{"name":"A b","id":"x:1"}\n{"name":"C","id":"x:1"}',
      /^own\.jsonl line 2: id x:1 is already that of own\.jsonl line 1/,
    ],
    ['"Veldt"', /^own\.jsonl line 1: row: /],
    ['null', /^own\.jsonl line 1: row: /],
  ])('%s', (text, message) => expect(failure(text)).toMatch(message));

  it('reads an empty file as none', () => expect(readUserActors('', 'own.jsonl')).toEqual([]));
});
