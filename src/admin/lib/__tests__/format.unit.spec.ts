import { createFormatter } from "../format"
import { toIntlLocale } from "../locale"

const NOW = Date.parse("2026-01-15T12:00:00Z")

describe("toIntlLocale", () => {
  it.each([
    ["en", "en"],
    ["zhCN", "zh-CN"],
    ["ptBR", "pt-BR"],
    ["zh-CN", "zh-CN"],
  ])("reads the panel's %s as %s", (language, locale) => {
    expect(toIntlLocale(language)).toBe(locale)
    expect(Intl.getCanonicalLocales(toIntlLocale(language))).toHaveLength(1)
  })
})

describe("createFormatter", () => {
  const format = createFormatter("en")

  it("writes money in its currency's own digits", () => {
    expect(format.money(1234.5, "eur")).toBe("€1,234.50")
    expect(format.money(1234, "jpy")).toBe("¥1,234")
  })

  it("writes a bare number where the currency isn't known", () => {
    expect(format.money(1234.5, null)).toBe("1,234.5")
  })

  it("gives a change its sign, and none to zero", () => {
    expect([5, -5, 0].map(format.signed)).toEqual(["+5", "-5", "0"])
  })

  it.each([
    ["2026-01-15T18:00:00Z", "today"],
    ["2026-01-16T12:00:00Z", "tomorrow"],
    ["2026-02-05T12:00:00Z", "in 3 weeks"],
    ["2025-01-10T12:00:00Z", "last year"],
  ])("tells how far %s is by the largest unit that fits", (value, text) => {
    expect(format.relative(value, NOW)).toBe(text)
  })

  it("follows the language", () => {
    const russian = createFormatter("ru")
    expect(russian.money(1234.5, "eur")).toMatch(/^1\s234,50\s€$/)
  })
})
