/** Which types reports of one agreement may give it, as its story goes on or as one word is read so or so. */
import type { AgreementType } from '../model.ts';

/**
 * `same`: the same type. `drift`: the types that one story moves through (talks on a tie-up → merger) or that reports mix up.
 * `apart`: two agreements of one pair, whatever the time.
 */
export type Drift = 'same' | 'drift' | 'apart';

const drifts: Readonly<Record<AgreementType, readonly AgreementType[]>> = {
  cooperation: [
    'treaty',
    'peace',
    'joint-venture',
    'commercial',
    'licensing',
    'investment',
    'merger',
    'membership',
    'other',
  ],
  treaty: ['cooperation', 'peace', 'membership', 'commercial', 'other'],
  peace: ['treaty', 'cooperation', 'settlement', 'other'],
  merger: ['investment', 'joint-venture', 'cooperation', 'commercial', 'other'],
  investment: ['merger', 'joint-venture', 'cooperation', 'commercial', 'other'],
  'joint-venture': ['cooperation', 'investment', 'merger', 'other'],
  commercial: ['cooperation', 'licensing', 'merger', 'investment', 'treaty', 'other'],
  licensing: ['commercial', 'cooperation', 'other'],
  settlement: ['peace', 'other'],
  employment: ['other'],
  membership: ['treaty', 'cooperation', 'other'],
  other: [
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
  ],
};

export const driftOf = (a: AgreementType, b: AgreementType): Drift =>
  a === b ? 'same' : drifts[a].includes(b) ? 'drift' : 'apart';

/** Days of silence after which a further report of the type tells of a new agreement. */
export const silence: Readonly<Record<AgreementType, number>> = {
  cooperation: 270,
  treaty: 270,
  peace: 120,
  // Regulators may take two years over one.
  merger: 730,
  investment: 180,
  'joint-venture': 400,
  commercial: 180,
  licensing: 180,
  settlement: 400,
  employment: 240,
  membership: 540,
  other: 120,
};

/** Types of which a pair has one at a time: a merger is the same merger whatever the report dwells on. */
export const onceAtATime: Readonly<Record<AgreementType, boolean>> = {
  cooperation: false,
  treaty: false,
  peace: true,
  merger: true,
  investment: false,
  'joint-venture': true,
  commercial: false,
  licensing: false,
  settlement: true,
  employment: true,
  membership: true,
  other: false,
};
