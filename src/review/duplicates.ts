/** Actors that are likely one: by their names, and by whom they deal with. */
import { kindsFit } from '../actors/kinds.ts';
import { dayOf } from '../resolve/days.ts';
import type { Resolution } from '../resolve/resolved.ts';
import { byText } from '../text/canonical.ts';
import { alikePairs, type Likeness } from './alike.ts';
import type { Dealing, Dealings } from './dealings.ts';
import { type Doubt, doubt, mostClaims } from './doubt.ts';

/** Less likely pairs are not worth a look. */
const least = 0.5;
/** Deals of one type with one partner are one deal told twice within these days. */
const nearDays = 90;

const dayOfDealing = ({ agreement }: Dealing): number | null =>
  dayOf(agreement.history.at(-1)?.date ?? agreement.lastReported);

function near(a: Dealing, b: Dealing): boolean {
  const [x, y] = [dayOfDealing(a), dayOfDealing(b)];
  return a.agreement.type === b.agreement.type && x !== null && y !== null && Math.abs(x - y) <= nearDays;
}

/** Null where both are parties of one agreement: they deal with each other, or side by side. */
function together(
  a: string,
  b: string,
  dealings: Dealings,
): { readonly bonus: number; readonly reasons: readonly string[] } | null {
  const own = new Set(dealings.of(a).map(({ agreement }) => agreement.id));
  if (dealings.of(b).some(({ partner, agreement }) => partner === a || own.has(agreement.id))) return null;
  const others = new Map<string, Dealing[]>();
  for (const dealing of dealings.of(b)) others.set(dealing.partner, [...(others.get(dealing.partner) ?? []), dealing]);
  const shared = dealings
    .of(a)
    .flatMap((dealing) => (others.get(dealing.partner) ?? []).map((other) => ({ dealing, other })));
  const partners = [...new Set(shared.map(({ dealing }) => dealing.partner))].sort(byText);
  const same = shared.find(({ dealing, other }) => near(dealing, other));
  if (partners.length === 0) return { bonus: 0, reasons: [] };
  const names = partners.slice(0, 3).map((id) => dealings.named(id).name);
  return {
    bonus: Math.min(0.3, 0.1 * partners.length) + (same ? 0.2 : 0),
    reasons: [
      `both deal with ${names.join(', ')}${partners.length > 3 ? ` and ${partners.length - 3} more` : ''}`,
      ...(same ? [`each in a ${same.dealing.agreement.type} within ${nearDays} days`] : []),
    ],
  };
}

function duplicate({ a, b, score, reason }: Likeness, dealings: Dealings, { apart }: Resolution): readonly Doubt[] {
  const [one, other] = [dealings.actors.get(a), dealings.actors.get(b)];
  if (!one || !other || apart.get(a)?.has(b) || !kindsFit(one.actorKind, other.actorKind)) return [];
  const found = together(a, b, dealings);
  if (!found || score + found.bonus < least) return [];
  const triples = Math.min(dealings.of(a).length, dealings.of(b).length);
  // A known actor is kept, else the one with more dealings.
  const rank = (id: string): number => (id.startsWith('name:') ? 0 : 1_000_000) + dealings.of(id).length;
  const kept = rank(b) > rank(a) ? [b, a] : [a, b];
  const lesser = dealings.of(a).length <= dealings.of(b).length ? a : b;
  return [
    doubt({
      kind: 'duplicate',
      score: Math.min(0.99, score + found.bonus),
      triples,
      actors: [dealings.named(a), dealings.named(b)],
      agreement: null,
      claims: dealings.claimsOf(lesser).slice(0, mostClaims),
      reasons: [reason, ...found.reasons],
      remedies: [
        { decision: 'same-as', actors: kept },
        { decision: 'not-same-as', actors: [a, b] },
      ],
    }),
  ];
}

export const duplicates = (dealings: Dealings, resolution: Resolution): readonly Doubt[] =>
  alikePairs([...dealings.actors.values()]).flatMap((pair) => duplicate(pair, dealings, resolution));
