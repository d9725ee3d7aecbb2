import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import multer from "multer"
import { receiving } from "../../../lib/receive-file"

const MEGABYTE = 1024 * 1024

/** The largest file that is taken; a shop may set another limit. */
const MAX_MEGABYTES = Number(process.env.ENCORE_IMPORT_MAX_MB) || 64

/** A file that came with a request. */
export type UploadedFile = { path: string; originalname: string }

/**
 * Receives the one file of a form. One that is too large is refused as soon as it
 * is, and nothing of it is kept.
 */
export const uploadFile = receiving(
  // To disk, since a history need not fit into memory beside the shop.
  multer({
    storage: multer.diskStorage({ destination: tmpdir() }),
    limits: {
      fileSize: MAX_MEGABYTES * MEGABYTE,
      files: 1,
      fields: 10,
      fieldSize: 1_000,
      parts: 12,
    },
  }).single("file"),
  { key: "import_file_too_large", params: { max_mb: MAX_MEGABYTES } }
)

/** Takes the request's file from the disk again, whatever became of it. */
export async function discard(file: UploadedFile | undefined): Promise<void> {
  if (file) {
    await rm(file.path, { force: true })
  }
}
