import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

const dist = join(root, 'dist');

/** What pdf.js needs to draw fonts that a PDF does not bring along, and the images of scans that are packed as JPEG 2000. */
function pdfParts(): Plugin {
  const library = join(root, '..', 'node_modules', 'pdfjs-dist');
  return {
    name: 'pdf-parts',
    apply: 'build',
    async closeBundle() {
      for (const folder of ['cmaps', 'standard_fonts'])
        await cp(join(library, folder), join(dist, 'pdf', folder), { recursive: true });
      for (const name of ['openjpeg_nowasm_fallback.js', 'LICENSE_OPENJPEG', 'LICENSE_PDFJS_OPENJPEG'])
        await cp(join(library, 'wasm', name), join(dist, 'pdf', 'decoders', name));
    },
  };
}

/** Compresses each text once, at build: the server sends these as they are. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async closeBundle() {
      for (const name of await readdir(dist, { recursive: true })) {
        if (!/\.(?:m?js|css|svg)$/.test(name)) continue;
        const bytes = await readFile(join(dist, name));
        await writeFile(join(dist, `${name}.gz`), await promisify(gzip)(bytes));
        await writeFile(join(dist, `${name}.br`), await promisify(brotliCompress)(bytes));
      }
    },
  };
}

const NONCE_OF_CALLER = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }';
const NONCE_OF_PAGE = `styleNode.nonce = csp?.nonce ?? document.querySelector('meta[name=csp-nonce]')?.content ?? '';`;

/**
 * Gives the page's nonce to the style elements for which the component library forgets it: where it measures scroll bars
 * and where it keeps the page behind a dialog from scrolling (react-component/util#613). Throws where the library has
 * changed.
 */
function styleNonces(): Plugin {
  return {
    name: 'style-nonces',
    apply: 'build',
    transform: {
      filter: { id: /@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js$/ },
      handler(code) {
        if (!code.includes(NONCE_OF_CALLER)) this.error('the style elements are made otherwise than they were');
        return code.replace(NONCE_OF_CALLER, NONCE_OF_PAGE);
      },
    },
  };
}

export default defineConfig({
  root,
  plugins: [react(), styleNonces(), pdfParts(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The server's policy lets in neither data: nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
});
