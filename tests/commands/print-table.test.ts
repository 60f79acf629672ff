/** How the answer of a query is printed. */
import { describe, expect, it } from 'vitest';
import type { Define } from '../../src/commands/command.ts';
import { printTable } from '../../src/commands/print-table.ts';
import { tableOptions } from '../../src/commands/table-options.ts';
import type { CypherTable } from '../../src/store/store.ts';
import { runCommand } from './fake-io.ts';

const table: CypherTable = {
  columns: ['name', 'count', 'tags', 'more'],
  rows: [
    ['Norway, "the"', 2, ['a', 'b'], { x: 1 }],
    ['=HYPERLINK("x")', -3, [], null],
    ['two\nlines \u001b[2J', 0.5, [{ y: true }], false],
  ],
};
const define =
  (answer: CypherTable): Define =>
  (program, io) => {
    tableOptions(program.command('show')).action((options) => printTable(answer, options, io));
  };
const shown = async (args: readonly string[], columns: number | null, answer = table): Promise<string> =>
  (await runCommand(define(answer), ['show', ...args], { columns })).out;

describe('printTable', () => {
  it('gives JSON lines where nobody looks', async () => {
    const lines = (await shown([], null)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { name: 'Norway, "the"', count: 2, tags: ['a', 'b'], more: { x: 1 } },
      { name: '=HYPERLINK("x")', count: -3, tags: [], more: null },
      { name: 'two\nlines \u001b[2J', count: 0.5, tags: [{ y: true }], more: false },
    ]);
  });
  it('gives JSON lines on a terminal where asked', async () => {
    expect(await shown(['--json'], 80)).toBe(await shown([], null));
  });
  it('gives a table on a terminal, without what would redraw it', async () => {
    expect(await shown([], 80)).toBe(
      [
        'name             count  tags          more',
        '───────────────  ─────  ────────────  ───────',
        'Norway, "the"    2      a, b          {"x":1}',
        '=HYPERLINK("x")  -3',
        'two lines [2J    0.5    [{"y":true}]  false',
        '3 rows\n',
      ].join('\n'),
    );
  });
  it('gives a table to a file where asked', async () => {
    expect(await shown(['--table'], null)).toContain('3 rows');
  });
  it('gives CSV whose texts no spreadsheet runs, and whose numbers stay numbers', async () => {
    expect(await shown(['--csv'], null)).toBe(
      'name,count,tags,more\r\n' +
        '"Norway, ""the""",2,"[""a"",""b""]","{""x"":1}"\r\n' +
        '"\'=HYPERLINK(""x"")",-3,[],\r\n' +
        '"two\nlines \u001b[2J",0.5,"[{""y"":true}]",false\r\n',
    );
  });
  it.each(['=1+1', '+1', '-1', '@a', '\tx'])('puts an apostrophe before %j in CSV', async (text) => {
    expect(await shown(['--csv'], null, { columns: ['a'], rows: [[text]] })).toBe(`a\r\n'${text}\r\n`);
  });
  it('gives nothing but the header where nothing was found', async () => {
    const none = { columns: ['a'], rows: [] };
    expect([await shown([], null, none), await shown(['--csv'], null, none), await shown([], 80, none)]).toEqual([
      '',
      'a\r\n',
      'a\n─\n0 rows\n',
    ]);
  });
});
