import { MedusaContainer } from "@medusajs/framework/types"
import { runDraws } from "../workflows/draws/run-draws"

/** Counts what missed a draw's opening, closes draws whose time is over, draws those that
 * say so, and gives their prizes. */
export default async function runDrawsJob(container: MedusaContainer): Promise<void> {
  await runDraws(container)
}

export const config = { name: "encore-run-draws", schedule: "* * * * *" }
