import { execFile } from "node:child_process"
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import manifest from "../../package.json"

const root = path.resolve(__dirname, "../..")
const run = promisify(execFile)

/** What a store made by `create-medusa-app` depends on, in the versions we test with. */
const ofEveryStore = [
  "@medusajs/admin-sdk",
  "@medusajs/cli",
  "@medusajs/framework",
  "@medusajs/medusa",
  "@swc/core",
  "@types/node",
  "react",
  "react-dom",
  "ts-node",
  "typescript",
  "vite",
] as const

const CONFIG = `import { defineConfig } from "@medusajs/framework/utils"

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "",
      adminCors: "",
      authCors: "",
      jwtSecret: "install",
      cookieSecret: "install",
    },
  },
  plugins: [
    { resolve: "@medusajs/loyalty-plugin", options: {} },
    { resolve: "medusa-plugin-encore", options: {} },
  ],
})
`

/** A Medusa store in a folder of its own, that knows this repository by a tarball. */
export class NewStore {
  readonly #environment: NodeJS.ProcessEnv

  constructor(
    readonly dir: string,
    databaseUrl: string
  ) {
    this.#environment = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
    }
  }

  get environment(): NodeJS.ProcessEnv {
    return this.#environment
  }

  /** Packs the plugin and installs it the way a merchant does, beside the official one. */
  async install() {
    await run(process.execPath, [path.join(root, "scripts/build.mjs"), "--if-changed"])
    await this.#npm(root, "pack", "--ignore-scripts", "--pack-destination", this.dir)
    const tarball = readdirSync(this.dir).find((file) => file.endsWith(".tgz"))

    mkdirSync(path.join(this.dir, "src"))
    // The demo's seed makes this a store that has something to sell.
    cpSync(path.join(root, "demo/store/src/seed"), path.join(this.dir, "src/seed"), {
      recursive: true,
    })
    const versions: Record<string, string> = manifest.devDependencies
    this.#write("package.json", {
      name: "a-new-store",
      private: true,
      dependencies: {
        ...Object.fromEntries(ofEveryStore.map((name) => [name, versions[name]])),
        "@medusajs/loyalty-plugin": versions["@medusajs/loyalty-plugin"],
        "medusa-plugin-encore": `file:${tarball}`,
      },
    })
    this.#write("tsconfig.json", {
      compilerOptions: {
        target: "ES2022",
        module: "Node16",
        moduleResolution: "Node16",
        esModuleInterop: true,
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
        skipLibCheck: true,
        strict: true,
        outDir: ".medusa/server",
        rootDir: ".",
      },
      "ts-node": { swc: true },
      include: ["src/**/*", "medusa-config.ts"],
      exclude: ["node_modules", ".medusa"],
    })
    writeFileSync(path.join(this.dir, "medusa-config.ts"), CONFIG)
    await this.#npm(this.dir, "install", "--include=dev", "--no-audit", "--no-fund")
  }

  /** Runs a command of the Medusa CLI, as it is installed in the store, to its end. */
  async medusa(args: string[], environment: NodeJS.ProcessEnv = {}) {
    await run(this.cli, args, {
      cwd: this.dir,
      env: { ...this.#environment, ...environment },
      maxBuffer: 64 * 1024 * 1024,
    })
  }

  get cli(): string {
    return path.join(this.dir, "node_modules/.bin/medusa")
  }

  /** What the installed package contains. */
  manifest(): { version: string } {
    const file = path.join(this.dir, "node_modules/medusa-plugin-encore/package.json")
    return JSON.parse(readFileSync(file, "utf8"))
  }

  #write(name: string, content: object) {
    writeFileSync(path.join(this.dir, name), JSON.stringify(content, null, 2))
  }

  async #npm(cwd: string, ...args: string[]) {
    await run("npm", args, { cwd, env: this.#environment, maxBuffer: 64 * 1024 * 1024 })
  }
}
