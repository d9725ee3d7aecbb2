import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type {
  MemberStampCard,
  StampCard,
  StampCardMember,
  StampsOfSource,
  StampTerms,
} from "../lib/stamp-cards"
import type { Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

/** While the past is counted, figures change by themselves. */
const POLL_INTERVAL = 1000

type CardResponse = { stamp_card: StampCard }

type CardsQuery = PageQuery & { q?: string | undefined; status?: string[] | undefined }

export function useStampCards(query: CardsQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.stampCards, "list", query],
    queryFn: () => api<Paged & { stamp_cards: StampCard[] }>("/stamp-cards", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useStampCard(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.stampCards, id],
    queryFn: () => api<CardResponse>(`/stamp-cards/${id}`),
    select: ({ stamp_card }) => stamp_card,
    refetchInterval: ({ state }) =>
      state.data?.stamp_card.counting ? POLL_INTERVAL : false,
  })
}

export function useStampCardMembers(
  id: string,
  query: PageQuery & { q?: string | undefined }
) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.stampCards, id, "members", query],
    queryFn: () =>
      api<Paged & { members: StampCardMember[] }>(`/stamp-cards/${id}/members`, {
        query,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useMemberStampCards(memberId: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.stampCards, "of", memberId],
    queryFn: () =>
      api<{ stamp_cards: MemberStampCard[] }>(`/members/${memberId}/stamp-cards`),
    select: ({ stamp_cards }) => stamp_cards,
  })
}

export function useMemberStamps(memberId: string, query: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.stampCards, "stamps", memberId, query],
    queryFn: () =>
      api<Paged & { stamps: StampsOfSource[] }>(`/members/${memberId}/stamps`, {
        query,
      }),
    placeholderData: keepPreviousData,
  })
}

function useCardMutation<TVariables, TResult>(
  mutationFn: (variables: TVariables) => Promise<TResult>
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all(
        [queryKeys.stampCards, queryKeys.changes].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey })
        )
      ),
  })
}

type CardBody = { name: string; description: string | null; terms: StampTerms }

/** Makes a draft, or changes the card with this id. */
export function useSaveStampCard(id?: string) {
  const api = useApi()
  return useCardMutation((body: CardBody) =>
    api<CardResponse>(id ? `/stamp-cards/${id}` : "/stamp-cards", {
      method: "POST",
      body,
    })
  )
}

/** Drafts nine plus one for these products. */
export function useMakeReadyCard() {
  const api = useApi()
  return useCardMutation((product_ids: string[]) =>
    api<CardResponse>("/stamp-cards/ready-set", {
      method: "POST",
      body: { product_ids },
    })
  )
}

export function useSetStampCardStatus() {
  const api = useApi()
  return useCardMutation(
    ({ id, action }: { id: string; action: "publish" | "archive" }) =>
      api<CardResponse>(`/stamp-cards/${id}/${action}`, { method: "POST" })
  )
}

export function useDeleteStampCard() {
  const api = useApi()
  return useCardMutation((id: string) =>
    api<{ id: string; deleted: boolean }>(`/stamp-cards/${id}`, { method: "DELETE" })
  )
}

type GiveBody = {
  member_ids: string[]
  stamps: number
  reason: string
  idempotencyKey: string
}

export function useGiveStamps(cardId: string) {
  const api = useApi()
  return useCardMutation(({ idempotencyKey, ...body }: GiveBody) =>
    api<{ given: { members: number } }>(`/stamp-cards/${cardId}/stamps`, {
      method: "POST",
      body,
      headers: { "idempotency-key": idempotencyKey },
    })
  )
}

type RevokeBody = { cardId: string; giftId: string; reason: string }

export function useRevokeStamps() {
  const api = useApi()
  return useCardMutation(({ cardId, giftId, reason }: RevokeBody) =>
    api<{ id: string; revoked: boolean }>(
      `/stamp-cards/${cardId}/stamps/${giftId}/revoke`,
      { method: "POST", body: { reason } }
    )
  )
}
