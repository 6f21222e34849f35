import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressFiles } from './build/compress-files.ts'
import { domainWithoutSchemas } from './build/domain-without-schemas.ts'

/** Where `npm run dev` finds a running server (`npm start` in another window). */
const server = process.env.DERING_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [domainWithoutSchemas(), react(), compressFiles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A strict content security policy: nothing is inlined, neither scripts nor fonts nor pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The first file is weighed by benchmarks/web.ts; a warning at each start would only worry whoever starts it.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs in one file, and what the same pages share in one file: a LAN without HTTP/2 opens
            // six connections, and each small file costs a way there and back.
            { name: 'base', tags: ['$initial'], priority: 2 },
            { name: 'shared', entriesAware: true, priority: 1 },
          ],
        },
      },
    },
  },
  // The Host of the browser stays: the server compares it with the Origin.
  server: { proxy: { '/api': { target: server }, '/verifikasi': { target: server } } },
})
