import { eventually } from "../../helpers/eventually"
import { PATIENCE_MS } from "./browser"
import { readDemo } from "./demo"

type Mail = { subject: string; html: string; to: { address: string }[] }

/** Waits for a mail to somebody that leads to an address which contains this, and gives
 * that address: the demo's inbox has whatever was sent. */
export async function linkSentTo(email: string, contains: string): Promise<string> {
  return eventually(
    async () => {
      const response = await fetch(`${readDemo().inbox_url}/email`)
      const mails = (await response.json()) as Mail[]
      return mails
        .filter(({ to }) => to.some(({ address }) => address === email))
        .flatMap(({ html }) => [...html.matchAll(/href="([^"]+)"/g)])
        .map(([, href]) => href!.replaceAll("&amp;", "&"))
        .find((href) => href.includes(contains))
    },
    { within: PATIENCE_MS }
  )
}
