import { readdirSync } from "node:fs"
import path from "node:path"

const root = path.resolve(__dirname, "../..")
const languages = ["el", "en", "es", "ru", "zh"]
/** A room of the house may keep its texts in a folder of its own. */
const folders = ["src/i18n", "src/admin/i18n", "src/storefront/i18n"].flatMap(
  (folder) => [
    folder,
    ...readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "__tests__")
      .map((entry) => path.join(folder, entry.name)),
  ]
)

interface Texts {
  [key: string]: string | Texts
}

/** A text in all its plural forms; one without any has the form "" alone. */
type Forms = Map<string, string>

const categories = ["zero", "one", "two", "few", "many", "other"]

const isForm = (name: string) => categories.includes(name)

/** Plurals are `key_one` where i18next reads them and `key: { one }` elsewhere. */
function collect(texts: Texts, into: Map<string, Forms>, prefix = "") {
  for (const [key, value] of Object.entries(texts)) {
    const [, base = key, form = ""] = /^(.+)_([a-z]+)$/.exec(key) ?? []
    if (typeof value !== "string") {
      const forms = Object.entries(value)
      if ("other" in value && forms.every(([name]) => isForm(name))) {
        into.set(prefix + key, new Map(forms as [string, string][]))
      } else {
        collect(value, into, `${prefix}${key}.`)
      }
    } else if (isForm(form)) {
      const name = prefix + base
      into.set(name, (into.get(name) ?? new Map()).set(form, value))
    } else {
      into.set(prefix + key, new Map([["", value]]))
    }
  }
  return into
}

function textsIn(folder: string, language: string): Map<string, Forms> {
  const loaded: Record<string, Texts> & Texts = require(
    path.join(root, folder, language)
  )
  return collect(loaded[language] ?? loaded, new Map())
}

/** "One point" may do without its number, so all the forms' placeholders count. */
function placeholdersIn(forms: Forms): string[] {
  const found = [...forms.values()].flatMap((text) =>
    [...text.matchAll(/\{\{?\s*([\w.]+)/g)].map(([, name]) => name ?? "")
  )
  return [...new Set(found)].sort()
}

const shapeOf = (texts: Map<string, Forms>) =>
  Object.fromEntries([...texts].map(([name, forms]) => [name, placeholdersIn(forms)]))

/** The forms that whole numbers take; Spanish has one more, for round millions. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language)
  const used = new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)))
  return categories.filter((category) => used.has(category as Intl.LDMLPluralRule))
}

describe.each(folders)("translations in %s", (folder) => {
  it("come in the five languages", () => {
    const found = readdirSync(path.join(root, folder)).map(
      (file) => path.parse(file).name
    )
    expect(found).toEqual(expect.arrayContaining(languages))
  })

  it.each(languages)(
    "in %s have the keys and placeholders of the English",
    (language) => {
      expect(shapeOf(textsIn(folder, language))).toEqual(shapeOf(textsIn(folder, "en")))
    }
  )

  it.each(languages)("in %s have every plural form", (language) => {
    const lacking = [...textsIn(folder, language)].flatMap(([name, forms]) =>
      forms.has("")
        ? []
        : formsOf(language)
            .filter((form) => !forms.has(form))
            .map((form) => `${name}: ${form}`)
    )
    expect(lacking).toEqual([])
  })
})

describe("the panel's translations", () => {
  // Medusa takes every file named so under `i18n` for a plugin's translations.
  it("have one index, at their top", () => {
    const found = readdirSync(path.join(root, "src/admin/i18n"), { recursive: true })
    expect(found.filter((file) => /index\.tsx?$/.test(String(file)))).toEqual([
      "index.ts",
    ])
  })
})
