/** Labelled snippets without a pair turned into examples: is this actor the only named party of an agreement? */
import { nameKey } from '../actors/key.ts';
import { partySigns } from '../extract/party-signs.ts';
import { read } from '../extract/reading.ts';
import type { GoldSnippet, SignTable } from './examples.ts';

export type PartyExample = { readonly snippet: string; readonly signs: Int32Array; readonly alone: boolean };

/** Snippets whose gold has a pair teach nothing here and give no example. */
export function partyExamplesOf(gold: GoldSnippet, table: SignTable): PartyExample[] {
  if (gold.agreements.some((a) => a.parties.length > 1)) return [];
  const keys = new Set(
    gold.agreements.flatMap((a) => a.parties.flatMap((p) => [p.name, ...(p.forms ?? [])].map(nameKey))),
  );
  const reading = read(gold.snippet);
  return reading.entities.map((entity) => ({
    snippet: gold.snippet.id,
    signs: table.numbers(partySigns(reading, entity)),
    alone: keys.has(nameKey(entity.name)) || entity.mentions.some((m) => keys.has(nameKey(m.text))),
  }));
}
