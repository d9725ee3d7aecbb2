import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import multer from "multer"
import { localeOf, say } from "../../../../i18n"

const MEGABYTE = 1024 * 1024

/** The largest file that is taken; a shop may set another limit. */
const MAX_MEGABYTES = Number(process.env.ENCORE_IMPORT_MAX_MB) || 64

/** A file that came with a request. */
export type UploadedFile = { path: string; originalname: string }

// To disk, since a history need not fit into memory beside the shop.
const receive = multer({
  storage: multer.diskStorage({ destination: tmpdir() }),
  limits: {
    fileSize: MAX_MEGABYTES * MEGABYTE,
    files: 1,
    fields: 10,
    fieldSize: 1_000,
    parts: 12,
  },
}).single("file")

/**
 * Receives the one file of a form. One that is too large is refused as soon as it
 * is, and nothing of it is kept.
 */
export function uploadFile(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  receive(req, res, (error: unknown) => {
    if (!(error instanceof multer.MulterError)) {
      return next(error)
    }
    const locale = localeOf(req.headers)
    if (error.code === "LIMIT_FILE_SIZE") {
      res.status(413).json({
        type: MedusaError.Types.INVALID_DATA,
        message: say(locale, "errors.import_file_too_large", {
          max_mb: MAX_MEGABYTES,
        }),
      })
      return
    }
    next(
      new MedusaError(
        MedusaError.Types.INVALID_DATA,
        say(locale, "errors.invalid_request", {
          details: [error.field, error.message].filter(Boolean).join(": "),
        })
      )
    )
  })
}

/** Takes the request's file from the disk again, whatever became of it. */
export async function discard(file: UploadedFile | undefined): Promise<void> {
  if (file) {
    await rm(file.path, { force: true })
  }
}
