/** The part that each party plays, told by the agreement's type and by who acts in the sentence that shows it. */
import type { AgreementType, Role, Status } from '../model.ts';
import type { Entity } from './entities.ts';
import type { Shown } from './evidence.ts';

/** Words after which the actor who stands behind them gives, not takes. */
const gives = /^(?:from|by)$/;

/** Pairs of roles as [who acts first, the other]. */
const rolesOf: Readonly<Record<AgreementType, readonly [Role, Role]>> = {
  merger: ['buyer', 'target'],
  investment: ['investor', 'target'],
  commercial: ['party', 'party'],
  licensing: ['licensee', 'licensor'],
  employment: ['club', 'player'],
  cooperation: ['party', 'party'],
  treaty: ['party', 'party'],
  peace: ['party', 'party'],
  'joint-venture': ['party', 'party'],
  settlement: ['party', 'party'],
  membership: ['party', 'party'],
  other: ['party', 'party'],
};

function firstPlace(entity: Entity, shown: Shown): number {
  const mention = entity.mentions.find((m) => m.sentence === shown.sentence);
  return mention ? mention.first : Number.POSITIVE_INFINITY;
}

/** Whether the sentence turns the order round: "Brisk bought by Halvard", "Brisk raises money from Halvard". */
function reversed(later: Entity, shown: Shown): boolean {
  const mention = later.mentions.find((m) => m.sentence === shown.sentence);
  if (!mention) return false;
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - 4); at--) {
    const word = shown.sentence.tokens[at]?.lower ?? '';
    if (gives.test(word)) return true;
    if (!/^(?:the|a|an|its|fellow|rival|investor|,|and|led)$/.test(word)) return false;
  }
  return false;
}

/** One role a party, in the order given. Only a pair has sides; several parties joined to one hub play the part that is not the hub's. */
export function rolesFor(
  parties: readonly Entity[],
  hub: Entity | null,
  type: AgreementType,
  status: Status,
  shown: Shown,
): Role[] {
  const [acting, other] = rolesOf[type];
  if (type === 'employment') return parties.map((p) => (p.kind === 'person' ? 'player' : 'club'));
  const ordered = [...parties].sort((a, b) => firstPlace(a, shown) - firstPlace(b, shown) || a.index - b.index);
  if (acting === other) {
    const first = ordered[0];
    return parties.map((p) => (status === 'proposed' && parties.length === 2 && p === first ? 'proposer' : 'party'));
  }
  if (hub) {
    const hubActs = ordered[0] === hub && !reversed(ordered[1] as Entity, shown);
    return parties.map((p) => ((p === hub) === hubActs ? acting : other));
  }
  if (parties.length !== 2) return parties.map(() => 'party');
  const turned = reversed(ordered[1] as Entity, shown);
  return parties.map((p) => ((p === ordered[0]) !== turned ? acting : other));
}
