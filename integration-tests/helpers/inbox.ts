import { ChildProcess, spawn } from "node:child_process"
import { connect, createServer } from "node:net"
import path from "node:path"
import { eventually } from "./eventually"

/** A mail as the inbox shows it. */
export type Mail = {
  id: string
  subject: string
  html?: string
  text: string
  to: { address: string }[]
  from: { address: string; name: string }[]
  headers: Record<string, string>
}

/** A real mail server with an inbox that anybody may look into. */
export class Inbox {
  private child: ChildProcess | undefined

  constructor(
    readonly smtpPort: number,
    private readonly webPort: number
  ) {}

  async start(): Promise<void> {
    this.child = spawn(
      process.execPath,
      [
        path.resolve(__dirname, "../../node_modules/maildev/bin/maildev"),
        ...["--ip", "127.0.0.1", "--web-ip", "127.0.0.1"],
        ...["--smtp", String(this.smtpPort), "--web", String(this.webPort)],
      ],
      { stdio: "ignore" }
    )
    // Its page may answer before it takes mail.
    await eventually(
      async () =>
        (await accepts(this.smtpPort)) &&
        this.mails().then(
          () => true,
          () => false
        ),
      { within: 20_000 }
    )
  }

  async stop(): Promise<void> {
    const { child } = this
    if (child && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve))
      child.kill()
      await ended
    }
    this.child = undefined
  }

  async mails(): Promise<Mail[]> {
    return (await fetch(`http://127.0.0.1:${this.webPort}/email`)).json() as Promise<
      Mail[]
    >
  }

  async mailsTo(address: string): Promise<Mail[]> {
    return (await this.mails()).filter((mail) =>
      mail.to.some((each) => each.address === address)
    )
  }

  async empty(): Promise<void> {
    await fetch(`http://127.0.0.1:${this.webPort}/email/all`, { method: "DELETE" })
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === "string") {
    throw new Error("The system gave no port")
  }
  return address.port
}

function accepts(port: number): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1")
    socket.once("data", () => {
      resolve(true)
      socket.destroy()
    })
    socket.once("error", () => resolve(false))
    socket.once("close", () => resolve(false))
  })
}
