/** Claims as a faultless reader would make them: parties, type and status as annotated; the rest read by the program. */
import { nameKey } from '../../src/actors/key.ts';
import { lookUp } from '../../src/actors/known.ts';
import { provisionalId } from '../../src/actors/provisional-id.ts';
import { read } from '../../src/extract/reading.ts';
import { dateIn, moneyIn } from '../../src/extract/when.ts';
import type { ActorKind, AgreementType, Claim, ClaimParty, Evidence, Snippet } from '../../src/model.ts';
import { contentId } from '../../src/text/canonical.ts';
import type { Annotated } from './corpus.ts';

/** What an actor of unknown kind most likely is, by the type of its agreement. */
const usualKind = (type: AgreementType): ActorKind =>
  type === 'treaty' || type === 'peace' ? 'organisation' : 'company';

/** The first sentence that names most of the parties, as evidence. */
function evidenceOf({ title, body }: Snippet, parties: readonly (readonly string[])[]): Evidence {
  const pieces = (['title', 'body'] as const).flatMap((field) =>
    [...{ title, body }[field].matchAll(/\S[\s\S]*?(?:[.!?…](?=\s)|$)/g)].map(({ 0: quote, index }) => ({
      field,
      start: index,
      end: index + quote.length,
      quote,
    })),
  );
  const count = ({ quote }: Evidence): number =>
    parties.filter((forms) => forms.some((form) => quote.includes(form))).length;
  const best = pieces.sort((a, b) => count(b) - count(a))[0];
  return best ?? { field: 'title', start: 0, end: title.length, quote: title };
}

export function annotatedClaims(snippet: Snippet, agreements: readonly Annotated[]): readonly Claim[] {
  if (agreements.length === 0) return [];
  const { entities } = read(snippet);
  return agreements.map(({ parties, hub, type, status }): Claim => {
    const forms = parties.map(({ name, forms: others = [] }) => [name, ...others]);
    const evidence = evidenceOf(snippet, forms);
    const claimParties = forms.map((names): ClaimParty => {
      const keys = new Set(names.map(nameKey));
      const entity = entities.find(
        (each) => keys.has(nameKey(each.name)) || each.mentions.some((m) => keys.has(nameKey(m.text))),
      );
      const name = names[0] as string;
      const known = names
        .map((form) => new Map(lookUp(form).map(({ actor }) => [actor.id, actor])))
        .find((each) => each.size === 1);
      const [actor] = known?.values() ?? [];
      const kind = actor?.kind ?? entity?.kind ?? usualKind(type);
      const mentions = names.flatMap((text) =>
        (['title', 'body'] as const).flatMap((field) => {
          const start = snippet[field].indexOf(text);
          return start < 0 ? [] : [{ field, start, end: start + text.length, text }];
        }),
      );
      const own =
        mentions.length > 0 ? mentions : [{ field: 'title' as const, start: 0, end: name.length, text: name }];
      return { id: provisionalId(name, kind), name, kind, role: 'party', mentions: own, reason: 'annotated' };
    });
    const when = dateIn(evidence.quote, snippet.publishedAt);
    return {
      id: contentId('c', { snippet: snippet.id, parties, type, status }),
      snippet: snippet.id,
      parties: claimParties,
      hub,
      type,
      status,
      domain: 'other',
      date: when?.date ?? null,
      datePrecision: when?.datePrecision ?? null,
      term: null,
      value: moneyIn(evidence.quote),
      evidence,
      rule: 'annotated',
      confidence: 1,
    };
  });
}
