import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const root = path.resolve(__dirname, "../..")
const languages = ["el", "en", "es", "ru", "zh"]
const folders = ["src/i18n", "src/admin/i18n", "src/storefront/i18n"].filter((folder) =>
  existsSync(path.join(root, folder))
)

interface Texts {
  [key: string]: string | Texts
}

/** i18next's plural endings: each language has its own set of them. */
const pluralEnding = /_(zero|one|two|few|many|other)$/

/** Every text by its path, with its placeholders; plurals count as one text. */
function shapeOf(texts: Texts, prefix = ""): Map<string, string> {
  const shape = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    const name = prefix + key
    if (typeof value === "string") {
      const base = name.replace(pluralEnding, "")
      // "One point" may do without the number; what all forms use must agree.
      const found = new Set(shape.get(base)?.split(",").filter(Boolean))
      placeholdersIn(value).forEach((placeholder) => found.add(placeholder))
      shape.set(base, [...found].sort().join(","))
    } else {
      shapeOf(value, `${name}.`).forEach((found, path) => shape.set(path, found))
    }
  }
  return shape
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\{?\s*([\w.]+)[^}]*\}?\}/g)].map(([, name]) => name ?? "")
}

function read(folder: string, language: string): Texts {
  return JSON.parse(readFileSync(path.join(root, folder, `${language}.json`), "utf8"))
}

/** Plural forms a text lacks in a language. */
function missingPlurals(texts: Texts, language: string, prefix = ""): string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const bases = new Map<string, Set<string>>()
  const missing = Object.entries(texts).flatMap(([key, value]) => {
    if (typeof value !== "string") {
      return missingPlurals(value, language, `${prefix}${key}.`)
    }
    const [, ending] = pluralEnding.exec(key) ?? []
    if (ending) {
      const base = key.replace(pluralEnding, "")
      bases.set(base, (bases.get(base) ?? new Set()).add(ending))
    }
    return []
  })
  for (const [base, endings] of bases) {
    // "many" in Spanish is for millions in compact notation, which no text uses.
    const wanted = categories.filter((it) => it !== "many" || language === "ru")
    missing.push(
      ...wanted.filter((it) => !endings.has(it)).map((it) => `${prefix}${base}_${it}`)
    )
  }
  return missing
}

describe.each(folders)("translations in %s", (folder) => {
  it("come in the five languages", () => {
    const found = readdirSync(path.join(root, folder))
      .filter((file) => file.endsWith(".json"))
      .map((file) => path.basename(file, ".json"))
    expect(found.sort()).toEqual(languages)
  })

  it.each(languages)(
    "in %s have the keys and placeholders of the English",
    (language) => {
      expect(Object.fromEntries(shapeOf(read(folder, language)))).toEqual(
        Object.fromEntries(shapeOf(read(folder, "en")))
      )
    }
  )

  it.each(languages)("in %s have every plural form", (language) => {
    expect(missingPlurals(read(folder, language), language)).toEqual([])
  })
})
