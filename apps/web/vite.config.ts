import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const apiUrl = process.env.API_URL ?? 'http://127.0.0.1:3000';

/** React Aria brings its few sentences in thirty languages; we speak two. */
const onlyOurLanguages: Plugin = {
  name: 'only-our-languages',
  enforce: 'pre',
  load: (id) =>
    /[\\/]react-(aria|stately)[\\/].*[\\/]intl[\\/].*[\\/](?!sv-SE|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
      ? 'export default {};'
      : null,
};

/** The spreadsheet writer zips large sheets in a worker made from a `blob:`, which the server's policy refuses. */
const zipWithoutWorker: Plugin = {
  name: 'zip-without-worker',
  enforce: 'pre',
  load: (id) =>
    /[\\/]write-excel-file[\\/].*[\\/]zipToArrayBuffer\.js$/.test(id)
      ? `import zip from './zipToArrayBufferSync.js'; export default async (files) => zip(files);`
      : null,
};

export default defineConfig({
  plugins: [onlyOurLanguages, zipWithoutWorker, react(), tailwindcss()],
  resolve: { conditions: ['registry-source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', proxy: { '/api': apiUrl } },
  preview: { host: '127.0.0.1', proxy: { '/api': apiUrl } },
  build: {
    // The oldest browsers with everything we use: light-dark(), popover, :has().
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    sourcemap: false,
    manifest: true,
    // The server's policy is `script-src 'self'; style-src 'self'`: no file may become a data: URL or an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
