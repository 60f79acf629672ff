/** What people have corrected by hand: what, who, when and why. */
import type { CorrectionMark } from '../../../src/model.ts';
import { shownDate } from '../model/dates.ts';

const words = {
  'same-as': 'One with',
  'not-same-as': 'Not one with',
  fix: 'Corrected',
  add: 'Added by hand',
} as const satisfies Readonly<Record<CorrectionMark['decision'], string>>;

export function Corrected({ marks = [] }: { readonly marks?: readonly CorrectionMark[] | undefined }) {
  if (marks.length === 0) return null;
  return (
    <ul class="corrected" aria-label="Corrected by hand">
      {marks.map(({ decision, change, who, when, why }) => (
        <li key={`${decision}${change}${who}${when}${why}`}>
          <strong>
            {words[decision]}
            {change !== '' && ': '}
          </strong>
          <bdi>{change}</bdi>{' '}
          <span class="faint">
            <bdi>{who}</bdi>
            {when !== '' && `, ${shownDate(when)}`}
            {why !== '' && ': '}
            <bdi>{why}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}
