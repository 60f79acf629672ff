/** Words that tell how far an agreement has come, or that it is undone. They do not decide: what was learnt weighs them by their place. */
import type { Status } from '../model.ts';

export type StatusCue = {
  readonly id: string;
  readonly status: Status;
  /** Matched against words in lower case, parted by one space each. */
  readonly pattern: RegExp;
  readonly example: string;
  readonly counterExample: string;
};

const cue = (id: string, status: Status, forms: string, example: string, counterExample: string): StatusCue => ({
  id,
  status,
  pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${forms})(?![\\p{L}\\d-])`, 'gu'),
  example,
  counterExample,
});

export const statusCues: readonly StatusCue[] = [
  cue(
    'end',
    'ended',
    'ends?|ended|ending|terminat(?:e|es|ed|ing|ion)|scrap(?:s|ped|ping)?|cancel(?:s|led|ed|ling|lation)?|axe[sd]?|dissolv(?:e|es|ed)|expir(?:e|es|ed|y)|void(?:s|ed)?|revok(?:e|es|ed)',
    'halvard ends its contract with brisk',
    'a weekend contract with brisk',
  ),
  cue(
    'leave',
    'ended',
    '(?:call|calls|called|calling) (?:\\S+ ){0,2}off|(?:walk|walks|walked) away|(?:pull|pulls|pulled|pulling) out|(?:back|backs|backed) out|withdr(?:aw|aws|ew|awn|awing|awal)|quits?|(?:tear|tears|tore) up|abandon(?:s|ed)?|ditch(?:es|ed)?|part(?:s|ed)? ways|(?:fall|falls|fell|fallen) through|resign(?:s|ed)?|exits?|exited|leaves|left',
    'halvard walks away from the merger',
    'halvard takes a walk',
  ),
  cue(
    'breach',
    'ended',
    'violat(?:e|es|ed|ing|ion|ions)|breach(?:es|ed)?|br(?:eaks|oke|oken)|collaps(?:e|es|ed|ing)|no longer',
    'ostia broke the truce',
    'a brokerage in ostia',
  ),
  cue(
    'reject',
    'rejected',
    'reject(?:s|ed|ing|ion)?|refus(?:e|es|ed|ing|al)|rebuff(?:s|ed)?|spurn(?:s|ed)?|veto(?:es|ed)?|den(?:y|ies|ied|ying)|(?:turn|turns|turned) (?:\\S+ ){0,2}down|(?:rule|rules|ruled) out|declin(?:e|es|ed) to|fail(?:s|ed)? to|snub(?:s|bed)?|opposes?|opposed|blocks?|blocked|without (?:a )?deal|no deal',
    'brisk rejects an offer by halvard',
    'brisk shares decline',
  ),
  cue(
    'suspend',
    'suspended',
    'suspend(?:s|ed|ing)?|suspension|on hold|freez(?:e|es|ing)|froze|frozen|delay(?:s|ed|ing)?|postpon(?:e|es|ed)|halt(?:s|ed|ing)?|paus(?:e|es|ed)|stall(?:s|ed)?|in (?:danger|jeopardy|doubt)|threaten(?:s|ed|ing)?',
    'ostia puts the treaty on hold',
    'a household in ostia',
  ),
  cue(
    'renew',
    'renewed',
    'renew(?:s|ed|ing|al)?|re-?sign(?:s|ed|ing)?|exten(?:d|ds|ded|ding|sion)|expand(?:s|ed|ing)?|resum(?:e|es|ed|ing|ption)|reviv(?:e|es|ed|al)|prolong(?:s|ed)?|new (?:contract|deal) (?:with|at)',
    'kari lund extends her contract',
    'the extent of the contract',
  ),
  cue(
    'propose',
    'proposed',
    'propos(?:e|es|ed|al|ing)|offer(?:s|ed|ing)?|bids?|bidding|seek(?:s|ing)?|sought|urg(?:e|es|ed)|(?:call|calls|called|calling) for|wants?|wanted|asks?|asked|demand(?:s|ed)?|pitch(?:es|ed)?|keen|interest(?:ed)? in|vow(?:s|ed)?|plans? to|hopes?|should',
    'halvard offers to buy brisk',
    'a bidet from brisk',
  ),
  cue(
    'talk',
    'negotiating',
    'talks?|negotiat(?:e|es|ed|ing|ion|ions)|discuss(?:es|ed|ing|ions?)?|close to|nearing|nears|advanced stages?|final stages?|hammer(?:ing)? out',
    'halvard in talks with brisk',
    'a talkative rival',
  ),
  cue(
    'may',
    'speculated',
    'may|might|could|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:e|es|ed|ing)|reportedly|rumou?r(?:s|ed)?|eye[sd]?|eyeing|linked (?:with|to)|likely|possibl[ey]|potential|target(?:s|ed)?',
    'halvard may buy brisk',
    'the mayor of brisk',
  ),
  cue(
    'sign',
    'signed',
    'sign(?:s|ed|ing)?|ink(?:s|ed)?|seal(?:s|ed)?|finali[sz](?:e|es|ed)|complet(?:e|es|ed|ion)|ratif(?:y|ies|ied)|w[oi]ns?|award(?:s|ed)?|bag(?:s|ged)?|land(?:s|ed)|(?:has|have) (?:acquired|bought|purchased|raised|joined)|acquired|bought|joined|raised|raises',
    'halvard inks a deal',
    'an inkling of a deal',
  ),
  cue(
    'agree',
    'agreed',
    'agree[sd]?|to (?:acquire|buy|merge|sell|join|invest|supply|partner|launch|work)|will (?:acquire|buy|merge|sell|join|invest|supply)|announc(?:e|es|ed|ing)|reach(?:es|ed)?|approv(?:e|es|ed|al)|accept(?:s|ed)?|set to|clear(?:s|ed)',
    'halvard agrees to a merger',
    'an agreeable merger',
  ),
  cue(
    'stand',
    'active',
    'already|existing|currently|since|long-?(?:time|term|standing)|backed|owned by|alliance|allies|ally|partners?|in (?:collaboration|partnership|association) with|under (?:the|an|its)',
    'an existing contract with brisk',
    'the preexisting brisk',
  ),
];
