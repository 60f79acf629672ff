/** The lines of `pactgraph extract`, which scripts of others read. */
import { z } from 'zod';
import { agreementTypes, claimPartySchema, claimSchema, domains, evidenceSchema, statuses } from '../model.ts';

/** The record for a snippet. */
export const extractLineSchema = z.object({
  id: z.string(),
  agreements: z.array(
    z.object({
      parties: z.array(claimPartySchema.pick({ id: true, name: true, kind: true, role: true })).min(1),
      hub: z.string().nullable(),
      type: z.enum(agreementTypes),
      status: z.enum(statuses),
      domain: z.enum(domains),
      date: claimSchema.shape.date,
      datePrecision: claimSchema.shape.datePrecision,
      term: claimSchema.shape.term,
      value: claimSchema.shape.value,
      evidence: evidenceSchema,
      rule: z.string(),
      confidence: z.number(),
    }),
  ),
});
export type ExtractLine = z.infer<typeof extractLineSchema>;

/** The record for a line that cannot be read. */
export const extractErrorSchema = z.object({
  id: z.string().nullable(),
  line: z.number().int().positive(),
  error: z.string(),
});
export type ExtractError = z.infer<typeof extractErrorSchema>;
