/** The user's own actors: one row of the file given by `--actors`. */
import { z } from 'zod';
import { nameKey } from '../actors/key.ts';
import { knownActor } from '../actors/known.ts';
import { provisionalId } from '../actors/provisional-id.ts';
import { actorKinds } from '../model.ts';

export const userActorRow = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*:\S+$/, 'must read like company:acme')
    .optional(),
  name: z.string().trim().min(1),
  kind: z.enum(actorKinds).optional(),
  aliases: z.array(z.string().trim().min(1)).optional(),
  /** ISO 3166-1 alpha-2: the actor is that country. */
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capitals of ISO 3166-1')
    .optional(),
  /** Wikidata. */
  qid: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'must read like Q42')
    .optional(),
  /** Legal Entity Identifier. */
  lei: z
    .string()
    .regex(/^[A-Z0-9]{18}\d{2}$/, 'must be the 20 characters of an LEI')
    .optional(),
});
export type UserActorRow = z.infer<typeof userActorRow>;

export type UserActor = {
  readonly id: string;
  readonly name: string;
  /** Null: the kind that the texts give. */
  readonly kind: (typeof actorKinds)[number] | null;
  /** The name and the aliases. */
  readonly forms: readonly string[];
};

/** The row as an actor: its own id, else its country's, its QID, its LEI, else one made from its name. */
export function userActor(row: UserActorRow): UserActor {
  const country = row.iso === undefined ? undefined : `country:${row.iso}`;
  const id =
    row.id ??
    country ??
    (row.qid === undefined ? undefined : `wikidata:${row.qid}`) ??
    (row.lei === undefined ? undefined : `lei:${row.lei}`) ??
    provisionalId(row.name, row.kind ?? 'organisation');
  const kind = row.kind ?? knownActor(id)?.kind ?? null;
  const forms = new Map([row.name, ...(row.aliases ?? [])].map((form) => [nameKey(form), form]));
  return { id, name: row.name, kind, forms: [...forms.values()] };
}
