import { defineConfig, type Plugin } from 'vite';

/**
 * The page must also work from disk, where browsers refuse module scripts and anything marked `crossorigin`: the one chunk is
 * wrapped in a function and run as a classic script, after the page is parsed. (As `iife` Vite would put the styles into the
 * script, where the content security policy refuses them.)
 */
const classicScript: Plugin = {
  name: 'classic-script',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      if (chunk.exports.length > 0 || chunk.imports.length > 0 || chunk.code.includes('import.meta'))
        this.error(`${chunk.fileName} would not run as a classic script`);
      chunk.code = `(()=>{${chunk.code}})();\n`;
    }
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html
        .replaceAll('<script type="module" crossorigin ', '<script defer ')
        .replaceAll('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" '),
  },
};

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [classicScript],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: false,
        entryFileNames: 'page.js',
        assetFileNames: 'page[extname]',
      },
    },
  },
  worker: { format: 'iife' },
});
