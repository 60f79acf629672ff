/** All trigger rows in one list. */
import type { TriggerRow } from './trigger-row.ts';
import { businessTriggers } from './triggers-business.ts';
import { commonTriggers } from './triggers-common.ts';
import { peopleTriggers } from './triggers-people.ts';

export const triggerRows: readonly TriggerRow[] = [...commonTriggers, ...businessTriggers, ...peopleTriggers];
