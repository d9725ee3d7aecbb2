import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { Failure } from "../lib/failure.mjs"
import { fingerprint } from "../lib/fingerprint.mjs"
import { step } from "../lib/progress.mjs"

const EARNING_RULE = {
  name: "A point for every euro or dollar",
  definition: {
    trigger: "order_placed",
    effect: {
      type: "per_amount",
      rates: [
        { currency_code: "eur", points: 1, per: 1 },
        { currency_code: "usd", points: 1, per: 1 },
      ],
      include_tax: false,
      include_shipping: false,
      rounding: "floor",
    },
  },
}

/** A point is worth a cent. */
const REDEMPTION = {
  rates: [
    { currency_code: "eur", points: 100, amount: 1 },
    { currency_code: "usd", points: 100, amount: 1 },
  ],
}

/** Sets up the program as a merchant would, through Encore's own admin API. */
export async function seedEncore(lifetime, demo) {
  const print = fingerprint("scripts/demo/encore.mjs", "demo/store/src/seed")
  await demo.once("encore", print, () =>
    step("Setting up the program and taking in the purchase history", async () => {
      const api = await signIn(demo)
      // The history is the shop's own, so its addresses are as good as its accounts.
      await api("POST", "/admin/encore/settings", {
        trust_account_emails: true,
        redemption: REDEMPTION,
        // Whoever tries the demo by night sees its mails at once.
        outreach: { quiet_hours: null },
      })
      await publishRule(api)
      await importHistory(api, lifetime, demo.paths.history)
    })
  )
}

async function publishRule(api) {
  const { earning_rules } = await api("GET", "/admin/encore/earning-rules")
  const found = earning_rules.find(({ name }) => name === EARNING_RULE.name)
  const rule =
    found ??
    (await api("POST", "/admin/encore/earning-rules", EARNING_RULE)).earning_rule
  if (rule.status !== "published") {
    await api("POST", `/admin/encore/earning-rules/${rule.id}/publish`)
  }
}

async function importHistory(api, lifetime, file) {
  const form = new FormData()
  form.set("kind", "purchases")
  form.set("dry_run", "false")
  form.set("file", new Blob([readFileSync(file)], { type: "text/csv" }), "history.csv")
  let { import: taken } = await api("POST", "/admin/encore/imports", form)
  while (taken.status === "running" && !lifetime.signal.aborted) {
    await sleep(250)
    ;({ import: taken } = await api("GET", `/admin/encore/imports/${taken.id}`))
  }
  if (taken.status !== "completed" || taken.rejected_count) {
    const reason = taken.error ?? taken.rejected?.[0]?.reason ?? taken.status
    throw new Failure(`The purchase history was not taken in: ${reason}`)
  }
}

/** Calls to the admin API, signed in. */
async function signIn({ backend_url, admin }) {
  const call = async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData
    const response = await fetch(backend_url + path, {
      method,
      headers: {
        ...(body && !isForm && { "Content-Type": "application/json" }),
        ...headers,
      },
      body: isForm ? body : body && JSON.stringify(body),
    })
    if (!response.ok) {
      const { message } = await response.json().catch(() => ({}))
      const reason = message ?? response.statusText
      throw new Failure(`${method} ${path} answered ${response.status}: ${reason}`)
    }
    return response.json()
  }
  const { token } = await call("POST", "/auth/user/emailpass", admin)
  return (method, path, body) =>
    call(method, path, body, { Authorization: `Bearer ${token}` })
}
