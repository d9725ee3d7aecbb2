import { readdirSync, readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import path from "node:path"
import ts from "typescript"
import manifest from "../../package.json"

const root = path.resolve(__dirname, "../..")

/**
 * What a shop gets when it installs the plugin. The storefront kit is bundled with
 * what it uses, so for it development dependencies are as good.
 */
const installed = new Set([
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.peerDependencies),
])
const bundled = new Set([...installed, ...Object.keys(manifest.devDependencies)])

const sources = readdirSync(path.join(root, "src"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => /\.tsx?$/.test(file) && !file.includes("__tests__"))
  .map((file) => path.posix.join("src", file.split(path.sep).join("/")))

/** The packages a source file imports, statically, dynamically or by require. */
function packagesIn(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(
    readFileSync(path.join(root, file), "utf8"),
    true,
    true
  )
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith(".") && !isBuiltin(name))
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/")
    )
}

describe("the package's manifest", () => {
  it("declares everything the sources import", () => {
    const undeclared = sources.flatMap((file) => {
      const allowed = file.startsWith("src/storefront/") ? bundled : installed
      return packagesIn(file)
        .filter((name) => !allowed.has(name))
        .map((name) => `${file}: ${name}`)
    })
    expect(undeclared).toEqual([])
  })

  it("declares nothing to install that no source imports or names", () => {
    const imported = new Set(sources.flatMap(packagesIn))
    // Fonts are no modules: their files are found by their package's name.
    const text = sources
      .map((file) => readFileSync(path.join(root, file), "utf8"))
      .join("\n")
    const unused = Object.keys(manifest.dependencies).filter(
      (name) => !imported.has(name) && !text.includes(`"${name}"`)
    )
    expect(unused).toEqual([])
  })

  it("pins what is installed exactly", () => {
    const loose = Object.entries(manifest.dependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version)
    )
    expect(loose).toEqual([])
  })
})
