import { setTimeout as sleep } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { CdnowPurchase, cdnowCsv } from "../../integration-tests/helpers/cdnow"
import { answerOf } from "./http"
import { Login } from "./shopper"

type Import = {
  id: string
  status: string
  rows: number
  accepted: number
  error: string | null
}

let made = 0

/**
 * A history as the file of another shop: nothing in it is known from an earlier run.
 * @param copies how often it stands in the file, each time under other names
 */
export function newHistory(purchases: CdnowPurchase[], copies: number): string {
  const mark = `run${made++}-`
  return cdnowCsv(
    purchases.map((purchase) => ({
      ...purchase,
      email: mark + purchase.email,
      purchase_id: mark + purchase.purchase_id,
    })),
    copies
  )
}

/** An admin, signed in to a store, who takes a history in as the panel does. */
export class Importer {
  private constructor(
    private readonly url: string,
    private readonly token: string
  ) {}

  static async signIn(url: string, login: Login): Promise<Importer> {
    const { token } = await answerOf<{ token: string }>(
      fetch(`${url}/auth/user/emailpass`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(login),
      })
    )
    return new Importer(url, token)
  }

  /** Sends a file and waits until the last of its rows is in. */
  async take(csv: string): Promise<void> {
    const form = new FormData()
    form.set("kind", "purchases")
    form.set("dry_run", "false")
    form.set("file", new Blob([csv], { type: "text/csv" }), "history.csv")
    let taken = await this.#call("/admin/encore/imports", {
      method: "POST",
      body: form,
    })
    while (taken.status === "running") {
      await sleep(100)
      taken = await this.#call(`/admin/encore/imports/${taken.id}`)
    }
    if (taken.status !== "completed" || taken.accepted !== taken.rows) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The import is ${taken.status}, with ${taken.accepted} of ${taken.rows} rows: ` +
          (taken.error ?? "no error")
      )
    }
  }

  async #call(path: string, request: RequestInit = {}): Promise<Import> {
    const answer = await answerOf<{ import: Import }>(
      fetch(this.url + path, {
        ...request,
        headers: { authorization: `Bearer ${this.token}` },
      })
    )
    return answer.import
  }
}
