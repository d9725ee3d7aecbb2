import { eventually } from "./eventually"
import { Api, Headers } from "./shop"

export type Upload = {
  kind?: string
  dry_run?: boolean
  csv?: string | Uint8Array
  name?: string
  headers?: Record<string, string>
}

/** Sends a file to the import, the way a browser does. */
export async function upload(
  api: Api,
  admin: Headers,
  { kind = "purchases", dry_run = false, csv, name = "history.csv", headers }: Upload
) {
  const form = new FormData()
  form.append("kind", kind)
  form.append("dry_run", String(dry_run))
  if (csv !== undefined) {
    form.append("file", new Blob([csv], { type: "text/csv" }), name)
  }
  return api.post("/admin/encore/imports", form, {
    headers: { ...admin.headers, ...headers },
    maxBodyLength: Infinity,
    validateStatus: () => true,
  })
}

/** The import, once it is no longer worked on. */
export async function settled(api: Api, admin: Headers, id: string, within = 120_000) {
  return eventually(
    async () => {
      const found = (await api.get(`/admin/encore/imports/${id}`, admin)).data.import
      return found.status === "running" ? null : found
    },
    { within, every: 200 }
  )
}

/** Imports a file and waits for its end. */
export async function importFile(api: Api, admin: Headers, options: Upload) {
  const { status, data } = await upload(api, admin, options)
  if (status !== 200 && status !== 202) {
    throw new Error(`${status}: ${data.message}`)
  }
  return settled(api, admin, data.import.id)
}
