import { MedusaContainer } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../modules/encore"
import { runImportWorkflow } from "../workflows"

/** Goes on with imports whose process is gone. */
export default async function resumeImports(container: MedusaContainer): Promise<void> {
  const ids = await container.resolve(ENCORE_MODULE).claimInterruptedImports()
  for (const import_id of ids) {
    await runImportWorkflow(container).run({ input: { import_id } })
  }
}

export const config = { name: "encore-resume-imports", schedule: "* * * * *" }
