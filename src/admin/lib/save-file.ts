import { sdk } from "./sdk"

/** Fetches a file of the shop's with the admin's session, in a language where it has
 * several, and saves it under a name. */
export async function saveFile(
  url: string,
  name: string,
  locale?: string
): Promise<void> {
  const response = await sdk.client.fetch<Response>(url, {
    headers: {
      accept: "application/octet-stream",
      ...(locale && { "x-medusa-locale": locale }),
    },
  })
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
