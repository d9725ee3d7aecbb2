import { useStore } from "@medusajs/dashboard/hooks"

/** The codes of the currencies the shop sells in, its main one first. */
export function useShopCurrencies(): string[] | undefined {
  const { store } = useStore()

  return (
    store &&
    [...(store.supported_currencies ?? [])]
      .sort((a, b) => Number(b.is_default) - Number(a.is_default))
      .map(({ currency_code }) => currency_code)
  )
}
