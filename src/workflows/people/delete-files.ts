import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Deletes files that nothing names any more. */
export async function deleteFiles(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  if (ids.length) {
    await container.resolve(Modules.FILE).deleteFiles(ids)
  }
}
