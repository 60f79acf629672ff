/** Demonyms that mean several peoples, or a people and something else; each with an example of the usual reading and one against it. */
import type { AmbiguousRow } from './actor-row.ts';

export const ambiguousDemonyms: readonly AmbiguousRow[] = [
  ['Georgian', '*country:GE; architecture', 'the Georgian government', 'a Georgian house'],
  ['Congolese', 'country:CD; country:CG', 'the Congolese government and M23', 'Congolese officials in Brazzaville'],
  ['Korean', '*country:KR; country:KP', 'the Korean carmaker', 'the Korean War'],
  ['Koreans', '*country:KR; country:KP', 'Koreans buy the plant.', 'the two Koreas'],
  [
    'Dominican',
    '*country:DO; country:DM; religious order',
    'the Dominican president in Santo Domingo',
    'a Dominican from Roseau',
  ],
  ['Dominicans', '*country:DO; country:DM; religious order', 'Dominicans vote.', 'the Dominicans of Bologna'],
  ['Samoan', '*country:WS; country:AS', 'the Samoan prime minister', 'an American Samoan delegate'],
  ['English', '*place:england; language', 'the English government', 'speaks English'],
  ['French', '*country:FR; language; family name', 'the French government', 'French Guiana'],
  ['German', '*country:DE; language; given name', 'the German government', 'German Burgos'],
  ['Indian', '*country:IN; native Americans', 'the Indian navy', 'an Indian reservation in Montana'],
  ['Indians', '*country:IN; team; native Americans', 'Indians abroad', 'the Indians re-sign their closer'],
  ['Polish', '*country:PL; verb', 'the Polish army', 'Polish your boots.'],
  ['Pole', '*country:PL; pole position', 'the Pole agreed', 'Hamilton takes pole'],
  ['Dutch', '*country:NL; given name', 'the Dutch cabinet', 'Dutch auction'],
  ['Swede', '*country:SE; vegetable', 'the Swede signs', 'swede and carrots'],
  ['Kiwi', '*country:NZ; bird; fruit', 'the Kiwi government', 'kiwi fruit exports'],
  ['Kiwis', '*country:NZ; team; fruit', 'Kiwis sign the trade deal.', 'the Kiwis name their squad'],
  ['Pak', '*country:PK; family name', 'India, Pak agree to a truce.', 'Pak Se-ri signs'],
  [
    'American',
    '*country:US; company:american-airlines; continent',
    'the American government',
    'American and its pilots reach a contract.',
  ],
];
