/** Labelled snippets turned into examples: each candidate pair with its signs and what gold says of it. */
import { nameKey } from '../actors/key.ts';
import { type Candidate, candidatesOf } from '../extract/candidates.ts';
import { contextSigns } from '../extract/context.ts';
import type { Entity } from '../extract/entities.ts';
import { signsOf } from '../extract/features.ts';
import { read } from '../extract/reading.ts';
import type { AgreementType, Snippet, Status } from '../model.ts';

export type GoldParty = { readonly name: string; readonly forms?: readonly string[] | undefined };
export type GoldAgreement = {
  readonly parties: readonly GoldParty[];
  readonly hub?: string | null | undefined;
  readonly type: AgreementType;
  readonly status: Status;
};
export type GoldSnippet = { readonly snippet: Snippet; readonly agreements: readonly GoldAgreement[] };

/** One candidate pair of one snippet. `type` and `status` are null where gold has no such pair. */
export type PairExample = {
  readonly snippet: string;
  /** Of the two entities. */
  readonly actors: readonly [number, number];
  readonly signs: Int32Array;
  readonly context: Int32Array;
  readonly type: AgreementType | null;
  readonly status: Status | null;
};

/** Numbers for signs, in order of first sight. */
export class SignTable {
  readonly ids = new Map<string, number>();
  numbers(signs: readonly string[]): Int32Array {
    return Int32Array.from(signs, (sign) => {
      let id = this.ids.get(sign);
      if (id === undefined) {
        id = this.ids.size;
        this.ids.set(sign, id);
      }
      return id;
    });
  }
}

type Named = { readonly name: string; readonly keys: ReadonlySet<string> };
type GoldPair = { readonly a: Named; readonly b: Named; readonly type: AgreementType; readonly status: Status };

function goldPairs(agreements: readonly GoldAgreement[]): GoldPair[] {
  const pairs: GoldPair[] = [];
  for (const { parties, hub, type, status } of agreements) {
    const named = parties.map((p) => ({
      name: nameKey(p.name),
      keys: new Set([p.name, ...(p.forms ?? [])].map(nameKey)),
    }));
    for (const [i, a] of named.entries())
      for (let j = i + 1; j < named.length; j++) {
        if (hub && parties[i]?.name !== hub && parties[j]?.name !== hub) continue;
        pairs.push({ a, b: named[j] as Named, type, status });
      }
  }
  return pairs;
}

/** How well an actor of the snippet fits a party of gold: 3 by its name, 2 by a form, 1 by a mention, 0 not at all. */
function fitOf(entity: Entity, party: Named): number {
  const key = nameKey(entity.name);
  if (key === party.name) return 3;
  if (party.keys.has(key)) return 2;
  return entity.mentions.some((m) => party.keys.has(nameKey(m.text))) ? 1 : 0;
}

function fitOfPair({ a, b, meetings }: Candidate, pair: GoldPair): number {
  const either = (x: number, y: number): number => (x > 0 && y > 0 ? x + y : 0);
  const best = Math.max(either(fitOf(a, pair.a), fitOf(b, pair.b)), either(fitOf(a, pair.b), fitOf(b, pair.a)));
  return best === 0 ? 0 : best + (meetings.length > 0 ? 0.5 : 0);
}

/**
 * The examples of one snippet. Where a leader and his state, or two spellings, both fit a party, only the candidate that fits best is
 * an example of the pair: the others would tell it twice.
 */
export function examplesOf(gold: GoldSnippet, pairTable: SignTable, contextTable: SignTable): PairExample[] {
  const reading = read(gold.snippet);
  const candidates = candidatesOf(reading);
  const told = new Map<Candidate, GoldPair>();
  for (const pair of goldPairs(gold.agreements)) {
    let best: Candidate | undefined;
    let most = 0;
    for (const candidate of candidates) {
      const value = fitOfPair(candidate, pair);
      if (value > most) [best, most] = [candidate, value];
    }
    if (best && !told.has(best)) told.set(best, pair);
  }
  return candidates.map((candidate) => {
    const signs = signsOf(reading, candidate);
    const pair = told.get(candidate);
    return {
      snippet: gold.snippet.id,
      actors: [candidate.a.index, candidate.b.index],
      signs: pairTable.numbers(signs),
      context: contextTable.numbers(contextSigns(reading, candidate, signs)),
      type: pair?.type ?? null,
      status: pair?.status ?? null,
    };
  });
}
