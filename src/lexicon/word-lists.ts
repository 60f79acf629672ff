/**
 * Lists of single words (lower case) by what they do beside a name. Each list carries an example that it must act on and a
 * counter-example; `tests/lexicon` runs them.
 */

export type WordList = {
  readonly id: string;
  readonly what: string;
  readonly example: string;
  readonly counterExample: string;
  readonly words: ReadonlySet<string>;
};

const list = (id: string, what: string, example: string, counterExample: string, words: string): WordList => ({
  id,
  what,
  example,
  counterExample,
  words: new Set(words.split(/\s+/).filter(Boolean)),
});

/** Offices whose holder stands for the state, body or company named beside them. */
export const officeWords = list(
  'office',
  'the holder stands for whom the office belongs to',
  'Norwegian Prime Minister Kari Lund signed',
  'Norwegian skier Kari Lund signed',
  `president presidents premier pm minister ministers chancellor king queen prince emir sultan ambassador envoy secretary spokesman
  spokeswoman spokesperson diplomat diplomats negotiator negotiators delegation delegate official officials leader leaders governor
  ceo cfo coo cto chief chairman chairwoman chairperson chair executive executives boss head director founder co-founder cofounder
  co-owner manager coach gm principal counterpart foreign defence defense finance trade commerce prime vice deputy general
  commissioner administrator representative adviser advisor senator lawyer attorney counsel md treasurer lawmakers government govt
  administration authorities cabinet parliament army military regime state troops forces navy commander owner cm`,
);

/** People who are named for themselves, beside the team, party or trade they belong to. */
export const personWords = list(
  'person',
  'the person named is meant, not the body named beside',
  'Lyon defender Ana Prat joins Valencia',
  'Lyon coach Ana Prat on the deal with Valencia',
  `player players striker defender midfielder goalkeeper keeper winger forward full-back right-back left-back centre-back playmaker
  quarterback qb pitcher catcher shortstop outfielder infielder linebacker receiver cornerback tackle guard center centre rookie veteran
  star superstar captain batsman batter bowler all-rounder skipper wicketkeeper spinner pacer driver racer rider golfer boxer wrestler
  actor actress singer rapper musician artist director filmmaker author writer comedian host journalist presenter producer composer
  billionaire tycoon entrepreneur investor businessman mogul financier strategist rebel dissident activist journalist astronaut
  international legend ace teenager youngster prodigy wonderkid free-agent talisman defenseman goalie wideout slugger`,
);

/** Words after a name that make it a group of people which can be a party. */
export const groupWords = list(
  'group',
  'with the name before them they name a group that is itself a party',
  'Darien rebels sign a truce',
  'Darien residents sign a petition',
  `rebels rebel militants militant separatists guerrillas insurgents fighters militia militias faction factions union unions family
  workers pilots nurses teachers farmers creditors bondholders shareholders tribes warlords junta`,
);

/** Heads that a name of an organisation ends or begins with. */
export const organisationWords = list(
  'organisation',
  'a capitalised head that makes the words around it one name',
  'Brisk bought North Shore Power Holdings',
  'Brisk asked North Shore residents',
  `bank group corp corporation inc ltd limited llc plc company co holdings holding partners capital ventures fund funds trust
  industries enterprises motors airlines airways air energy power oil gas petroleum pharma pharmaceuticals pharmaceutical healthcare
  health labs laboratories technologies technology tech systems software solutions services networks network media entertainment
  pictures studios studio films records music productions communications telecom wireless mobile electronics semiconductor
  semiconductors foods beverages brands stores retail hotels resorts properties realty estates infrastructure ports steel metals mining
  minerals cement chemicals insurance assurance finance financial securities investments investment asset management global international
  university college institute school academy hospital foundation society association federation confederation council commission
  committee board authority agency department ministry office bureau service court parliament senate congress assembly party front
  movement army league club fc united city athletic rovers wanderers union cricket football basketball team nations republic kingdom
  states government organisation organization alliance consortium partnership corporation exchange airport railways railway space
  aerospace aviation defence defense dynamics robotics logistics shipping lines motor auto automotive automobiles cars games gaming
  sports interactive digital online payments pay cloud data analytics consulting advisors associates brothers sons bros house press
  times post news tv radio broadcasting channel theatre museum church synod diocese works cooperative`,
);

/** Heads after which "of", "for" or "and" goes on with the name. */
export const ofHeads = list(
  'of-head',
  '"of" or "for" after it goes on with the name',
  'Bank of Halvard lends',
  'Shares of Halvard fall',
  `bank university college institute school academy board council ministry minister department bureau office house court republic kingdom
  state states government association federation confederation organisation organization commission committee society league union
  church city county port bay gulf isle army party front movement centre center fund authority chamber secretary knights sons daughters
  museum agency alliance community people democratic corporation company ministry bench corps dean`,
);

/** Never an actor alone, but may open a longer name. */
export const openers = list(
  'opener',
  'no actor alone; before another capitalised word it may open a name',
  'the World Skiing Forum',
  'The World watches',
  `new world first second third one two three four five six seven eight nine ten next all best big great high open free live good
  national international general american global royal united central eastern western northern southern north south east west upper lower
  black white red green blue gold golden silver star young old saint st grand super may march part cup sun real just more mr dr
  future direct smart digital`,
);

/** Written with capitals, never an actor. */
export const neverActors = list(
  'never',
  'a capitalised or all-capital word that is no actor',
  'IPO of Halvard on Monday',
  'IBM of Armonk',
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun today tomorrow yesterday
  ipo gdp covid covid-19 omicron coronavirus ev evs ai ml api app tv hd 4k 5g 4g lte cr crore lakh rs inr usd eur gbp mn bn fy fy21 fy22 fy23
  q1 q2 q3 q4 h1 h2 yoy ebitda pat roi t20 odi nft nfts dao defi etf esg csr r&d mou mous nda fta ftas cepa jv m&a pe vc ceo cfo coo cto md gm
  dj pm cm mp mps mla mlas ias ips ist gmt utc cdt est pst edt am pm ii iii iv vi jr sr dr mr mrs ms prof sir lt gen col sgt rev hon st
  watch video photos photo live updates update breaking exclusive report reports reuters ap afp pti ani ians file photo credit news latest
  read more subscribe highlights explained explainer opinion editorial analysis wrap column factbox poll quiz here's what how why when
  where who which while whether after before amid despite since until if as at by for from in into of off on onto out over per to
  toward towards under up upon via with within without and or but nor so yet than then that this these those the a an his her its their our
  my your he she it they we you i there here not no yes also just now new all both each every more most some any other another such one two three
  four five six seven eight nine ten first second third last next christmas easter ramadan diwali eid god internet bitcoin ethereum
  english hindi nifty sensex nasdaq dow ftse bse nse oscars oscar grammy grammys emmy season episode part world cup championship
  wednesday's gmv usd otc nyse pc pcs ott suv suvs atm atms upi kyc otp vip uss hms`,
);

/** Hyphened names of one actor, counted in the corpus: together more often than apart. */
export const solidCompounds = list(
  'solid',
  'the hyphen stands within one name',
  'Rolls-Royce wins an order',
  'Microsoft-Oracle merger',
  `a-rod a-series abdul-jabbar abs-cbn al-aqsa al-qaeda al-qaida anheuser-busch asia-pacific audio-technica
  auger-aliassime aus-w austria-hungary b-town bankman-fried bel-air bernardinelli-bernstein bhutto-zardari
  bosnia-herzegovina c-band c-class c-dot c-mpv car-t cedars-sinai cert-in co-founder co-op coca-cola
  colgate-palmolive cosmo-skymed coulter-nile courier-mail credai-mchi creutzfeldt-jakob cut-offs d-company d-day
  d-max d-st d-street da-bangg dall-e delhi-ncr e-bay e-commerce e-gmp e-mobility e-tech eco-friendly edgar-jones
  el-erian en-eins epstein-barr ex-honduran faint-hearted fire-boltt four-cylinder frito-lay g-coin g-sec gen-z gm-csf
  gobar-dhan goes-r goes-t gordon-levitt guillain-barré guinea-bissau harley-davidson harvard-smithsonian
  hewlett-packard hobby-eberly hr-v i-pac i-sec i-t icmr-niv iim-b iit-m ind-ra ind-w ipl-bound isis-k j-hope j-k
  jalan-kalrock jan-krzysztof jay-z jean-luc jo-wilfried jonsson-fjallby jpl-caltech k-pop kabc-tv karl-anthony
  kassym-jomart kgo-tv kimberly-clark ktrk-tv l-g lake-p ldl-c longest-serving m-cap mach-e maitland-niles mastcam-z
  mazumdar-shaw mercedes-amg mercedes-benz mercedes-maybach merriam-webster mid-infrared milan-x ming-chi ming-na
  mis-c mold-tek mop-up mqm-p mu-x nagorno-karabakh nbfc-mfis newport-mesa no-confidence no-objection no-trust nscn-im
  nz-w ocasio-cortez oct-dec osiris-rex pan-india pfizer-biontech pierre-emerick pml-n price-waterhouse qd-oled r-day
  ritz-carlton rolls-royce royal-dutch rt-pcr russia-uk s-class s-cng s-cross s-pen s-presso saint-etienne saint-ex
  saint-germain saint-gobain sars-cov schleswig-holstein sci-fi shang-chi shehyni-medyka sherman-palladino shout-out
  smith-kline spider-man spider-verse srinagar-leh star-advertiser star-forming steil-antoni swearing-in t-mobile
  t-rex t-series t-shirt t-systems team-bhp thomas-greenfield thompson-boling thompson-herah till-mobley
  time-restricted timor-leste tonga-hunga toscano-anderson tp-link type-c u-turn ugc-net ukraine-returned usb-c
  v-badge v-c v-cache v-cross v-day v-strom vachier-lagrave vision-s vitamin-d wabc-tv wal-mart waller-bridge war-torn
  wbal-tv wbz-tv wi-fi wpvi-tv wr-v wxyz-tv x-factors x-men x-ray yamal-europe zycov-d`,
);

/** Plain nouns that stand before a name and are no part of it. */
export const descriptors = list(
  'descriptor',
  'before a name it only says what the named is',
  'Startup Halvard raises money',
  'Credit Halvard raises money',
  `startup start-up fintech edtech unicorn giant major company firm brand maker carmaker automaker drugmaker chipmaker airline retailer
  lender insurer broker builder developer telco telecom pharma biotech agritech healthtech proptech foodtech logistics crypto media film
  rapper singer actor actress director producer model player star striker coach police judge court government govt state city county
  senate congress parliament cabinet union minister ministry president premier chief officials lawmakers scientists researchers
  experts analysts investors shareholders fans users students farmers workers doctors parents women men people industry market markets
  shares stocks stock gold oil gas bank banks tech auto rival rivals ex former late veteran legendary senior top mega iconic popular
  beloved troubled embattled cash-strapped state-run state-owned homegrown domestic local foreign global indian billionaire tycoon
  entrepreneur investor founder conglomerate group subsidiary arm unit parent rumor rumour rumours exclusive breaking report reports`,
);
