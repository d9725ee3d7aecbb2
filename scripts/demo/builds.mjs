import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs"
import path from "node:path"
import { building, pluginPrint } from "../build/plugin.mjs"
import { fingerprint, unlessBuilt } from "../lib/fingerprint.mjs"
import { inRoot } from "../lib/paths.mjs"
import { step } from "../lib/progress.mjs"
import { storeDir, storeEnvironment } from "./store.mjs"

const shopDir = inRoot("demo/shop")

/** Where the built shop lies; nothing, as long as there is no shop. */
export const shopFiles = path.join(shopDir, "dist")

/** Puts the built plugin where `npm install` would put it in a shop. */
export function linkPlugin(dir = storeDir) {
  const link = path.join(dir, "node_modules/medusa-plugin-encore")
  mkdirSync(path.dirname(link), { recursive: true })
  if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) {
    rmSync(link, { recursive: true, force: true })
    symlinkSync(path.relative(path.dirname(link), inRoot()), link, "dir")
  }
}

/** What runs; the seed, which runs from its source, needs no other panel. */
const storeSources = [
  "medusa-config.ts",
  "package.json",
  "tsconfig.json",
  "src/api",
  "src/pictures",
].map((source) => `demo/store/${source}`)

/** Builds the store and its panel unless nothing has changed. */
export function buildStore(lifetime, demo) {
  const output = path.join(storeDir, ".medusa/server")
  const print = pluginPrint() + fingerprint(...storeSources)
  return building(lifetime, () =>
    unlessBuilt(
      { name: "demo-store", print, output: path.join(output, "public") },
      () =>
        step("Building the store and its panel", () =>
          lifetime.run(
            "medusa build",
            inRoot("node_modules/.bin/medusa"),
            ["build", "--lint", "false"],
            {
              cwd: storeDir,
              log: demo.paths.log("store-build"),
              env: {
                ...storeEnvironment(demo),
                // The panel's builder, which lies further up than the store, looks
                // there for the plugin's class names to make their styles.
                NODE_PATH: path.join(storeDir, "node_modules"),
              },
            }
          )
        )
    )
  )
}

/** Builds the shop unless nothing has changed. */
export async function buildShop(lifetime, demo) {
  if (!existsSync(path.join(shopDir, "index.html"))) {
    return
  }
  const print = fingerprint("demo/shop", "src/storefront", "package-lock.json")
  await building(lifetime, () =>
    unlessBuilt({ name: "demo-shop", print, output: shopFiles }, () =>
      step("Building the shop", () =>
        lifetime.run("vite build", inRoot("node_modules/.bin/vite"), ["build"], {
          cwd: shopDir,
          log: demo.paths.log("shop-build"),
        })
      )
    )
  )
}
