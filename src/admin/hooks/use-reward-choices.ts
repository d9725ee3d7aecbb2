import { useQuery } from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import { useApi } from "./use-api"

/** More than a shop gives; the server's largest page. */
const MOST = 200

type RewardChoice = { id: string; name: string; status: string }

/** The rewards that a referral can bring: those that are published. */
export function useRewardChoices() {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.referrals, "rewards"],
    queryFn: () =>
      api<{ rewards: RewardChoice[] }>("/rewards", {
        query: { limit: MOST, offset: 0 },
      }),
    select: ({ rewards }) => rewards.filter(({ status }) => status === "published"),
  })
}
