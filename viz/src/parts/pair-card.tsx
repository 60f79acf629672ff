/** The card of two actors: what is between them, the shortest way, the partners they share. */
import { newestFirst } from '../model/index-data.ts';
import { commonPartners, shortestPath } from '../model/paths.ts';
import { showActor } from '../state/actions.ts';
import { useStore } from '../state/use-store.ts';
import { counted, nameOf } from '../theme/words.ts';
import { ActorChip } from './actor-chip.tsx';
import { AgreementRow } from './agreement-row.tsx';
import { CardHead } from './card-head.tsx';

export function PairCard({ a, b }: { readonly a: string; readonly b: string }) {
  const store = useStore();
  const { index } = store;
  const partners = store.partners.value;
  const between = partners.get(a)?.get(b) ?? [];
  const path = shortestPath(partners, a, b);
  const common = commonPartners(partners, a, b);
  return (
    <>
      <CardHead over="Between two actors" title={`${nameOf(index, a)} and ${nameOf(index, b)}`}>
        <p class="card-line">{counted(between.length, 'agreement')} between them in what is shown</p>
      </CardHead>
      <p class="chips">
        <ActorChip actor={a} />
        <ActorChip actor={b} />
      </p>
      {newestFirst(between.map(({ item }) => item)).map((item) => (
        <AgreementRow key={item.agreement.id} item={item} without={[a, b]} />
      ))}
      {between.length === 0 && (
        <section aria-label="Shortest way">
          <h3>Shortest way</h3>
          {path === null ? (
            <p class="faint">No way leads from one to the other over what is shown. Fewer filters may open one.</p>
          ) : (
            <ol class="path">
              {path.map((actor, at) => (
                <li key={actor}>
                  {at > 0 && (
                    <span class="path-leg">
                      {counted(partners.get(path[at - 1] as string)?.get(actor)?.length ?? 0, 'agreement')}
                    </span>
                  )}
                  <ActorChip actor={actor} />
                </li>
              ))}
            </ol>
          )}
        </section>
      )}
      <section aria-label="Common partners">
        <h3>
          Common partners <span class="count">{common.length}</span>
        </h3>
        <p class="chips">
          {common.map((actor) => (
            <ActorChip key={actor} actor={actor} />
          ))}
          {common.length === 0 && <span class="faint">none in what is shown</span>}
        </p>
      </section>
      <button type="button" class="link" onClick={() => showActor(store, a)}>
        Back to {nameOf(index, a)}
      </button>
    </>
  );
}
