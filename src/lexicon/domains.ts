/** Words that tell what an agreement is about. The first domain with the most hits wins; sport and space come before the general ones. */
import type { Domain } from '../model.ts';

export type DomainRow = {
  readonly domain: Domain;
  readonly pattern: RegExp;
  readonly example: string;
  readonly counterExample: string;
};

export const domainRows: readonly DomainRow[] = [
  {
    domain: 'sport',
    pattern:
      /\b(?:club|striker|midfielder|goalkeeper|defender|coach|quarterback|pitcher|league|football|soccer|cricket|cricketers?|la liga|premier league|ashes|big bash|auction|squad|midfielders?|winger|quarterbacks?|rookie|playoffs?|basketball|baseball|hockey|nba|nfl|nhl|mlb|ipl|f1|formula 1|tennis|olympics?|season|transfer window|free agent|title sponsor)\b/gi,
    example: 'the striker joins the club',
    counterExample: 'a clubbable man',
  },
  {
    domain: 'space',
    pattern:
      /\b(?:space|satellites?|lunar|moon|mars|orbit|rocket|spacecraft|astronauts?|launch vehicle|nasa|esa|isro|roscosmos)\b/gi,
    example: 'a lunar mission',
    counterExample: 'a spacious room',
  },
  {
    domain: 'defence',
    pattern:
      /\b(?:military|defen[cs]e|missiles?|fighter jets?|warships?|submarines?|army|navy|air force|weapons?|arms|troops|drones?|naval|nato)\b/gi,
    example: 'fighter jets',
    counterExample: 'alarms ring',
  },
  {
    domain: 'security',
    pattern:
      /\b(?:security|terror\w*|drugs?|trafficking|police|intelligence|cyber\w*|border|ceasefire|truce|rebels|militants|peace|war)\b/gi,
    example: 'a truce with rebels',
    counterExample: 'a warm day',
  },
  {
    domain: 'energy',
    pattern:
      /\b(?:oil|gas|lng|energy|nuclear|solar|wind (?:farm|power)|hydrogen|electricity|power plant|power grid|utilities|lpg|coal|pipeline|refinery|renewables?)\b/gi,
    example: 'gas from the pipeline',
    counterExample: 'boiling water',
  },
  {
    domain: 'climate',
    pattern: /\b(?:climate|emissions?|carbon|net zero|paris agreement|deforestation|biodiversity)\b/gi,
    example: 'cuts in emissions',
    counterExample: 'a remission',
  },
  {
    domain: 'health',
    pattern:
      /\b(?:(?:health|medi[a-z]*care)\w*|wellness|healthtech|vaccines?|hospitals?|drugmaker|pharma\w*|medical|medicines?|clinical|patients?|cancer|biotech|covid\S*)\b/gi,
    example: 'a vaccine for patients',
    counterExample: 'impatient people',
  },
  {
    domain: 'education',
    pattern: /\b(?:universit\w+|schools?|colleges?|students?|education|edtech|academic|campus)\b/gi,
    example: 'students of the university',
    counterExample: 'universal rules',
  },
  {
    domain: 'science',
    pattern: /\b(?:scientists?|research\w*|laborator\w+|physics|science|experiment|telescope)\b/gi,
    example: 'scientists at the laboratory',
    counterExample: 'conscience',
  },
  {
    domain: 'technology',
    pattern:
      /\b(?:software|cloud|chips?|semiconductors?|tech\w*|internet|digital|ai|app|apps|smartphones?|data|computer|5g|platform|blockchain|crypto)\b/gi,
    example: 'chips and software',
    counterExample: 'happy',
  },
  {
    domain: 'transport',
    pattern:
      /\b(?:airlines?|airports?|aircraft|planes?|jets|rail\w*|trains?|shipping|ports?|electric vehicles?|evs?|cars?|automakers?|trucks?|trucking|diesel|automotive|bike taxi|bus|buses|logistics)\b/gi,
    example: 'trains to the port',
    counterExample: 'a carpet',
  },
  {
    domain: 'media',
    pattern:
      /\b(?:films?|movies?|music|streaming|tv|television|broadcast\w*|series|studio|newspaper|publisher|podcasts?|netflix|games?|gaming)\b/gi,
    example: 'films and music',
    counterExample: 'endgames',
  },
  {
    domain: 'culture',
    pattern: /\b(?:museums?|art|artists?|heritage|festival|theatre|fashion|songs?|album)\b/gi,
    example: 'a museum of art',
    counterExample: 'a smart car',
  },
  {
    domain: 'finance',
    pattern:
      /\b(?:bank\w*|loans?|imf|debt|insur\w+|fintech|investors?|funding|fund|credit|lenders?|rights issue|equity|bonds?|stake|shares?|payments?|mutual fund|ipo)\b/gi,
    example: 'a loan from the bank',
    counterExample: 'a vagabond',
  },
  {
    domain: 'trade',
    pattern: /\b(?:trade|tariffs?|exports?|imports?|customs|wto|goods)\b/gi,
    example: 'tariffs on exports',
    counterExample: 'a trademark',
  },
  {
    domain: 'law',
    pattern: /\b(?:lawsuit|court|judge|settle\w*|litigation|claims?|fine|antitrust|patent)\b/gi,
    example: 'a lawsuit in court',
    counterExample: 'a tennis courtier',
  },
  {
    domain: 'politics',
    pattern:
      /\b(?:government|elections?|party|parliament|president|ministers?|prime minister|migration|border dispute|bilateral|diplomatic|alliance|polls|treaty|sanctions|congress|bjp|coalition|membership)\b/gi,
    example: 'the government and parliament',
    counterExample: 'a departing guest',
  },
  {
    domain: 'business',
    pattern:
      /\b(?:compan\w+|business|merger|acqui\w+|takeover|brand|retail\w*|consumer|firm|stores?|contract|startup)\b/gi,
    example: 'a merger of two companies',
    counterExample: 'accompany',
  },
];
