import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type ProxyOptions } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { brotliPlugin } from './brotli-plugin.ts';
import { contractPlugin } from './contract-plugin.ts';
import { pureSharedPlugin } from './pure-shared-plugin.ts';
import { wayInPlugin } from './way-in-plugin.ts';

/** Chunks that a page may need later, or never: the service worker fetches them when asked, not in advance. */
const notPrecached = ['**/*-editor-*.js', '**/*-admin-*.js', '**/gallery-*.js', '**/icon-512.png'];

/**
 * What travels in one file. A file alone compresses badly and costs the far side of a slow network a request, so what is
 * always needed together is together; each takes along what it imports and no file before it has. The libraries stand
 * alone: a release of ours leaves them in the browser's cache.
 */
const files = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'router', test: /node_modules\/react-router\// },
  {
    name: 'ground',
    test: /node_modules\/(@emotion|stylis|@mui\/system|i18next|react-i18next)\/|\/client\/src\/(theme\/.+|i18n\/[\w-]+)\.tsx?$/,
  },
  {
    name: 'parts',
    test: /\/client\/src\/(app\/early-me|lib\/(leaving|paths)|components\/(Icon|Balise|Logo|VisuallyHidden|ContourLines|contour-paths|SignInLayout|PreferenceChoices|FilterRow|FormField|TextInput|CheckField|PasswordInput|Callout|FormAlert|LinkButton|EmptyState|ErrorState|PageFailure|Notices|PageTitle|error-words))\./,
  },
  { name: 'way-in', test: /\/client\/src\/features\/session\/pages\/SignInPage\./ },
  {
    name: 'answers',
    test: /node_modules\/@tanstack\/|\/client\/src\/(app\/AnswersLayout|lib\/use-is-guest)\./,
  },
  { name: 'skeletons', test: /\/client\/src\/components\/Skeletons\./ },
  { name: 'frame', test: /\/client\/src\/(app\/Shell|components\/(PageHeader|PersonLine|Time))\./ },
  {
    name: 'lines',
    test: /\/discussion\/(components\/list\/(ThreadRow|ListFoot)|hooks\/use-(draft|person)-words)\./,
  },
  {
    name: 'rich-editor',
    test: /node_modules\/(@tiptap|prosemirror-[\w-]+|orderedmap|rope-sequence|w3c-keyname|linkifyjs|fast-equals|use-sync-external-store)\//,
  },
  { name: 'virtuoso', test: /node_modules\/react-virtuoso\// },
  { name: 'icons', test: /lucide-react\/.*\/icons\//, minShareCount: 7 },
  { name: 'editor-place', test: /\/client\/src\/components\/editor\/(rich-parts|use-rich)\./ },
  { name: 'writing', test: /\/discussion\/components\/composer\//, minShareCount: 3 },
];

/** Our theme has no ripple (theme/overrides/controls.ts): MUI's, which every button would bring, stays at home. */
function noRipple(): Plugin {
  const empty = '\0no-ripple';
  return {
    name: 'sentiers-no-ripple',
    enforce: 'pre',
    resolveId: (asked) => (/\/TouchRipple(\/index)?(\.m?js)?$/.test(asked) ? empty : null),
    load: (asked) => (asked === empty ? 'export default function NoRipple() { return null; }' : null),
  };
}

export default defineConfig(({ mode }) => {
  const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;
  const proxy: Record<string, ProxyOptions> = {
    '/api': { target: server },
    '/socket.io': { target: server, ws: true },
    // Pages that the server draws.
    '/decouvrir': { target: server },
  };
  return {
    root: import.meta.dirname,
    define: { __GALLERY__: JSON.stringify(mode !== 'production') },
    plugins: [
      react(),
      noRipple(),
      contractPlugin(),
      pureSharedPlugin(),
      wayInPlugin(),
      VitePWA({
        strategies: 'injectManifest',
        srcDir: 'src/app',
        filename: 'service-worker.ts',
        registerType: 'prompt',
        injectRegister: false,
        injectManifest: {
          globPatterns: ['**/*.{js,css,html,svg,woff2}'],
          globIgnores: notPrecached,
          maximumFileSizeToCacheInBytes: 1_000_000,
        },
        manifest: {
          id: '/',
          name: 'Sentiers',
          short_name: 'Sentiers',
          description: 'La communauté des structures qui essaiment sur les territoires ruraux.',
          lang: 'fr',
          start_url: '/',
          display: 'standalone',
          background_color: '#FAF6EC',
          theme_color: '#FAF6EC',
          icons: [
            { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
            { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
            { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          ],
        },
      }),
      brotliPlugin(),
    ],
    server: { proxy, strictPort: true },
    preview: { proxy },
    build: {
      outDir: mode === 'screens' ? '../screens/.client' : 'dist',
      emptyOutDir: true,
      sourcemap: false,
      manifest: true,
      target: 'es2022',
      assetsInlineLimit: 2048,
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        output: {
          codeSplitting: { groups: files },
          // Names of files are most of what the first one holds, and don't compress: seven letters tell them apart. Only
          // those that are left out of the precache are known by their names, and all of them to who pictures a page without one.
          chunkFileNames: ({ name }) =>
            mode === 'screens' || /editor|admin|gallery/.test(name)
              ? 'assets/[name]-[hash:7].js'
              : 'assets/[hash:7].js',
        },
      },
    },
  };
});
