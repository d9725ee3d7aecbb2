import { readFileSync } from "node:fs"

/** How to reach the demo that the suite runs against, and how to get in. */
export type Demo = {
  backend_url: string
  admin_url: string
  storefront_url: string
  inbox_url: string
  publishable_key: string
  admin: { email: string; password: string }
  shopper: { email: string; password: string }
}

const CONNECTION = process.env.ENCORE_DEMO_CONNECTION

/** The demo as `npm run demo` describes it in `connection.json`. */
export function readDemo(): Demo {
  if (!CONNECTION) {
    throw new Error("ENCORE_DEMO_CONNECTION doesn't name the demo's connection.json.")
  }
  return JSON.parse(readFileSync(CONNECTION, "utf8"))
}
