import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type { Brand, BrandUpdate, CounterFind, MemberCard } from "../lib/types"
import { useApi } from "./use-api"

/** A member's card: its codes, and where it is printed. */
export function useMemberCard(memberId: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.member(memberId), "card"],
    queryFn: () => api<{ card: MemberCard }>(`/members/${memberId}/card`),
    select: ({ card }) => card,
  })
}

/** Whose card, or what coupon, a scanned code is. */
export function useCounter() {
  const api = useApi()
  return useMutation({
    mutationFn: (code: string) => api<CounterFind>("/counter", { query: { code } }),
  })
}

/** Marks a coupon in words as used at the counter. */
export function useUseCoupon() {
  const api = useApi()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      api(`/coupons/${id}/use`, { method: "POST", body: { reason } }),
  })
}

/** How a coupon would look with this brand. */
export function useBrandPreview(brand: BrandUpdate) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.settings, "preview", brand],
    queryFn: () =>
      api<{ preview: { html: string } }>("/brand/preview", {
        method: "POST",
        body: { brand },
      }),
    select: ({ preview }) => preview.html,
    placeholderData: (before) => before,
    retry: false,
  })
}

/** Puts a logo on the shop's cards, or takes it off with null. */
export function useSetLogo() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (file: File | null) => {
      if (!file) {
        return api<{ logo: Brand["logo"] }>("/brand/logo", { method: "DELETE" })
      }
      const body = new FormData()
      body.set("file", file)
      return api<{ logo: Brand["logo"] }>("/brand/logo", {
        method: "POST",
        body,
        // Left to the browser, which knows the boundary between the parts.
        headers: { "content-type": null },
      })
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.settings }),
  })
}
