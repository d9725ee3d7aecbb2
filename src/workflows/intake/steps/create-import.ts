import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ImportKind } from "../../../modules/encore/intake/import-types"

export type CreateImportInput = {
  kind: ImportKind
  dry_run: boolean
  /** As its owner calls it. */
  file_name: string | null
  /** The admin who asked for it. */
  created_by: string | null
}

export const createImportStep = createStep(
  "encore-create-import",
  async (input: CreateImportInput, { container }) => {
    const { id } = await container
      .resolve(ENCORE_MODULE)
      .createImports({ ...input, heartbeat_at: new Date() })
    return new StepResponse({ import_id: id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(ENCORE_MODULE).deleteImports(id)
    }
  }
)
