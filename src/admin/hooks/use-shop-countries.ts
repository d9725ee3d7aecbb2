import { useRegions } from "@medusajs/dashboard/hooks"

/** The codes of the countries that the shop sells to, in the order of the alphabet. */
export function useShopCountries(): string[] | undefined {
  const { regions } = useRegions({ fields: "*countries", limit: 1_000 })

  return (
    regions &&
    regions
      .flatMap((region) => region.countries ?? [])
      .flatMap((country) => country.iso_2 ?? [])
      .sort()
  )
}
