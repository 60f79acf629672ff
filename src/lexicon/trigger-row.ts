/** The shape of a trigger row: a word or phrase that can say an agreement. */
import type { AgreementType } from '../model.ts';

export type TriggerRow = {
  readonly id: string;
  /** `verb`: each form's first word is conjugated; `noun`: each form's last word gets its plural; `phrase`: as it stands. */
  readonly kind: 'verb' | 'noun' | 'phrase';
  /** Alternatives, parted by `|`; lower case; words and hyphens as in running text. */
  readonly forms: string;
  /** The type it most often tells; null where it tells none. */
  readonly type: AgreementType | null;
  /** `weak` words say an agreement only beside another sign. */
  readonly strength: 'strong' | 'weak';
  /** A sentence in which it must be found. */
  readonly example: string;
  /** A sentence that looks alike, in which it must not be found. */
  readonly counterExample: string;
};

export const row = (
  id: string,
  kind: TriggerRow['kind'],
  strength: TriggerRow['strength'],
  type: AgreementType | null,
  forms: string,
  example: string,
  counterExample: string,
): TriggerRow => ({ id, kind, strength, type, forms, example, counterExample });
