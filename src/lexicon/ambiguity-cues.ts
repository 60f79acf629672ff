/** Words beside an ambiguous name that decide for one of its actors. */

export type CueRow = {
  /** The ambiguous forms: `Congo; Congolese`. */
  readonly forms: string;
  readonly actor: string;
  /** Words of the text that speak for it; matched as whole words, to the letter. */
  readonly cues: string;
};

export const ambiguityCues: readonly CueRow[] = [
  {
    forms: 'Georgia; Georgian',
    actor: 'country:GE',
    cues: 'Tbilisi; Saakashvili; Shevardnadze; Abkhazia; Abkhaz; South Ossetia; Ossetian; Adjara; Ajaria; Batumi; Caucasus; Garibashvili; Zurabishvili; Margvelashvili; Kobakhidze; ex-Soviet; Georgian Dream; Armenia; Azerbaijan; Moldova',
  },
  {
    forms: 'Georgia',
    actor: 'place:US-GA',
    cues: 'Atlanta; Savannah; Augusta; Macon; Kemp; Raffensperger; Bulldogs; Georgia Tech; Alabama; Florida; Tennessee; South Carolina; Hyundai; Rivian; SK Innovation; Southeastern Conference',
  },
  {
    forms: 'Congo; Congolese',
    actor: 'country:CD',
    cues: 'Kinshasa; Kabila; Tshisekedi; M23; Goma; Kivu; Ituri; Katanga; Lubumbashi; Kolwezi; cobalt; Gecamines; Rwanda; Rwandan; Uganda; Ugandan; DRC; DR Congo; Bemba; MONUSCO; Laurent Nkunda; Hutu; Tutsi',
  },
  {
    forms: 'Congo; Congolese',
    actor: 'country:CG',
    cues: 'Brazzaville; Sassou; Pointe-Noire; Nguesso; Ninja rebels; Republic of Congo; Republic of the Congo',
  },
  {
    forms: 'ICC',
    actor: 'org:icc-cricket',
    cues: 'cricket; Cricket; cricketer; cricketers; BCCI; T20; Test; ODI; World Cup; batsman; bowler; wicket; PCB; ECB; Twenty20; T20Is; Women’s World Cup',
  },
  {
    forms: 'ICC',
    actor: 'igo:icc-court',
    cues: 'Hague; war crimes; prosecutor; Prosecutor; genocide; Rome Statute; crimes against humanity; indictment; arrest warrant; tribunal; Criminal Court; Karim Khan; Bensouda; Moreno-Ocampo',
  },
  { forms: 'Kingston', actor: 'country:JM', cues: 'Jamaica; Jamaican; Caribbean; Holness; Caricom; CARICOM' },
  {
    forms: 'Korea; Korean; Koreans',
    actor: 'country:KP',
    cues: 'Pyongyang; Kim Jong-il; Kim Jong-un; North Korea; North Korean; six-party talks; Yongbyon',
  },
  {
    forms: 'Virgin Islands',
    actor: 'country:VG',
    cues: 'Road Town; Tortola; British; offshore company',
  },
  {
    forms: 'Virgin Islands',
    actor: 'country:VI',
    cues: 'St. Thomas; St. Croix; Charlotte Amalie; Puerto Rico; Epstein',
  },
  {
    forms: 'Dominican; Dominicans',
    actor: 'country:DM',
    cues: 'Roseau; Skerrit; Dominica',
  },
  { forms: 'Guinea; Guinean', actor: 'country:GQ', cues: 'Malabo; Obiang; Equatorial' },
  { forms: 'Guinea; Guinean', actor: 'country:PG', cues: 'Port Moresby; Papua; Marape; Bougainville' },
  { forms: 'Guinea; Guinean', actor: 'country:GW', cues: 'Bissau' },
  { forms: 'Washington', actor: 'place:US-WA', cues: 'Olympia; Inslee; Washington state; Tacoma; Spokane' },
  {
    forms: 'New York',
    actor: 'place:new-york-city',
    cues: 'Bloomberg administration; Mayor; mayor; Giuliani; de Blasio; City Hall; Eric Adams',
  },
  { forms: 'Punjab', actor: 'place:IN-PB', cues: 'Haryana; Chandigarh; Amarinder; Bhagwant Mann; Akali; Channi' },
];
