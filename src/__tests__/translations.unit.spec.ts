import { existsSync, readdirSync } from "node:fs"
import path from "node:path"

const root = path.resolve(__dirname, "../..")
const languages = ["el", "en", "es", "ru", "zh"]
const folders = ["src/i18n", "src/admin/i18n", "src/storefront/i18n"].filter((folder) =>
  existsSync(path.join(root, folder))
)

interface Texts {
  [key: string]: string | Texts
}

/** A text in all its plural forms; one without any has the form "" alone. */
type Forms = Map<string, string>

const categories = ["zero", "one", "two", "few", "many", "other"]

/** Plurals are `key_one` where i18next reads them and `key: { one }` elsewhere. */
const pluralEnding = new RegExp(`[_.](${categories.join("|")})$`)

function flatten(texts: Texts, prefix = ""): [name: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`)
  )
}

function textsIn(folder: string, language: string): Map<string, Forms> {
  const file = path.join(root, folder, language)
  const loaded: Record<string, Texts> & Texts = require(file)
  const texts = new Map<string, Forms>()
  for (const [name, text] of flatten(loaded[language] ?? loaded)) {
    const [, form = ""] = pluralEnding.exec(name) ?? []
    const base = name.replace(pluralEnding, "")
    texts.set(base, (texts.get(base) ?? new Map()).set(form, text))
  }
  return texts
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
