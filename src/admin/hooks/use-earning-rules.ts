import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type { EarningRule, EarningRuleDefinition, Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

type RuleResponse = { earning_rule: EarningRule }

export function useEarningRules(query: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.earningRules, "list", query],
    queryFn: () =>
      api<Paged & { earning_rules: EarningRule[] }>("/earning-rules", { query }),
  })
}

export function useEarningRule(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.earningRules, id],
    queryFn: () => api<RuleResponse>(`/earning-rules/${id}`),
    select: ({ earning_rule }) => earning_rule,
  })
}

function useRuleMutation<TVariables, TResult>(
  mutationFn: (variables: TVariables) => Promise<TResult>
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.earningRules }),
  })
}

type RuleBody = { name: string; definition: EarningRuleDefinition }

/** Makes a draft, or a new version of the rule with this id. */
export function useSaveEarningRule(id?: string) {
  const api = useApi()
  return useRuleMutation((body: RuleBody) =>
    api<RuleResponse>(id ? `/earning-rules/${id}` : "/earning-rules", {
      method: "POST",
      body,
    })
  )
}

export function usePublishEarningRule() {
  const api = useApi()
  return useRuleMutation((id: string) =>
    api<RuleResponse>(`/earning-rules/${id}/publish`, { method: "POST" })
  )
}

export function useArchiveEarningRule() {
  const api = useApi()
  return useRuleMutation((id: string) =>
    api<RuleResponse>(`/earning-rules/${id}/archive`, { method: "POST" })
  )
}

export function useDeleteEarningRule() {
  const api = useApi()
  return useRuleMutation((id: string) =>
    api<{ id: string; deleted: boolean }>(`/earning-rules/${id}`, {
      method: "DELETE",
    })
  )
}
