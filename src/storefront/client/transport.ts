/** What the kit asks of a request; Medusa's JS SDK takes these and more. */
export interface TransportInit {
  method?: string
  query?: Record<string, string | number>
  /** With null, one that the SDK sends by itself is left out. */
  headers?: Record<string, string | null>
  body?: Record<string, unknown> | FormData
  signal?: AbortSignal
}

/**
 * The one thing the kit needs of a shop's SDK. An instance of `Medusa` from
 * `@medusajs/js-sdk` fits as it is, so the kit carries no copy of it.
 */
export interface EncoreSdk {
  client: {
    fetch<T>(path: string, init?: TransportInit): Promise<T>
  }
}

export interface FetchSdkOptions {
  backendUrl: string
  publishableKey: string
  /** The signed-in customer's token, asked for before each request. */
  token?: () => string | null | undefined
}

/**
 * A stand-in for Medusa's JS SDK in shops without a bundler, where the kit comes
 * from a plain script tag.
 *
 * @example
 * const sdk = Encore.createFetchSdk({ backendUrl, publishableKey })
 * element.client = Encore.createEncoreClient(sdk)
 */
export function createFetchSdk(options: FetchSdkOptions): EncoreSdk {
  const base = options.backendUrl.replace(/\/$/, "")

  return {
    client: {
      async fetch<T>(path: string, init: TransportInit = {}): Promise<T> {
        const url = new URL(`${base}${path}`)
        for (const [name, value] of Object.entries(init.query ?? {})) {
          url.searchParams.set(name, String(value))
        }

        const token = options.token?.()
        const headers = new Headers({
          accept: "application/json",
          "content-type": "application/json",
          "x-publishable-api-key": options.publishableKey,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        })
        for (const [name, value] of Object.entries(init.headers ?? {})) {
          if (value === null) {
            headers.delete(name)
          } else {
            headers.set(name, value)
          }
        }
        const { body } = init
        const response = await fetch(url, {
          method: init.method,
          signal: init.signal,
          body: body instanceof FormData ? body : body && JSON.stringify(body),
          headers,
        })

        if (!response.ok) {
          throw await readFailure(response)
        }
        // Asked for anything but JSON, as for a file, it is the answer itself.
        return (
          headers.get("accept")?.includes("json") ? await response.json() : response
        ) as T
      },
    },
  }
}

/** An error answer as an error object with what Medusa says in its body. */
async function readFailure(response: Response): Promise<Error> {
  const text = await response.text()
  const body = parseFailure(text)
  return Object.assign(new Error(body.message ?? response.statusText), {
    status: response.status,
    type: body.type,
  })
}

function parseFailure(text: string): { type?: string; message?: string } {
  try {
    const body: unknown = JSON.parse(text)
    return body !== null && typeof body === "object" ? body : {}
  } catch {
    // A proxy in between answers in HTML; the status still says what happened.
    return {}
  }
}
