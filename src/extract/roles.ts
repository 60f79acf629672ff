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

/** Words after which a name is what is bought, or who gets the money. */
const takes =
  /\b(?:buy|buys|buying|bought|acquir\w+|purchas\w+|acquisition of|takeover of|take over|sale of|stake in|bid for|invest\w* in|investment in|funding in|round in)(?: (?:a|an|the|its|rival|startup|majority|minority|up|to|\d\S*|stake|in|of|fellow|all|UK|US|crypto|firm|brand|company))* $/i;
const raises =
  /^(?:'s|’s)?(?: (?:has|have|had|to|is|in|talks))* (?:raises?|raised|raising|bags?|bagged|secures?|secured|gets?|closes|turns?)\b/i;

function isObject(entity: Entity, shown: Shown, raising: boolean): boolean {
  return entity.mentions.some(({ sentence, first, last }) => {
    if (sentence !== shown.sentence) return false;
    const textOf = (from: number, to: number): string =>
      sentence.tokens
        .slice(Math.max(0, from), to)
        .map((token) => (token.spaced ? ` ${token.text}` : token.text))
        .join('');
    return takes.test(`${textOf(first - 8, first)} `) || (raising && raises.test(textOf(last + 1, last + 8)));
  });
}

/** Which of the two sides gets, where the words beside it or its kind tell: a person buys and is not bought. */
function objectOf(sides: readonly (readonly Entity[])[], type: AgreementType, shown: Shown): readonly Entity[] | null {
  const objects = sides.filter((side) => side.some((entity) => isObject(entity, shown, type === 'investment')));
  if (objects.length === 1) return objects[0] ?? null;
  const bought = sides.filter((side) => side.every((entity) => entity.kind !== 'person'));
  return bought.length === 1 && (type === 'merger' || type === 'investment') ? (bought[0] ?? null) : null;
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
  if (type === 'employment') {
    // Where a club is known as one, a name of unknown kind beside it is a player.
    const players = parties.some((p) => p.kind === 'person');
    const clubs = parties.some((p) => p.kind === 'team');
    return parties.map((p) => (p.kind === 'person' || (!players && clubs && p.kind !== 'team') ? 'player' : 'club'));
  }
  const ordered = [...parties].sort((a, b) => firstPlace(a, shown) - firstPlace(b, shown) || a.index - b.index);
  if (acting === other) {
    const first = ordered[0];
    return parties.map((p) => (status === 'proposed' && parties.length === 2 && p === first ? 'proposer' : 'party'));
  }
  const sides = hub ? [[hub], parties.filter((p) => p !== hub)] : parties.map((p) => [p]);
  const object = sides.length === 2 ? objectOf(sides, type, shown) : null;
  if (object) return parties.map((p) => (object.includes(p) ? other : acting));
  // Who raises money is what its investors are joined to.
  if (hub && type === 'investment' && !Number.isFinite(firstPlace(hub, shown)))
    return parties.map((p) => (p === hub ? other : acting));
  if (hub) {
    const hubActs = ordered[0] === hub && !reversed(ordered[1] as Entity, shown);
    return parties.map((p) => ((p === hub) === hubActs ? acting : other));
  }
  if (parties.length !== 2) return parties.map(() => 'party');
  const turned = reversed(ordered[1] as Entity, shown);
  return parties.map((p) => ((p === ordered[0]) !== turned ? acting : other));
}
