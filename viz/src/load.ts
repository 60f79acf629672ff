/** Loads the data: a script beside the page that sets a global, since a page on disk may not fetch its neighbours. */
import type { ViewData, ViewGlobal } from '../../src/graph/view-data-type.ts';

/** Rejects with an Error whose message is for people. */
export function loadData(): Promise<ViewData> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = './data.js';
    script.onload = () => {
      const data = (globalThis as ViewGlobal).pactgraphData;
      if (data === undefined) reject(new Error('The file data.js holds no graph.'));
      else if (data.version !== 1)
        reject(
          new Error(
            'The file data.js is of another version of Pactgraph. Write the page again with “pactgraph view --out”.',
          ),
        );
      else resolve(data);
    };
    script.onerror = () =>
      reject(
        new Error(
          location.protocol === 'file:'
            ? 'The file data.js is not beside this page. Copy the whole folder, not the page alone.'
            : 'The graph could not be loaded. Is “pactgraph view” still running?',
        ),
      );
    document.head.append(script);
  });
}
