/** A small world for tests of the graph and the page: real, dated facts in sentences of our own. */
import { readFileSync } from 'node:fs';
import type { ActorKind, AgreementType, Domain, Role, Status } from '../../src/model.ts';

export type ActorRow = readonly [id: string, name: string, kind: ActorKind, ...aliases: string[]];

export type Fact = {
  /** Agreement that the claim is about; the same key, the same agreement. */
  readonly about: string;
  readonly what: readonly [AgreementType, Domain, Status];
  readonly date: string | null;
  readonly source: readonly [publisher: string | null, publishedAt: string | null];
  readonly title: string;
  readonly body: string;
  readonly quote: string;
  /** Actor id, words that name it, and its role where it is no plain party. */
  readonly parties: readonly (readonly [actor: string, words: string, role?: Role])[];
  readonly hub?: string;
  readonly confidence?: number;
  readonly value?: readonly [amount: number, currency: string];
  /** In months. */
  readonly term?: number;
};

const lines = (name: string): unknown[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

export const actorRows = lines('actors.jsonl') as ActorRow[];
export const facts = lines('facts.jsonl') as Fact[];
