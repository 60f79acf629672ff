/** The ledger as it would be, had nothing been read that was published later. */
import { lastDay } from '../text/partial-date.ts';
import type { LedgerRecord } from './ledger-record.ts';

/** Whether all that a date may mean lies within the other: `2022` is not published by `2022-03`, though it may be. */
export const isPublishedBy = (publishedAt: string | null, until: string): boolean =>
  publishedAt !== null && lastDay(publishedAt) <= lastDay(until);

/** Whether a snippet may have been published by then and nobody can tell: it has no date, or one too vague. */
export const isUnsure = (publishedAt: string | null, until: string): boolean =>
  publishedAt === null || (publishedAt.slice(0, 10) <= lastDay(until) && !isPublishedBy(publishedAt, until));

/** Older texts of a snippet come back where the newer one is of later; what was retracted stays so, whenever that was. */
export const isRecordBy = (record: LedgerRecord, until: string | undefined): boolean =>
  until === undefined || record.kind !== 'snippet' || isPublishedBy(record.snippet.publishedAt, until);
