import { once } from "node:events"
import { createServer, IncomingMessage, ServerResponse } from "node:http"
import { AddressInfo } from "node:net"
import { GatewayAnswer } from "../payments/provider"

/** As the store knows the provider in `integration-tests/payments`. */
export const GATEWAY_PROVIDER = "pp_gateway_test"

export type Asked = { session_id: string; amount: number }

/** The service behind the test's payment provider: it decides as the test says. */
export class Gateway {
  /** What it was asked to authorize. */
  readonly asked: Asked[] = []
  /** The messages of its webhook that the store has taken up. */
  readonly verified: Asked[] = []
  #answer: (asked: Asked) => Promise<GatewayAnswer["status"]> = async () => "authorized"
  #server = createServer((request, response) => void this.#handle(request, response))

  static async open(): Promise<Gateway> {
    const gateway = new Gateway()
    gateway.#server.listen(0)
    await once(gateway.#server, "listening")
    return gateway
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  /** How it answers from now on. */
  answers(answer: (asked: Asked) => Promise<GatewayAnswer["status"]>): void {
    this.#answer = answer
  }

  /** Answers late: nothing until the returned function is called. */
  waits(): (status: GatewayAnswer["status"]) => void {
    let decide: (status: GatewayAnswer["status"]) => void = () => undefined
    const decided = new Promise<GatewayAnswer["status"]>((resolve) => {
      decide = resolve
    })
    this.answers(() => decided)
    return decide
  }

  async close(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, "close")
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = ""
    for await (const chunk of request) {
      body += chunk
    }
    const asked: Asked = JSON.parse(body)
    if (request.url === "/verify") {
      this.verified.push(asked)
      response.end()
      return
    }
    this.asked.push(asked)
    const answer: GatewayAnswer = { status: await this.#answer(asked) }
    response.setHeader("content-type", "application/json")
    response.end(JSON.stringify(answer))
  }
}
