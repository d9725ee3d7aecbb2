import { ShopError } from "./shop/error.ts"

export interface ShopConfig {
  backend_url: string
  publishable_key: string
}

/** What the launcher serves beside the shop: which store it belongs to. */
export async function loadConfig(): Promise<ShopConfig> {
  const response = await fetch("/config.json")
  if (!response.ok) {
    throw new ShopError(`/config.json: ${response.status} ${response.statusText}`)
  }
  return (await response.json()) as ShopConfig
}
