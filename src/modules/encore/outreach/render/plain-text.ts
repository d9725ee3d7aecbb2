const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
}

/** A body as plain text, for readers without HTML and for SMS: links stand behind their
 * words. */
export function plainText(mjml: string): string {
  return mjml
    .replace(
      /<(a|mj-button)\b[^>]*?\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/\1>/g,
      (_, tag: string, href: string, words: string) =>
        words.trim() === href
          ? href
          : `${words.trim()}: ${href}${tag === "a" ? "" : "\n"}`
    )
    .replace(/<br\s*\/?>/g, "\n")
    .replace(/<\/(mj-text|mj-button|p|li|tr|h[1-6])>/g, "\n\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}
