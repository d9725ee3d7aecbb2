import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin } from "vite"

/**
 * The plugin's package is CommonJS, this folder of it is not: without a
 * `package.json` of its own Node and webpack would read `index.js` as CommonJS.
 */
const moduleScope = (): Plugin => ({
  name: "encore-module-scope",
  generateBundle(options) {
    if (options.format === "es") {
      const source = JSON.stringify({ type: "module", sideEffects: true }, null, 2)
      this.emitFile({ type: "asset", fileName: "package.json", source: `${source}\n` })
    }
  },
})

/**
 * Builds the kit for shops: an ES module for bundlers and one file for a plain
 * script tag. Lit is inside both, Medusa's JS SDK in neither: the shop brings it.
 */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  // Lit's "node" build is the one that can also be imported on a server, where
  // there is no HTMLElement: a shop that renders there imports the client too.
  resolve: { conditions: ["node"] },
  // A page with a plain script tag may not say that it is in UTF-8.
  esbuild: { charset: "ascii" },
  build: {
    target: "es2022",
    outDir: fileURLToPath(new URL("../../.medusa/server/storefront", import.meta.url)),
    emptyOutDir: true,
    sourcemap: true,
    lib: {
      entry: fileURLToPath(new URL("./index.ts", import.meta.url)),
      name: "Encore",
      formats: ["es", "iife"],
      fileName: (format) => (format === "es" ? "index.js" : "encore.js"),
    },
  },
  plugins: [moduleScope()],
})
