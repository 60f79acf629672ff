/** The domain of an agreement, told by the words of its snippet. */
import { domainRows } from '../lexicon/domains.ts';
import type { Domain } from '../model.ts';

/** The domain with most words in the text; words of the quoted stretch count thrice. The earlier row among equals; `other` without a word. */
export function domainOf(text: string, quote: string): Domain {
  let best: Domain = 'other';
  let most = 0;
  for (const { domain, pattern } of domainRows) {
    const hits = (text.match(pattern)?.length ?? 0) + 2 * (quote.match(pattern)?.length ?? 0);
    if (hits > most) [best, most] = [domain, hits];
  }
  return best;
}
