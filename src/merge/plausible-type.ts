/** Types that a reader of few words mistakes: two companies make no peace, two states no contract of employment. */
import type { ActorKind, AgreementType } from '../model.ts';

/** The kinds of which at least one party must be. Types that any two actors may have are left out. */
const needs: Readonly<Partial<Record<AgreementType, readonly ActorKind[]>>> = {
  peace: ['country', 'igo', 'government-body', 'group', 'organisation'],
  treaty: ['country', 'igo', 'government-body', 'group', 'organisation'],
  merger: ['company', 'organisation', 'team', 'person', 'group'],
  employment: ['person', 'team', 'organisation', 'group'],
  membership: ['igo', 'organisation', 'group', 'person', 'team', 'country'],
};

/** The type, or `other` where none of the parties is of a kind that has such agreements. */
export const plausibleType = (type: AgreementType, kinds: readonly ActorKind[]): AgreementType => {
  const needed = needs[type];
  return needed === undefined || kinds.some((kind) => needed.includes(kind)) ? type : 'other';
};
