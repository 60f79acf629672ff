/** A person's decisions on what the texts were taken to say: one line of `corrections.jsonl` each. */
import { z } from 'zod';
import { agreementTypes, claimSchema, domains, roles, statuses } from '../model.ts';

const text = z.string().trim().min(1);

/** An actor by its id (`company:microsoft`, `name:zeel`), or by a name that the texts give it. */
const actorRef = text;

const signed = {
  who: text,
  /** The day of the decision. */
  when: z.iso.date('must be a day such as 2022-03-04'),
  why: text,
};

const date = claimSchema.shape.date;

/** A party that a text names: `name` as it names it. */
const addedParty = z.strictObject({ name: text, role: z.enum(roles).default('party') });

export const correctionSchema = z.discriminatedUnion('decision', [
  /** All are one actor: the first. */
  z.strictObject({ decision: z.literal('same-as'), actors: z.array(actorRef).min(2), ...signed }),
  /** Two actors that are never brought together; of two names of one actor the second becomes an actor of its own. */
  z.strictObject({ decision: z.literal('not-same-as'), actors: z.tuple([actorRef, actorRef]), ...signed }),
  /** The claim is not what the text says: it stays in the ledger and out of the graph. */
  z.strictObject({ decision: z.literal('reject'), claim: text, ...signed }),
  z
    .strictObject({
      decision: z.literal('fix'),
      claim: text,
      type: z.enum(agreementTypes).optional(),
      status: z.enum(statuses).optional(),
      /** The day, month or year of the event; null where the text gives none. */
      date: date.optional(),
      /** The party that the claim names `from` (as written, or by its id) is the actor `to`; null: it is none. */
      party: z.strictObject({ from: text, to: actorRef.nullable() }).optional(),
      ...signed,
    })
    .refine(({ type, status, date: day, party }) => [type, status, day, party].some((item) => item !== undefined), {
      message: 'says nothing to fix: give type, status, date or party',
    }),
  /** What a snippet says and nothing read from it. */
  z.strictObject({
    decision: z.literal('add'),
    snippet: text,
    parties: z.array(addedParty).min(1),
    /** The name of the party that deals with each of the others, which do not deal with each other. */
    hub: text.optional(),
    type: z.enum(agreementTypes),
    status: z.enum(statuses),
    domain: z.enum(domains).default('other'),
    date: date.default(null),
    /** The very words of the title or the body. */
    quote: z.string().min(1),
    ...signed,
  }),
]);
export type Decision = z.infer<typeof correctionSchema>;

/** With the number of its line in the file. */
export type Correction = Decision & { readonly line: number };

/** A correction that changed nothing, and why: what it speaks of is not there any more. */
export type Unapplied = { readonly line: number; readonly reason: string };

export const decisions = [
  'same-as',
  'not-same-as',
  'reject',
  'fix',
  'add',
] as const satisfies readonly Decision['decision'][];
