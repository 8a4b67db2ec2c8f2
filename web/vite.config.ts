import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../dist/public', import.meta.url));

/** Puts the drawings into the page itself, so that no icon waits for a second request. */
function iconSprite(): Plugin {
  return {
    name: 'icon-sprite',
    transformIndexHtml: async (html) =>
      html.replace('<!-- icons -->', await readFile(join(root, 'src/shared/icons/sprite.svg'), 'utf8')),
  };
}

/** Writes `.br` and `.gz` beside every text file of at least 1 kB: the server hands them out as they are. */
function precompress(): Plugin {
  const brotli = promisify(brotliCompress);
  const zip = promisify(gzip);
  let folder = outDir;
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    async writeBundle() {
      const files = (await readdir(folder, { recursive: true })).filter((file) =>
        /\.(js|css|html|svg|json)$/.test(file),
      );
      await Promise.all(
        files.map(async (file) => {
          const path = join(folder, file);
          const bytes = await readFile(path);
          if (bytes.length < 1024) return;
          await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }));
          await writeFile(
            `${path}.br`,
            await brotli(bytes, {
              params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
            }),
          );
        }),
      );
    },
  };
}

/** Modules of the first page: shell, home page, and the shared parts both stand on. Nothing here knows Element Plus. */
const FIRST = new RegExp(
  [
    'web/src/app/(?!layouts/(StaffLayout|GlobalSearch|use-global-search|staff|element-plus))',
    'web/src/api/',
    'web/src/features/home/(?!locale/en)',
    'web/src/shared/(format|icons|methods|course|training-class|lecture\\.|calendar-file)',
    'web/src/shared/composables/use-(confirm|toast|format|problem-text|course-words|lecture-dates)',
    'web/src/shared/components/(AppDialog|AppIcon|BigDate|ClassRow|Confirm|EmptyState|ErrorState|LectureDateHead|LectureTalks|Method|QuotaBar|Seal|Skeleton|StatusTag|Toast)',
  ].join('|'),
);

export default defineConfig({
  root,
  base: '/',
  plugins: [
    vue(),
    // Element Plus arrives component by component, and only where a template of a staff page names one.
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    iconSprite(),
    precompress(),
  ],
  define: {
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs, in one file that stays cached from one release to the next …
            {
              name: 'vue',
              test: /node_modules[\\/](@vue|vue|vue-router|pinia|vue-i18n|@intlify|@tanstack|openapi-fetch)[\\/]/,
            },
            // … and the shell with the home page, so that the first page waits for no third round trip.
            { name: 'first', test: FIRST },
          ],
        },
      },
    },
  },
});
