/** One text per plural category of the language; `other` is always there. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export type Dictionary = Record<string, string | Plural>

/** A dictionary with the keys and the kinds of another, in another language. */
export type Translation<D extends Dictionary> = {
  [K in keyof D]: D[K] extends string ? string : Plural
}

export type TextValues = Record<string, string | number>

export type Texts<D extends Dictionary> = (key: keyof D, values?: TextValues) => string

/**
 * Looks texts up in a dictionary. `{name}` in a text is replaced by the value of
 * that name, numbers are written as the language writes them, and a plural is
 * chosen by the value named `count`.
 */
export function createTexts<D extends Dictionary>(
  dictionary: Translation<D>,
  locale: string
): Texts<D> {
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)

  return (key, values = {}) => {
    const message: string | Plural = dictionary[key]
    const text =
      typeof message === "string"
        ? message
        : (message[plural.select(Number(values.count))] ?? message.other)

    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name]
      if (value === undefined) {
        return placeholder
      }
      return typeof value === "number" ? number.format(value) : value
    })
  }
}
