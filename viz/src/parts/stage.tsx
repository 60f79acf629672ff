/** The picture's place in the page: makes the renderer, makes it anew when the graphics are lost, and does without. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { makeRenderer } from '../sigma/renderer.ts';
import { say, set } from '../state/actions.ts';
import { usePage } from '../state/use-store.ts';
import { counted } from '../theme/words.ts';

type Graphics = 'alive' | 'lost' | 'none';

export function Stage() {
  const { store, renderer } = usePage();
  const element = useRef<HTMLDivElement>(null);
  const [graphics, setGraphics] = useState<Graphics>('alive');
  const { actors, agreements } = store.shown.value;
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const look = (): void => {
      store.upright.value = box.clientHeight > box.clientWidth * 1.15;
    };
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [store]);
  useEffect(() => {
    if (graphics !== 'alive' || !element.current) return;
    try {
      renderer.current = makeRenderer(element.current, store, () => {
        setGraphics('lost');
        say(store, 'The graphics of the picture were lost.');
      });
    } catch (error) {
      element.current.replaceChildren();
      // Whoever mends it needs to know why; the page itself goes on with the table.
      console.error(error);
      setGraphics('none');
      set(store, { screen: 'table' });
      say(store, 'This browser cannot draw the picture; the table is shown.');
    }
    return () => {
      const current = renderer.current;
      renderer.current = null;
      try {
        current?.kill();
      } catch {
        // A renderer whose context is lost may fail to put things away; the element is emptied either way.
        element.current?.replaceChildren();
      }
    };
  }, [graphics, store, renderer]);
  return (
    <div class="stage-wrap">
      <div
        ref={element}
        class="stage"
        id="stage"
        data-graphics={graphics}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked by arrow keys
        tabIndex={0}
        aria-label={`Picture of ${counted(actors.length, 'actor')} and ${counted(agreements.length, 'agreement')}. Arrow keys walk from actor to actor; t opens the same as a table.`}
      />
      {graphics === 'lost' && (
        <div class="notice empty" role="alert">
          <h2>The picture was lost</h2>
          <p>The browser took its graphics away, as it does when memory is short or the computer was asleep.</p>
          <p>
            <button type="button" class="primary" onClick={() => setGraphics('alive')}>
              Draw it again
            </button>{' '}
            <button type="button" onClick={() => set(store, { screen: 'table' })}>
              Show the table
            </button>
          </p>
        </div>
      )}
      {graphics === 'none' && (
        <div class="notice empty" role="alert">
          <h2>No picture without WebGL</h2>
          <p>This browser cannot draw it, or WebGL is switched off. The table holds the same actors and agreements.</p>
          <p>
            <button type="button" class="primary" onClick={() => set(store, { screen: 'table' })}>
              Show the table
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
