/** Reads `corrections.jsonl`: one decision a line. */
import type { z } from 'zod';
import { Failure } from '../failure.ts';
import { type Correction, correctionSchema, decisions } from './correction.ts';

/** What zod found, in words of the line: `status: Invalid option: expected one of …`. */
function said(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'no correction';
  if (issue.code === 'unrecognized_keys')
    return `unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
  if (issue.path[0] === 'decision') return `decision: must be one of ${decisions.join(', ')}`;
  if (issue.message.endsWith('received undefined')) return `${issue.path.join('.')}: is missing`;
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message;
}

/** The line as a correction. Throws a Failure that names `place`, the field and the mend. */
export function parseCorrection(text: string, line: number, place: string): Correction {
  const mend = 'mend the line or take it out';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure(`${place}: not JSON: write one object on one line, or take the line out`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure(`${place}: not a JSON object: ${mend}`);
  const parsed = correctionSchema.safeParse(value);
  if (!parsed.success) throw new Failure(`${place}: ${said(parsed.error)}: ${mend}`);
  return { ...parsed.data, line };
}

/** The corrections in the order of the file; empty lines are left out. Throws a Failure that names file, line and field. */
export function readCorrections(text: string, file: string): readonly Correction[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseCorrection(line, at + 1, `${file}: line ${at + 1}`)]));
}
