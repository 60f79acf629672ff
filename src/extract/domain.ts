/** The domain of an agreement, told by the words of its snippet. */
import { domainRows } from '../lexicon/domains.ts';
import type { AgreementType, Domain } from '../model.ts';

/** Words of business stand in most news of agreements, whatever they are about: they count less. */
const weightOf = (domain: Domain): number => (domain === 'business' ? 0.4 : domain === 'finance' ? 0.9 : 1);

/** What the type alone tells, in words. */
const usual: Partial<Record<AgreementType, Domain>> = { employment: 'sport', peace: 'security', merger: 'business' };

/**
 * The domain with most words in the text; words of the quoted stretch count twice. The earlier row among equals; without a word, what
 * is usual for the type, or `other`.
 */
export function domainOf(text: string, quote: string, type: AgreementType = 'other'): Domain {
  let best: Domain = usual[type] ?? 'other';
  let most = 0;
  for (const { domain, pattern } of domainRows) {
    const hits = (text.match(pattern)?.length ?? 0) + (quote.match(pattern)?.length ?? 0);
    const score = weightOf(domain) * hits + (hits > 0 && type === 'employment' && domain === 'sport' ? 2 : 0);
    if (score > most) [best, most] = [domain, score];
  }
  return type === 'employment' && most <= 1 ? 'sport' : best;
}
