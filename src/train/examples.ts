/** Labelled snippets turned into examples: each candidate pair with its signs and what gold says of it. */
import { nameKey } from '../actors/key.ts';
import { candidatesOf } from '../extract/candidates.ts';
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
  readonly names: readonly [string, string];
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

type GoldPair = { a: ReadonlySet<string>; b: ReadonlySet<string>; type: AgreementType; status: Status };

function goldPairs(agreements: readonly GoldAgreement[]): GoldPair[] {
  const pairs: GoldPair[] = [];
  for (const { parties, hub, type, status } of agreements) {
    const keys = parties.map((p) => new Set([p.name, ...(p.forms ?? [])].map(nameKey)));
    for (const [i, a] of keys.entries())
      for (let j = i + 1; j < keys.length; j++) {
        if (hub && parties[i]?.name !== hub && parties[j]?.name !== hub) continue;
        pairs.push({ a, b: keys[j] as Set<string>, type, status });
      }
  }
  return pairs;
}

const means = (entity: Entity, keys: ReadonlySet<string>): boolean =>
  keys.has(nameKey(entity.name)) || entity.mentions.some((m) => keys.has(nameKey(m.text)));

export function examplesOf(gold: GoldSnippet, pairTable: SignTable, contextTable: SignTable): PairExample[] {
  const reading = read(gold.snippet);
  const pairs = goldPairs(gold.agreements);
  return candidatesOf(reading).map((candidate) => {
    const { a, b } = candidate;
    const told = pairs.find((p) => (means(a, p.a) && means(b, p.b)) || (means(a, p.b) && means(b, p.a)));
    const signs = signsOf(reading, candidate);
    return {
      snippet: gold.snippet.id,
      names: [a.name, b.name],
      signs: pairTable.numbers(signs),
      context: contextTable.numbers(contextSigns(reading, candidate, signs)),
      type: told?.type ?? null,
      status: told?.status ?? null,
    };
  });
}
