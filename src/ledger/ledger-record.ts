/** What the ledger holds: each record stands for ever, and later ones say what has become of earlier ones. */
import { z } from 'zod';
import { claimSchema, snippetSchema } from '../model.ts';

export const ledgerRecordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('snippet'), snippet: snippetSchema }),
  z.object({
    kind: z.literal('claims'),
    /** The id of the snippet, and which text of it was read. */
    snippet: z.string().min(1),
    textHash: z.string().min(1),
    /** The version of what read it. */
    extractor: z.string().min(1),
    /** Empty where the text was read and says nothing. */
    claims: z.array(claimSchema),
  }),
  z.object({ kind: z.literal('remove'), snippet: z.string().min(1) }),
]);
export type LedgerRecord = z.infer<typeof ledgerRecordSchema>;

export const ledgerFormat = 'pactgraph-ledger';
export const ledgerVersion = 1;

/** The first line of each segment. */
export const headerSchema = z.object({
  kind: z.literal('header'),
  format: z.literal(ledgerFormat),
  version: z.literal(ledgerVersion),
  segment: z.number().int().positive(),
});
