import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { PARTS } from "../../../modules/encore/intake/import-progress"
import { ImportRecord } from "../../../modules/encore/intake/import-types"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { importOrders } from "../import-orders"

export type RunImportInput = {
  import_id: string
  /** Where the file lies, the first time; its rows are kept from then on. */
  path?: string | null
}

/**
 * Works on an import until it is completed, or undone. There is nothing to
 * compensate: what is in is right by itself, and can be undone as a whole.
 *
 * What is wrong with the file is written on the import and is no error here.
 */
export const runImportStep = createStep(
  "encore-run-import",
  async (input: RunImportInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    try {
      await run(container, input)
    } catch (error) {
      const known = error instanceof EncoreError
      await encore.failImport(
        input.import_id,
        known
          ? { key: error.key, params: error.params }
          : { key: "import_broke_off", params: {} }
      )
      if (!known) {
        throw error
      }
    }
    return new StepResponse(input.import_id)
  }
)

async function run(
  container: MedusaContainer,
  { import_id, path }: RunImportInput
): Promise<void> {
  const encore = container.resolve(ENCORE_MODULE)
  const record = await encore.retrieveImport(import_id)
  if (record.undo_started_at) {
    const program = await encore.programInForce()
    while (await encore.undoNextChunk(import_id, program));
    return
  }
  if (record.kind === "orders") {
    return importOrders(container, record)
  }
  await stage(container, record, path)
  const program = await encore.programInForce()
  await Promise.all(
    PARTS.map(async (part) => {
      let from: string | null = null
      do {
        from = await encore.importNextChunk(import_id, part, from, program)
      } while (from !== null)
    })
  )
  await encore.completeImport(import_id)
}

async function stage(
  container: MedusaContainer,
  { id, kind, rows }: Pick<ImportRecord, "id" | "kind" | "rows">,
  path: RunImportInput["path"]
): Promise<void> {
  if (kind === "orders" || rows > 0) {
    return
  }
  if (!path) {
    // The process that had the file died before it had read it.
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "import_interrupted")
  }
  await container.resolve(ENCORE_MODULE).stageFile(id, kind, path)
}
