import { randomUUID } from "node:crypto"
import { readDemo } from "./demo"

type MemberOfList = { id: string; points: { available: number } }

/** What an admin does that isn't the matter of a test, by the API. */
export class StoreApi {
  private constructor(private readonly token: string) {}

  static async signIn(): Promise<StoreApi> {
    const { admin } = readDemo()
    const { token } = await call<{ token: string }>("/auth/user/emailpass", admin)
    return new StoreApi(token)
  }

  /** Sees to it that a customer, who has signed in before, has so many points. */
  async setAvailable(email: string, points: number): Promise<void> {
    const query = new URLSearchParams({ q: email })
    const { members } = await this.#call<{ members: MemberOfList[] }>(
      `/admin/encore/members?${query}`
    )
    const [member] = members
    if (!member) {
      throw new Error(`There is no member ${email}.`)
    }
    await this.#call(`/admin/encore/members/${member.id}/adjustments`, {
      points: points - member.points.available,
      reason: "For the test",
    })
  }

  async cancelOrder(id: string): Promise<void> {
    await this.#call(`/admin/orders/${id}/cancel`, {})
  }

  /** Sends all of an order's goods, and says that they arrived. */
  async deliverOrder(id: string): Promise<void> {
    const [{ order }, { stock_locations }] = await Promise.all([
      this.#call<{ order: { items: { id: string; quantity: number }[] } }>(
        `/admin/orders/${id}?fields=*items`
      ),
      this.#call<{ stock_locations: { id: string }[] }>("/admin/stock-locations"),
    ])
    const sent = await this.#call<{ order: { fulfillments: { id: string }[] } }>(
      `/admin/orders/${id}/fulfillments?fields=*fulfillments`,
      {
        location_id: stock_locations[0]?.id,
        items: order.items.map(({ id: item, quantity }) => ({ id: item, quantity })),
      }
    )
    for (const fulfillment of sent.order.fulfillments) {
      await this.#call(
        `/admin/orders/${id}/fulfillments/${fulfillment.id}/mark-as-delivered`,
        {}
      )
    }
  }

  /** Lets messages go at any time of the day: a test doesn't wait for the morning. */
  async endQuietHours(): Promise<void> {
    const { settings } = await this.#call<{ settings: { outreach: object } }>(
      "/admin/encore/settings"
    )
    await this.#call("/admin/encore/settings", {
      outreach: { ...settings.outreach, quiet_hours: null },
    })
  }

  /** How many of those who complained have bought since. */
  async boughtAgain(): Promise<number> {
    const { complaints } = await this.#call<{
      complaints: { bought_again: { again: number } }
    }>("/admin/encore/insights/complaints")
    return complaints.bought_again.again
  }

  #call<T>(path: string, body?: object): Promise<T> {
    return call(path, body, {
      authorization: `Bearer ${this.token}`,
      "idempotency-key": randomUUID(),
    })
  }
}

async function call<T>(
  path: string,
  body?: object,
  headers: Record<string, string> = {}
): Promise<T> {
  const response = await fetch(readDemo().backend_url + path, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json", ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  }
  return (await response.json()) as T
}
