import { createFormat } from "../i18n/format"
import { dictionaries, encoreTexts } from "../i18n/index"
import { LOCALES, resolveLocale, type Locale } from "../i18n/locales"
import { createTexts } from "../i18n/texts"

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe("the dictionaries", () => {
  const others = LOCALES.filter((locale) => locale !== "en")

  it.each(others)("%s has every text, with the same placeholders", (locale) => {
    const translation = dictionaries[locale]
    expect(Object.keys(translation).sort()).toEqual(Object.keys(dictionaries.en).sort())

    for (const [key, english] of Object.entries(dictionaries.en)) {
      const translated = translation[key as keyof typeof translation]
      expect(typeof translated).toBe(typeof english)
      if (typeof english === "string") {
        expect(translated).not.toBe("")
        expect([key, placeholders(String(translated))]).toEqual([
          key,
          placeholders(english),
        ])
      }
    }
  })

  it.each(LOCALES)("%s has a form for every plural category it counts in", (locale) => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
    const plurals = Object.values(dictionaries[locale]).filter(
      (text) => typeof text !== "string"
    )
    expect(plurals.length).toBeGreaterThan(1)
    for (const plural of plurals) {
      expect(Object.keys(plural).sort()).toEqual([...pluralCategories].sort())
    }
  })

  it.each<[Locale, [number, string][]]>([
    [
      "en",
      [
        [0, "points"],
        [1, "point"],
        [2, "points"],
      ],
    ],
    [
      "es",
      [
        [1, "punto"],
        [2, "puntos"],
        [1_000_000, "de puntos"],
      ],
    ],
    [
      "ru",
      [
        [1, "балл"],
        [2, "балла"],
        [5, "баллов"],
        [11, "баллов"],
        [21, "балл"],
        [22, "балла"],
        [112, "баллов"],
      ],
    ],
    [
      "zh",
      [
        [1, "积分"],
        [2, "积分"],
      ],
    ],
    [
      "el",
      [
        [0, "πόντοι"],
        [1, "πόντος"],
        [2, "πόντοι"],
      ],
    ],
  ])("%s counts points rightly", (locale, expected) => {
    const texts = encoreTexts(locale)
    for (const [count, unit] of expected) {
      expect([count, texts("points", { count })]).toEqual([count, unit])
    }
  })
})

describe("createTexts", () => {
  const dictionary = {
    greeting: "Hello, {name}",
    items: { one: "{count} item", other: "{count} items" },
  }
  const texts = createTexts<typeof dictionary>(dictionary, "en")

  it("fills in values, and writes numbers as the language does", () => {
    expect(texts("greeting", { name: "Ana" })).toBe("Hello, Ana")
    expect(texts("items", { count: 1 })).toBe("1 item")
    expect(texts("items", { count: 12345 })).toBe("12,345 items")
  })

  it("leaves a placeholder without a value as it is", () => {
    expect(texts("greeting")).toBe("Hello, {name}")
  })
})

describe("resolveLocale", () => {
  it.each([
    [["el-GR"], "el"],
    [["zh_Hans_CN"], "zh"],
    [[undefined, null, "", "fr", "RU"], "ru"],
    [["fr-CA", "de"], "en"],
    [[], "en"],
  ])("%j is %s", (wanted, expected) => {
    expect(resolveLocale(...wanted)).toBe(expected)
  })
})

describe("createFormat", () => {
  it("writes money, dates and signs as each language does", () => {
    const english = createFormat("en", "UTC")
    expect(english.money(12.5, "eur")).toBe("€12.50")
    expect(english.money(1200, "jpy")).toBe("¥1,200")
    expect(english.date("2026-12-03T00:00:00.000Z")).toBe("Dec 3, 2026")
    expect([english.signed(5), english.signed(-5), english.signed(0)]).toEqual([
      "+5",
      "-5",
      "0",
    ])
    expect(createFormat("ru", "UTC").date("2026-12-03T00:00:00.000Z")).toBe(
      "3 дек. 2026 г."
    )
    expect(createFormat("es", "UTC").money(12.5, "EUR")).toBe("12,50\u00a0€")
  })

  it("tells the date of the given time zone", () => {
    const evening = "2026-12-03T22:30:00.000Z"
    expect(createFormat("en", "Europe/Athens").date(evening)).toBe("Dec 4, 2026")
    expect(createFormat("en", "America/New_York").date(evening)).toBe("Dec 3, 2026")
  })
})
