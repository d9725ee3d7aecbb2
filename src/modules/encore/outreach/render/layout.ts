import { Locale, say } from "../../../../i18n"
import { escapeHtml } from "./liquid"

/** How the shop looks in its messages. */
export type MessageBrand = {
  name: string
  website: string | null
  main_color: string
  accent_color: string
  /** An absolute address; null: the name is written. */
  logo_url: string | null
}

export type LayoutInput = {
  locale: Locale
  subject: string
  /** MJML, as a column holds it. */
  body: string
  brand: MessageBrand
  unsubscribe_url: string | null
}

/** A message's MJML: the shop's head, the body, and how to get no more of them. */
export function layout({
  locale,
  subject,
  body,
  brand,
  unsubscribe_url,
}: LayoutInput): string {
  const name = escapeHtml(brand.name)
  const ground = brand.main_color
  const words = (key: string) =>
    escapeHtml(say(locale, `outreach.mail.${key}`, { shop: brand.name }))
  const link = (url: string, text: string) =>
    `<a href="${escapeHtml(url)}" style="color:#4c515c">${text}</a>`
  const footer = [
    brand.website ? link(brand.website, name) : name,
    ...(unsubscribe_url
      ? [words("why"), link(unsubscribe_url, words("unsubscribe"))]
      : []),
  ]
  return `<mjml lang="${locale}">
  <mj-head>
    <mj-title>${escapeHtml(subject)}</mj-title>
    <mj-attributes>
      <mj-all font-family="Helvetica, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="1.5" color="#1d2027" />
      <mj-class name="heading" font-size="24px" line-height="1.3" font-weight="700" />
      <mj-class name="small" font-size="13px" color="#4c515c" />
      <mj-button background-color="${ground}" color="${inkOn(ground)}" font-size="16px"
        font-weight="700" border-radius="8px" inner-padding="14px 24px" align="left" />
      <mj-divider border-width="2px" border-color="${brand.accent_color}" />
    </mj-attributes>
    <mj-style>a { color: ${inkOn(ground) === "#ffffff" ? ground : "#1d2027"}; }</mj-style>
  </mj-head>
  <mj-body background-color="#f3f4f6" width="600px">
    <mj-section background-color="${ground}" padding="20px 0">
      <mj-column>${
        brand.logo_url
          ? `<mj-image src="${escapeHtml(brand.logo_url)}" alt="${name}" width="140px" align="left" />`
          : `<mj-text color="${inkOn(ground)}" font-size="20px" font-weight="700">${name}</mj-text>`
      }</mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" padding="16px 0"><mj-column>${body}</mj-column></mj-section>
    <mj-section padding="12px 0">
      <mj-column><mj-text mj-class="small">${footer.join("<br/>")}</mj-text></mj-column>
    </mj-section>
  </mj-body>
</mjml>`
}

/** White or dark, whichever can be read on a ground (WCAG 2.2, relative luminance). */
function inkOn(color: string): "#ffffff" | "#1d2027" {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return luminance > 0.36 ? "#1d2027" : "#ffffff"
}
