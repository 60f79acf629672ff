/** Which texts without claims still tell who is meant by a name of the claims: they spell out its acronym, or name its office. */
import { nameKey } from '../actors/key.ts';
import type { Claim, Snippet } from '../model.ts';
import { isAcronym } from './acronyms.ts';
import { definitionsIn, personKeys, teachingsIn } from './ledger-names.ts';

/**
 * A test of snippets for the names that the claims use: whether `resolveActors` needs the snippet although no claim is read from it.
 * Of a large ledger few pass, so that they can be kept where all texts cannot.
 */
export function contextOf(claims: Iterable<Claim>): (snippet: Snippet) => boolean {
  const acronyms = new Set<string>();
  const persons = new Set<string>();
  for (const { parties } of claims) {
    for (const { name, kind } of parties) {
      if (isAcronym(name)) acronyms.add(name.replaceAll('.', ''));
      if (kind === 'person') persons.add(nameKey(name));
    }
  }
  return (snippet) =>
    definitionsIn(snippet).some(({ acronym }) => acronyms.has(acronym)) ||
    teachingsIn(snippet).some(({ person }) => personKeys(person).some((key) => persons.has(key)));
}
