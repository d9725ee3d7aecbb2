type Texts = { [key: string]: string | Texts }

const OTHER = /_other$/

/**
 * Texts of a language that has one form for all numbers, with that form under the plain
 * key too. For the panel's name of Chinese, "zhCN", the browser knows no plural rules:
 * i18next asks for the plain key then, and would fall back to English.
 */
export function withoutPlurals(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]): [string, string | Texts][] =>
      typeof text === "string"
        ? OTHER.test(key)
          ? [
              [key, text],
              [key.replace(OTHER, ""), text],
            ]
          : [[key, text]]
        : [[key, withoutPlurals(text)]]
    )
  )
}
