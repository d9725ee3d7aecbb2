import type { ReferralProgram } from "../types.ts"

/** Where a link can be posted without a script of theirs, by their own share addresses. */
export const NETWORKS = ["whatsapp", "telegram", "facebook", "x", "email"] as const

export type Network = (typeof NETWORKS)[number]

/** How a network writes its name; e-mail has one in every language. */
export const NETWORK_NAMES: Record<Exclude<Network, "email">, string> = {
  whatsapp: "WhatsApp",
  telegram: "Telegram",
  facebook: "Facebook",
  x: "X",
}

/** The address that posts the link of an invitation on a network. */
export function shareHref(
  network: Network,
  { link, share: { title, text } }: Pick<ReferralProgram, "link" | "share">
): string {
  const both = `${text} ${link}`
  switch (network) {
    case "whatsapp":
      return `https://wa.me/?${query({ text: both })}`
    case "telegram":
      return `https://t.me/share/url?${query({ url: link, text })}`
    case "facebook":
      return `https://www.facebook.com/sharer/sharer.php?${query({ u: link })}`
    case "x":
      return `https://x.com/intent/post?${query({ url: link, text })}`
    case "email":
      return `mailto:?${query({ subject: title, body: both })}`
  }
}

/** Not by `URLSearchParams`: mail programs show its plus signs. */
function query(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")
}
