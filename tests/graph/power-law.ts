/** A graph of any size whose degrees follow a power law, for tests and benchmarks. */
import { seededRandom } from '../../src/graph/random.ts';
import {
  type ActorRecord,
  type AgreementRecord,
  actorKinds,
  agreementTypes,
  type ClaimRecord,
  domains,
  type GraphRecords,
  type SnippetRecord,
  statuses,
} from '../../src/model.ts';

const pick = <T>(list: readonly T[], at: number): T => list[Math.floor(at * list.length)] as T;
const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * `agreements` agreements of two among `actors` actors, each with a claim and a snippet of its own. Partners are drawn by rank
 * with a weight of rank^-0.8, the first by chance alone, so that some actors have hundreds and most a few. With `shared`, all
 * agreements rest on one claim, for graphs whose evidence would not fit into a browser.
 */
export function powerLaw(actors: number, agreements: number, seed = 7, shared = false): GraphRecords {
  const random = seededRandom(seed);
  const actorIds = Array.from({ length: actors }, (_, index) => `company:n${padded(index, 6)}`);
  const popular = (): number => Math.min(actors - 1, Math.floor(actors * random() ** 5));
  const records: { agreement: AgreementRecord; claim: ClaimRecord; snippet: SnippetRecord }[] = [];
  for (let index = 0; index < agreements; index += 1) {
    const first = index < actors ? index : Math.floor(random() * actors);
    let second = popular();
    if (second === first) second = (first + 1) % actors;
    const [a, b] = [actorIds[first] as string, actorIds[second] as string];
    const status = pick(statuses, random());
    const type = pick(agreementTypes, random());
    const date = `${2010 + Math.floor(random() * 14)}-${padded(1 + Math.floor(random() * 12), 2)}-${padded(1 + Math.floor(random() * 28), 2)}`;
    const key = padded(index, 7);
    const claim = shared ? padded(0, 7) : key;
    const title = `Actor ${first} and Actor ${second} in ${type}`;
    const confidence = Math.round((0.4 + 0.6 * random()) * 100) / 100;
    records.push({
      agreement: {
        kind: 'agreement',
        id: `a:${key}`,
        parties: [
          { actor: a, role: 'party' },
          { actor: b, role: 'party' },
        ],
        hub: null,
        type,
        domain: pick(domains, random()),
        status,
        history: [{ date, status, claims: [`c:${claim}`] }],
        claims: [`c:${claim}`],
        sources: 1,
        firstReported: date,
        lastReported: date,
        since: date,
        until: null,
        term: null,
        value: null,
        confidence,
      },
      claim: {
        kind: 'claim',
        id: `c:${key}`,
        agreement: `a:${key}`,
        snippet: `s:${key}`,
        type,
        status,
        date,
        datePrecision: 'day',
        evidence: { field: 'title', start: 0, end: title.length, quote: title },
        names: [a, b].map((actor, at) => ({
          field: 'title' as const,
          start: 0,
          end: 5,
          text: title.slice(0, 5),
          actor,
          role: 'party' as const,
          hub: false,
          reason: `number ${at}`,
        })),
        rule: 'generated',
        confidence,
      },
      snippet: {
        kind: 'snippet',
        id: `s:${key}`,
        title,
        body: `${title}.`,
        url: `https://news.example/${key}`,
        publisher: `Publisher ${index % 40}`,
        publishedAt: date,
      },
    });
  }
  return {
    actors: actorIds.map(
      (id, index): ActorRecord => ({
        kind: 'actor',
        id,
        name: `Actor ${index}`,
        actorKind: actorKinds[index % actorKinds.length] as ActorRecord['actorKind'],
        aliases: [],
      }),
    ),
    agreements: records.map(({ agreement }) => agreement),
    claims: records.slice(0, shared ? 1 : records.length).map(({ claim }) => claim),
    snippets: records.slice(0, shared ? 1 : records.length).map(({ snippet }) => snippet),
  };
}
