/**
 * The record types of the whole flow and their zod schemas: snippets come in, claims are read from them,
 * actors and agreements are what the claims say together. Offsets are UTF-16 code units into the stored field,
 * so that `snippet[field].slice(start, end) === quote`.
 */
import { z } from 'zod';

export const agreementTypes = [
  'cooperation',
  'treaty',
  'peace',
  'merger',
  'investment',
  'joint-venture',
  'commercial',
  'licensing',
  'settlement',
  'employment',
  'membership',
  'other',
] as const;
export type AgreementType = (typeof agreementTypes)[number];

export const statuses = [
  'speculated',
  'proposed',
  'negotiating',
  'agreed',
  'signed',
  'active',
  'renewed',
  'rejected',
  'suspended',
  'ended',
] as const;
export type Status = (typeof statuses)[number];

export const statusGroups = ['sought', 'made', 'unmade'] as const;
export type StatusGroup = (typeof statusGroups)[number];

/** The group of each status, as the annotation guide sorts them. */
export const groupOf: Readonly<Record<Status, StatusGroup>> = {
  speculated: 'sought',
  proposed: 'sought',
  negotiating: 'sought',
  agreed: 'made',
  signed: 'made',
  active: 'made',
  renewed: 'made',
  rejected: 'unmade',
  suspended: 'unmade',
  ended: 'unmade',
};

export const actorKinds = [
  'country',
  'igo',
  'government-body',
  'company',
  'organisation',
  'group',
  'team',
  'person',
] as const;
export type ActorKind = (typeof actorKinds)[number];

export const roles = [
  'party',
  'proposer',
  'buyer',
  'seller',
  'target',
  'investor',
  'licensor',
  'licensee',
  'club',
  'player',
] as const;
export type Role = (typeof roles)[number];

export const domains = [
  'politics',
  'trade',
  'finance',
  'business',
  'defence',
  'security',
  'energy',
  'climate',
  'technology',
  'space',
  'science',
  'health',
  'education',
  'transport',
  'media',
  'culture',
  'sport',
  'law',
  'other',
] as const;
export type Domain = (typeof domains)[number];

export const fields = ['title', 'body'] as const;
export type Field = (typeof fields)[number];

export const datePrecisions = ['year', 'month', 'day'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

const offset = z.number().int().nonnegative();

/** `2022`, `2022-03`, `2022-03-04` or a UTC time `2022-03-04T10:00:00Z`: only as precise as the source was. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?)?)?$/);

export const snippetSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  body: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: partialDate.nullable(),
});
/** One news item as it was given; `publishedAt` keeps the precision of its source. */
export type Snippet = z.infer<typeof snippetSchema>;

export const spanSchema = z.object({ field: z.enum(fields), start: offset, end: offset });
/** A place in a stored field. */
export type Span = z.infer<typeof spanSchema>;

export const evidenceSchema = spanSchema.extend({ quote: z.string().min(1) });
/** The exact words that say the agreement. */
export type Evidence = z.infer<typeof evidenceSchema>;

export const mentionSchema = spanSchema.extend({ text: z.string().min(1) });
/** An actor as written, at its place. */
export type Mention = z.infer<typeof mentionSchema>;

export const claimPartySchema = z.object({
  /** Provisional: final only after `resolve` has seen the ledger. */
  id: z.string().min(1),
  /** As a reader would write it: a country's English name, else the fullest form in the snippet. */
  name: z.string().min(1),
  kind: z.enum(actorKinds),
  role: z.enum(roles),
  /** Where the snippet names the party; the mention that the rule matched comes first. */
  mentions: z.array(mentionSchema).min(1),
  /** Why the mentions are this actor: `demonym "Turkish"`, `acronym defined in the text`. */
  reason: z.string(),
});
export type ClaimParty = z.infer<typeof claimPartySchema>;

export const moneySchema = z.object({ amount: z.number().positive(), currency: z.string().regex(/^[A-Z]{3}$/) });
/** `amount` in whole units of the ISO 4217 `currency`. */
export type Money = z.infer<typeof moneySchema>;

export const claimSchema = z.object({
  id: z.string().min(1),
  snippet: z.string().min(1),
  parties: z.array(claimPartySchema).min(1),
  /** The name of the party to which the others are joined, but not to each other; null where all are joined. */
  hub: z.string().nullable(),
  type: z.enum(agreementTypes),
  status: z.enum(statuses),
  domain: z.enum(domains),
  /** When the status came about, as precise as the text is; never taken from a clock. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  datePrecision: z.enum(datePrecisions).nullable(),
  /** Length of the agreement in months. */
  term: z.number().positive().nullable(),
  value: moneySchema.nullable(),
  evidence: evidenceSchema,
  /** The id of the rule that fired. */
  rule: z.string().min(1),
  confidence: z.number().min(0).max(1),
});
/** What one snippet says of one agreement. */
export type Claim = z.infer<typeof claimSchema>;

/** What a correction did to a claim or an actor of the graph. */
export const correctionMarkSchema = z.object({
  decision: z.enum(['same-as', 'not-same-as', 'fix', 'add']),
  /** What it changed: `status: agreed → ended`, or the ids of the other actors; empty for a claim that was added. */
  change: z.string(),
  who: z.string(),
  when: z.string(),
  why: z.string(),
});
export type CorrectionMark = z.infer<typeof correctionMarkSchema>;

// What follows is the graph: the four record kinds of `export jsonl`, which a store takes in and gives back.

export const actorRecordSchema = z.object({
  kind: z.literal('actor'),
  id: z.string().min(1),
  name: z.string().min(1),
  actorKind: z.enum(actorKinds),
  /** Every other form that named the actor, sorted. */
  aliases: z.array(z.string()),
  /** In the order in which they were applied; left out where there is none, here and in claims. */
  corrected: z.array(correctionMarkSchema).min(1).optional(),
});
export type ActorRecord = z.infer<typeof actorRecordSchema>;

export const historyStepSchema = z.object({
  /** As precise as known; the publication date where the text gives none; null where neither is known. */
  date: z.string().nullable(),
  status: z.enum(statuses),
  /** Ids of the claims that say it, sorted. */
  claims: z.array(z.string()).min(1),
});
export type HistoryStep = z.infer<typeof historyStepSchema>;

export const agreementRecordSchema = z.object({
  kind: z.literal('agreement'),
  id: z.string().min(1),
  parties: z.array(z.object({ actor: z.string(), role: z.enum(roles) })).min(1),
  /** The actor id of the hub. */
  hub: z.string().nullable(),
  type: z.enum(agreementTypes),
  domain: z.enum(domains),
  status: z.enum(statuses),
  history: z.array(historyStepSchema).min(1),
  claims: z.array(z.string()).min(1),
  /** Independent publishers. */
  sources: z.number().int().positive(),
  firstReported: z.string().nullable(),
  lastReported: z.string().nullable(),
  /** Event dates: of the first `made` step, and of the first `unmade` one after it. */
  since: z.string().nullable(),
  until: z.string().nullable(),
  term: z.number().nullable(),
  value: moneySchema.nullable(),
  /** The highest of its claims. */
  confidence: z.number(),
});
export type AgreementRecord = z.infer<typeof agreementRecordSchema>;

export const claimNameSchema = mentionSchema.extend({
  actor: z.string(),
  role: z.enum(roles),
  hub: z.boolean(),
  reason: z.string(),
});
/** One party of a claim, resolved: which actor, by which words, and why. */
export type ClaimName = z.infer<typeof claimNameSchema>;

export const claimRecordSchema = z.object({
  kind: z.literal('claim'),
  id: z.string().min(1),
  agreement: z.string(),
  snippet: z.string(),
  type: z.enum(agreementTypes),
  status: z.enum(statuses),
  date: z.string().nullable(),
  datePrecision: z.enum(datePrecisions).nullable(),
  evidence: evidenceSchema,
  names: z.array(claimNameSchema).min(1),
  rule: z.string(),
  confidence: z.number(),
  corrected: z.array(correctionMarkSchema).min(1).optional(),
});
export type ClaimRecord = z.infer<typeof claimRecordSchema>;

export const snippetRecordSchema = snippetSchema.extend({ kind: z.literal('snippet') });
export type SnippetRecord = z.infer<typeof snippetRecordSchema>;

export const graphRecordSchema = z.discriminatedUnion('kind', [
  actorRecordSchema,
  agreementRecordSchema,
  claimRecordSchema,
  snippetRecordSchema,
]);
export type GraphRecord = z.infer<typeof graphRecordSchema>;

/** A whole graph, each list sorted by id: what merge makes and a store holds. */
export type GraphRecords = {
  readonly actors: readonly ActorRecord[];
  readonly agreements: readonly AgreementRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly snippets: readonly SnippetRecord[];
};
