/** `pactgraph view`: the explorer, served on loopback or written as files. */
import type { Define } from './command.ts';
import { wholeOf } from './numbers.ts';
import { type StoreOptions, settingsOf, storeOptions } from './store-options.ts';
import { sliceOf, sliceWords, type TimeOptions, timeOptions } from './time-options.ts';

type ViewOptions = StoreOptions &
  TimeOptions & { readonly port?: string; readonly out?: string; readonly quotesOnly?: boolean };

export const defineView: Define = (program, io) => {
  timeOptions(
    storeOptions(
      program.command('view').description('serve the explorer of the graph on 127.0.0.1, or write it as files'),
    ),
  )
    .option('--port <n>', 'the port to serve on; the next free one where it is taken')
    .option('--out <folder>', 'write the page as files that open from disk')
    .option('--quotes-only', "leave the publishers' full texts out; the quotes stay")
    .action(async (options: ViewOptions) => {
      const [{ loadGraph, openGraphAt }, { workspaceStamp }, { queryRunner }] = await Promise.all([
        import('../time-slice.ts'),
        import('../store/workspace-stamp.ts'),
        import('./query-runner.ts'),
      ]);
      const settings = settingsOf(options, io);
      const port = options.port === undefined ? undefined : wholeOf('--port', options.port, 0, 65_535);
      const slice = sliceOf(options);
      const notice = (line: string): void => io.note(`pactgraph: ${line}`);
      const load = () => loadGraph(settings, slice, notice);
      const quotesOnly = options.quotesOnly === true;
      if (options.out !== undefined) {
        const { writeStatic } = await import('../serve/write-static.ts');
        const { index, bytes, replaced } = await writeStatic(options.out, await load(), { quotesOnly });
        await io.print(
          `${replaced ? 'replaced' : 'wrote'} ${index} (${Math.ceil(bytes / 1024)} kB of data)${sliceWords(slice)}; open it in a browser\n`,
        );
        return;
      }
      const { serveView } = await import('../serve/serve.ts');
      const signal = io.interruptible();
      const { url, close } = await serveView({
        load,
        ...(settings.store === 'embedded' ? { stamp: () => workspaceStamp(settings.workspace) } : {}),
        signal,
        quotesOnly,
        runQuery: queryRunner(() => openGraphAt(settings, slice, notice)),
        ...(port === undefined ? {} : { port }),
      });
      await io.print(`the explorer${sliceWords(slice)} is at ${url} (end with Ctrl+C)\n`);
      await new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await close();
    });
};
