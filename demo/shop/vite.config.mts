import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"

/**
 * The demo shop. It imports the kit under the name a shop would, straight from
 * its source, so that it can be built without building the plugin first.
 */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  resolve: {
    alias: {
      "medusa-plugin-encore/storefront": fileURLToPath(
        new URL("../../src/storefront/index.ts", import.meta.url)
      ),
    },
  },
  build: { target: "es2022", outDir: "dist", emptyOutDir: true },
})
