/** What the page loads: types alone, so that the page takes nothing of Node or zod with them. */
import type {
  ActorKind,
  AgreementRecord,
  ClaimRecord,
  CorrectionMark,
  SnippetRecord,
  Status,
  StatusGroup,
} from '../model.ts';

export type ViewActor = {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  /** Place in the whole graph. */
  readonly x: number;
  readonly y: number;
  /** Place among the most connected actors, where the page opens on these; null for all others and in small graphs. */
  readonly overview: readonly [number, number] | null;
  /** How many other actors it has an agreement with, made or not. */
  readonly degree: number;
  /** Number of its community; 0 is the largest. */
  readonly community: number;
  /** What people have decided about it; left out where nothing. */
  readonly corrected?: readonly CorrectionMark[];
};

export type ViewAgreement = Omit<AgreementRecord, 'kind'>;
export type ViewClaim = Omit<ClaimRecord, 'kind'>;

/** `body` is null where the publisher's text was left out; the quotes are in the claims. */
export type ViewSnippet = Omit<SnippetRecord, 'kind' | 'body'> & { readonly body: string | null };

export type ViewData = {
  readonly version: 1;
  /** The group of each status. */
  readonly groupOf: Readonly<Record<Status, StatusGroup>>;
  /** Whether a server stands behind the page that can run the canned queries. */
  readonly live: boolean;
  /** Whether the publishers' texts were left out. */
  readonly quotesOnly: boolean;
  /** Sorted by degree, the highest first, then by id: the first n are the n most connected. */
  readonly actors: readonly ViewActor[];
  /** These three sorted by id. */
  readonly agreements: readonly ViewAgreement[];
  readonly claims: readonly ViewClaim[];
  readonly snippets: readonly ViewSnippet[];
};

/** Name of the global that the data file sets. */
export type ViewGlobal = { pactgraphData?: ViewData };
