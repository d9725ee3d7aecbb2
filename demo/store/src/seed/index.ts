import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { enroll, seedAdmin, seedCustomers, seedShopper } from "./accounts"
import { faithful, history, toCsv } from "./history"
import { seedMarket } from "./market"
import { readOrder } from "./order"
import { people } from "./people"
import { seedProducts } from "./products"
import { Random } from "./random"

const CUSTOMERS = 400

/**
 * Fills the store with what a shop has before it takes in Encore, and writes the
 * purchase history to a file, for Encore's own import. Running it again adds what is
 * missing and leaves the rest.
 */
export default async function seed({ container }: ExecArgs) {
  const order = readOrder()
  const market = await seedMarket(container)
  await seedProducts(container, market, order.backend_url)
  await seedAdmin(container, order.admin)
  await seedShopper(container, order.shopper, {
    first_name: "Eleni",
    last_name: "Markou",
  })

  const random = new Random(20)
  const customers = people(random, CUSTOMERS)
  await seedCustomers(container, customers)
  await enroll(container)
  const shopper = { email: order.shopper.email, currency_code: "eur" }
  const purchases = [
    ...faithful(new Random(7), shopper, order.until),
    ...history(random, customers, order.until),
  ]
  writeFileSync(order.output.history, toCsv(purchases))
  const { publishable_key } = market
  writeFileSync(order.output.result, JSON.stringify({ publishable_key }))
}
