import Medusa from "@medusajs/js-sdk"
import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { EncoreError } from "../client/error"
import { createEncoreClient, type EncoreClient } from "../client/index"
import { createFetchSdk, type EncoreSdk } from "../client/transport"

interface Answer {
  status: number
  body: string
}

/** A real HTTP server, so that what is tested is what goes over the wire. */
describe.each<[string, (backendUrl: string) => EncoreSdk]>([
  [
    "over Medusa's JS SDK",
    (backendUrl) =>
      new Medusa({
        baseUrl: backendUrl,
        publishableKey: "pk_test",
        auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
      }),
  ],
  [
    "over fetch alone",
    (backendUrl) => createFetchSdk({ backendUrl, publishableKey: "pk_test" }),
  ],
])("the client %s", (_name, createSdk) => {
  let server: Server
  let client: EncoreClient
  let requests: IncomingMessage[]
  let bodies: string[]
  let answer: Answer

  const lastRequest = () => requests[requests.length - 1]

  /** What a call fails with; that it doesn't fail is itself a failure. */
  const failure = (call: Promise<unknown>): Promise<EncoreError> =>
    new Promise((resolve, reject) => call.then(reject, resolve))

  beforeEach(async () => {
    requests = []
    bodies = []
    answer = { status: 200, body: "{}" }
    server = createServer(async (request, response) => {
      requests.push(request)
      const chunks: string[] = []
      for await (const chunk of request) {
        chunks.push(String(chunk))
      }
      bodies.push(chunks.join(""))
      response.writeHead(answer.status, { "content-type": "application/json" })
      response.end(answer.body)
    })
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
    const { port } = server.address() as AddressInfo
    client = createEncoreClient(createSdk(`http://127.0.0.1:${port}`), { locale: "el" })
  })

  afterEach(async () => {
    await new Promise((closed) => server.close(closed))
  })

  it("asks for the program, with the shop's key and the language", async () => {
    answer.body = JSON.stringify({ program: { points_name: "stars" } })

    const { program } = await client.program()

    expect(program.points_name).toBe("stars")
    expect(lastRequest()?.url).toBe("/store/encore/program")
    expect(lastRequest()?.headers).toMatchObject({
      "x-publishable-api-key": "pk_test",
      "x-medusa-locale": "el",
    })
  })

  it("lets a call have a language of its own", async () => {
    await client.me({ locale: "ru" })

    expect(lastRequest()?.url).toBe("/store/encore/me")
    expect(lastRequest()?.headers["x-medusa-locale"]).toBe("ru")
  })

  it("asks for a page of entries", async () => {
    await client.entries({ limit: 5, offset: 10 })

    expect(lastRequest()?.url).toBe("/store/encore/me/entries?limit=5&offset=10")
  })

  it("asks for all that one order did", async () => {
    await client.orderEntries("order_1")

    const { searchParams } = new URL(lastRequest()?.url ?? "", "http://store")
    expect(Object.fromEntries(searchParams)).toEqual({
      limit: "200",
      offset: "0",
      source_type: "order",
      source_id: "order_1",
    })
  })

  it("keeps a cart's id inside its path", async () => {
    await client.cart("cart_1/../me")

    expect(lastRequest()?.url).toBe("/store/carts/cart_1%2F..%2Fme/encore")
  })

  it("sets the points on a cart, and takes them off", async () => {
    await client.setCartPoints("cart_1", 500)
    await client.removeCartPoints("cart_1")

    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "POST /store/carts/cart_1/encore/points",
      "DELETE /store/carts/cart_1/encore/points",
    ])
    expect(JSON.parse(bodies[0] ?? "")).toEqual({ points: 500 })
  })

  it("says what the shop may write", async () => {
    await client.setConsents([{ channel: "email", purpose: "feedback", granted: true }])

    expect(lastRequest()).toMatchObject({
      method: "PUT",
      url: "/store/encore/consents",
    })
    expect(JSON.parse(bodies[0] ?? "")).toEqual({
      consents: [{ channel: "email", purpose: "feedback", granted: true }],
    })
  })

  it("keeps the status, type and message of an error", async () => {
    answer = {
      status: 404,
      body: JSON.stringify({ type: "not_found", message: "Cart not found" }),
    }

    const error = await failure(client.cart("cart_1"))

    expect(error).toBeInstanceOf(EncoreError)
    expect(error).toMatchObject({
      status: 404,
      type: "not_found",
      message: "Cart not found",
      isNetwork: false,
      isTemporary: false,
    })
  })

  it("survives an error that is not JSON", async () => {
    answer = { status: 503, body: "<h1>Bad gateway</h1>" }

    expect(await failure(client.program())).toMatchObject({
      status: 503,
      type: "unknown_error",
      message: "Service Unavailable",
      isTemporary: true,
    })
  })

  it("says when no answer came at all", async () => {
    await new Promise((closed) => server.close(closed))

    expect(await failure(client.program())).toMatchObject({
      status: null,
      type: "network",
      isNetwork: true,
    })
    await new Promise<void>((listening) => server.listen(0, listening))
  })

  it("passes an abort on as what it is", async () => {
    const controller = new AbortController()
    controller.abort()

    const error = await failure(client.program({ signal: controller.signal }))

    expect(error.name).toBe("AbortError")
    expect(error).not.toBeInstanceOf(EncoreError)
  })
})
