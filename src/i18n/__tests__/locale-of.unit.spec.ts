import { localeOf } from "../index"

describe("localeOf", () => {
  it.each([
    ["el", "el"],
    ["el-GR", "el"],
    ["zh-Hans-CN", "zh"],
    ["ES", "es"],
    ["de, fr", "en"],
    ["de, ru;q=0.4, es;q=0.8", "es"],
    ["ru;q=0, el;q=0.1", "el"],
    ["en;q=0.2,zh-CN;q=0.9", "zh"],
    ["*", "en"],
    ["", "en"],
    [";;;,q=,", "en"],
  ])("answers Accept-Language %j in %s", (header, locale) => {
    expect(localeOf({ "accept-language": header })).toBe(locale)
  })

  it("keeps to the order of what is wanted alike", () => {
    expect(localeOf({ "accept-language": "ru, el" })).toBe("ru")
    expect(localeOf({ "accept-language": "el, ru" })).toBe("el")
  })

  it("prefers the shop's own choice, where it speaks it", () => {
    const headers = { "accept-language": "ru" }
    expect(localeOf({ ...headers, "x-medusa-locale": "es-ES" })).toBe("es")
    expect(localeOf({ ...headers, "x-medusa-locale": "de-DE" })).toBe("ru")
    expect(localeOf({ ...headers, "x-medusa-locale": ["el", "es"] })).toBe("el")
  })

  it("speaks English to whoever asks for nothing", () => {
    expect(localeOf({})).toBe("en")
  })
})
