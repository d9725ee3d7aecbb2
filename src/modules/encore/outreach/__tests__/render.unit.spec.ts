import { LOCALES } from "../../../../i18n"
import { READY_TEMPLATES } from "../ready"
import { messageLocale, renderMessage } from "../render/render"

const BRAND = {
  name: "Vinyl & Co",
  website: "https://shop.example",
  main_color: "#12372f",
  accent_color: "#e3b35c",
  logo_url: null,
}

const render = (
  body: string,
  data: Record<string, unknown> = {},
  subject = "Hello",
  channel: "email" | "sms" = "email"
) =>
  renderMessage({
    channel,
    locale: "en",
    text: { subject, body },
    data,
    brand: BRAND,
    backend_url: "https://api.example",
    unsubscribe_url: "https://api.example/encore/u/abc",
  })

describe.each(READY_TEMPLATES)("the ready template $handle", (template) => {
  it.each(LOCALES)(
    "can be sent in %s, with all its data and with none",
    async (locale) => {
      for (const data of [template.sample, {}]) {
        const { subject, html, text } = await renderMessage({
          channel: "email",
          locale,
          text: template.texts[locale],
          data,
          brand: BRAND,
          backend_url: "https://api.example",
          unsubscribe_url: null,
        })
        expect(subject).not.toBe("")
        expect(html).toContain("Vinyl &amp; Co")
        expect(`${subject}${html}${text}`).not.toMatch(/\{\{|\{%|undefined|NaN/)
      }
    }
  )
})

describe("a message", () => {
  const EVIL = `"><script>alert(1)</script>{{ shop.name }}<mj-raw>`

  it("takes what customers write for text", async () => {
    const { html, text } = await render(
      `<mj-text>{{ words }} {{ words | raw }} {{ words | lines }}</mj-text>
       <mj-button href="{{ words }}">x</mj-button>`,
      { words: EVIL }
    )
    expect(html).not.toContain("<script>")
    expect(html).not.toContain("<mj-raw>")
    expect(html).toContain("&lt;script&gt;")
    expect(html).not.toContain("Vinyl & Co<")
    expect(text).toContain("<script>alert(1)</script>{{ shop.name }}")
  })

  it("has a subject of one line", async () => {
    const { subject } = await render(
      "<mj-text>x</mj-text>",
      { name: "Ada\r\nBcc: all@example.com" },
      "Hello {{ name }}"
    )
    expect(subject).toBe("Hello Ada Bcc: all@example.com")
  })

  it("reads no files and sees nothing but its data", async () => {
    await expect(
      render(`<mj-text>{% include "/etc/passwd" %}</mj-text>`)
    ).rejects.toThrow()
    await expect(render(`<mj-text>{% render "x" %}</mj-text>`)).rejects.toThrow()
    const { html } = await render(
      `<mj-text>[{{ words.constructor }}{{ words.__proto__ }}]</mj-text>
       <mj-include path="/etc/passwd" />`
    ).catch((error: Error) => ({ html: `[]${error.message}` }))
    expect(html).toContain("[]")
    expect(html).not.toContain("root:")
  })

  it("is stopped where it would never end", async () => {
    await expect(
      render("<mj-text>{% for i in (1..100000000) %}{{ i }}{% endfor %}</mj-text>")
    ).rejects.toThrow()
  })

  it("links to this server, and says how to get no more", async () => {
    const { html, text } = await render(
      `<mj-button href="{{ link | absolute }}">Answer</mj-button>`,
      { link: "/encore/s/token" }
    )
    expect(html).toContain(`href="https://api.example/encore/s/token"`)
    expect(text).toContain("Answer: https://api.example/encore/s/token")
    expect(text).toContain("Unsubscribe: https://api.example/encore/u/abc")
  })

  it("is plain words by SMS", async () => {
    const { html, text } = await render(
      "<mj-text>Tom &amp; {{ name }}</mj-text>",
      { name: "<Ada>" },
      "x",
      "sms"
    )
    expect(html).toBeNull()
    expect(text).toBe("Tom & <Ada>")
  })

  it("is in the shop's default language where the customer's isn't spoken", async () => {
    expect(messageLocale("es-MX", "en")).toBe("es")
    expect(messageLocale("fr", "el")).toBe("el")
    expect(messageLocale(null, "ru")).toBe("ru")
  })
})
