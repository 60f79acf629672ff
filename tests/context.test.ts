/** A name that one text defines serves all others of the ledger, also where nothing else is read from it. */
import { describe, expect, it } from 'vitest';
import type { Extractor } from '../src/extract/extract.ts';
import { type Ledger, openLedger } from '../src/ledger/ledger.ts';
import type { Claim, Snippet } from '../src/model.ts';
import { projectLedger, readInto } from '../src/pipeline.ts';
import { workspace } from './ledger/samples.ts';
import { make } from './resolve/make-claim.ts';

const { claim, snippet } = make({ parties: ['ZOTA', { name: 'Brazil', kind: 'country' }], type: 'cooperation' });
const defining: Snippet = { ...snippet, id: 'def', title: 'Inside the Zorvan Tidal Agency (ZOTA)', body: 'A visit.' };

const extractor: Extractor = {
  version: 'by hand',
  extract: async ({ id }: Snippet): Promise<readonly Claim[]> => (id === snippet.id ? [claim] : []),
};

async function* events(...snippets: readonly Snippet[]) {
  for (const each of snippets) yield { kind: 'snippet' as const, snippet: each, source: { file: 'f', line: 1 } };
}

const graphOf = async (ledger: Ledger) =>
  (await projectLedger(ledger, { version: 1, minConfidence: 0, actors: null })).graph;

describe('a definition in a text without claims', () => {
  it('names the actor; removed, it does so no more', async () => {
    const ledger = await openLedger(workspace(), { write: true });
    await readInto(ledger, { events: events(snippet), extractor });
    const before = await graphOf(ledger);
    expect(before.actors.map(({ id }) => id)).toEqual(['country:BR', 'name:zota']);

    await readInto(ledger, { events: events(defining), extractor });
    const told = await graphOf(ledger);
    expect(told.actors.map(({ id }) => id)).toEqual(['country:BR', 'name:zorvan-tidal-agency']);
    expect(told.snippets.map(({ id }) => id)).toEqual([snippet.id]);

    await ledger.append([{ kind: 'remove', snippet: defining.id }]);
    expect(await graphOf(ledger)).toEqual(before);
    await ledger.close();
  });
});
