import {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { Failing } from "../../../../modules/encore/intake/finish-import"
import { EncoreError } from "../../../../modules/encore/lib/encore-error"
import { runImportWorkflow, startImportWorkflow } from "../../../../workflows"
import { localized } from "../../../lib/localized"
import { Paging } from "../../../lib/paging"
import { parse } from "../../../lib/validation"
import { awhile } from "./background"
import { findImport } from "./find-import"
import { importView } from "./import-view"
import { discard, UploadedFile } from "./upload"
import { AdminCreateEncoreImport } from "./validators"

type UploadRequest = AuthenticatedMedusaRequest<never> & { file?: UploadedFile }

/** Admins: the imports, newest first. Rejected rows are shown with each alone. */
export const GET = localized(async (req: MedusaRequest<never>, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as Paging
  const [imports, count] = await req.scope
    .resolve(ENCORE_MODULE)
    .listAndCountImports(
      {},
      { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } }
    )
  const locale = localeOf(req.headers)
  res.json({
    imports: imports.map((record) => importView(record, [], locale)),
    count,
    offset,
    limit,
  })
})

/**
 * Admins: take history in, or look what it would bring. A short import is completed
 * in the answer (200), a long one goes on (202).
 */
export const POST = localized(async (req: UploadRequest, res: MedusaResponse) => {
  let import_id: string
  try {
    import_id = await start(req)
  } catch (error) {
    await discard(req.file)
    throw error
  }
  const work = runImportWorkflow(req.scope)
    .run({ input: { import_id, path: req.file?.path ?? null } })
    .finally(() => discard(req.file))
  const ended = await awhile(req.scope, work)

  const [record] = await req.scope.resolve(ENCORE_MODULE).listImports({ id: import_id })
  if (record?.status === "failed") {
    const { key, params } = record.error as Failing
    throw new EncoreError(MedusaError.Types.INVALID_DATA, key, params)
  }
  res.status(ended ? 200 : 202).json({
    import: await findImport(req.scope, import_id, localeOf(req.headers)),
  })
})

async function start(req: UploadRequest): Promise<string> {
  const { kind, dry_run } = parse(
    AdminCreateEncoreImport,
    req.body,
    localeOf(req.headers)
  )
  if (kind === "orders" && req.file) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "import_kind")
  }
  if (kind !== "orders" && !req.file) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "import_file_missing")
  }
  const { result } = await startImportWorkflow(req.scope).run({
    input: {
      kind,
      dry_run,
      file_name: req.file?.originalname.slice(0, 255) ?? null,
      created_by: req.auth_context.actor_id,
    },
  })
  return result.import_id
}
