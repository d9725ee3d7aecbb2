import { inRoot } from "../lib/paths.mjs"
import { freePort, isFree } from "../lib/ports.mjs"
import { step } from "../lib/progress.mjs"
import { untilHealthy } from "../lib/waiting.mjs"

/** The ports that the inbox had last time, or free ones. */
export async function inboxPorts({ recall, remember }, taken) {
  const last = recall("inbox_ports")
  if (last && (await isFree(last.smtp)) && (await isFree(last.web))) {
    return last
  }
  const smtp = await freePort(taken)
  const web = await freePort([...taken, smtp])
  remember("inbox_ports", { smtp, web })
  return { smtp, web }
}

/**
 * Starts a mail server that keeps what it gets, with a page to read it on. Nothing leaves
 * this machine.
 *
 * @returns the page's address
 */
export async function startInbox(lifetime, demo) {
  const { smtp, web } = demo.inbox
  const url = `http://localhost:${web}`
  await step("Starting the inbox", () =>
    lifetime.serve(
      "The inbox",
      process.execPath,
      [
        inRoot("node_modules/maildev/bin/maildev"),
        ...["--ip", "127.0.0.1", "--smtp", String(smtp)],
        ...["--web-ip", "127.0.0.1", "--web", String(web)],
        ...["--mail-directory", demo.paths.mail],
      ],
      { log: demo.paths.log("inbox"), ready: untilHealthy(`${url}/healthz`) }
    )
  )
  return url
}
