/** What one can take away: a link to this view, an image, the graph and the tables as files. */
import { useState } from 'preact/hooks';
import { gexf } from '../../../src/graph/gexf.ts';
import { graphml } from '../../../src/graph/graphml.ts';
import { pictureBlob } from '../sigma/image.ts';
import { say, set } from '../state/actions.ts';
import { usePage } from '../state/use-store.ts';
import { save } from '../take/save.ts';
import { shownGraph } from '../take/shown-graph.ts';
import { surfaces } from '../theme/palette.ts';
import { counted } from '../theme/words.ts';
import { Icon } from './icon.tsx';
import { Panel } from './panel.tsx';

const scales = [1, 2, 3, 4] as const;

export function TakePanel() {
  const { store, renderer } = usePage();
  const { actors, agreements } = store.shown.value;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const image = async (scale: number): Promise<void> => {
    const current = renderer.current;
    if (!current) {
      setFault('There is no picture: it needs WebGL, and the table is shown in its place.');
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      save(
        `pactgraph-${scale}x.png`,
        'image/png',
        await pictureBlob(current, scale, surfaces[store.theme.peek()].ground),
      );
      say(store, 'The image is saved.');
    } catch {
      setFault('The image could not be made: it may be too large for this browser. Try a smaller one.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title="Take away">
      <p class="panel-line">
        What is shown now: {counted(actors.length, 'actor')}, {counted(agreements.length, 'agreement')}.
      </p>
      <section>
        <h3>Link to this view</h3>
        <p class="faint">Filters, selection, time and camera are in the address.</p>
        <CopyLink />
      </section>
      <section>
        <h3>Image (PNG)</h3>
        <div class="choices">
          {scales.map((scale) => (
            <button type="button" key={scale} disabled={busy} onClick={() => void image(scale)}>
              {scale}×
            </button>
          ))}
        </div>
        {fault !== null && (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
      </section>
      <section>
        <h3>Graph</h3>
        <div class="choices">
          <button
            type="button"
            onClick={() => save('pactgraph.gexf', 'application/xml', gexf(shownGraph(store)))}
            title="For Gephi"
          >
            GEXF
          </button>
          <button
            type="button"
            onClick={() => save('pactgraph.graphml', 'application/xml', graphml(shownGraph(store)))}
            title="For yEd, Cytoscape, NetworkX, igraph"
          >
            GraphML
          </button>
        </div>
      </section>
      <section>
        <h3>Tables (CSV)</h3>
        <p class="faint">Sort a table and save it there.</p>
        <div class="choices">
          <button type="button" onClick={() => set(store, { screen: 'table', panel: 'none' })}>
            Open the table
          </button>
        </div>
      </section>
    </Panel>
  );
}

function CopyLink() {
  const { store } = usePage();
  const [done, setDone] = useState(false);
  const link = location.href.split('#')[0] + (location.hash || '');
  // The state is read so that the link follows it.
  void store.state.value;
  const copy = async (): Promise<void> => {
    const field = document.getElementById('link') as HTMLInputElement | null;
    if (field) {
      field.value = location.href;
      field.select();
    }
    try {
      await navigator.clipboard.writeText(location.href);
      setDone(true);
      say(store, 'The link is copied.');
    } catch {
      // Without the permission the selected field can still be copied by hand.
      setDone(false);
    }
  };
  return (
    <div class="copy">
      <input id="link" type="text" readOnly value={link} aria-label="Link to this view" />
      <button type="button" onClick={() => void copy()}>
        <Icon name="link" size={16} />
        {done ? 'Copied' : 'Copy'}
      </button>
    </div>
  );
}
