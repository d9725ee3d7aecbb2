import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { seedAdmin, seedShopper } from "../../../demo/store/src/seed/accounts"
import { seedMarket } from "../../../demo/store/src/seed/market"
import { seedProducts } from "../../../demo/store/src/seed/products"

/** Enough that nobody's history grows beyond a real shopper's. */
const SHOPPERS = 20

/** The demo shop's market and shelves, an admin, and shoppers to buy; nothing of Encore's. */
export default async function seed({ container }: ExecArgs) {
  const market = await seedMarket(container)
  await seedProducts(container, market, "http://localhost")
  const shoppers = Array.from({ length: SHOPPERS }, (_, index) => ({
    email: `shopper-${index}@bench.example`,
    password: "bench-shopper",
  }))
  for (const shopper of shoppers) {
    await seedShopper(container, shopper, { first_name: "Bench", last_name: "Shopper" })
  }
  const admin = { email: "admin@bench.example", password: "bench-admin" }
  await seedAdmin(container, admin)
  const { publishable_key } = market
  writeFileSync(
    process.env.BENCH_SEEDED ?? "",
    JSON.stringify({ publishable_key, admin, shoppers })
  )
}
