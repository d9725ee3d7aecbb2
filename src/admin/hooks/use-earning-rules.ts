import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import {
  type EarningRule,
  type EarningRuleDefinition,
  isPublished,
  type RuleProblem,
  type Simulation,
} from "../lib/earning-rules"
import type { Paged, PageQuery } from "../lib/types"
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

/** Every rule at once: a program has tens of them. */
export function useAllEarningRules() {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.earningRules, "all"],
    queryFn: () =>
      api<{ earning_rules: EarningRule[] }>("/earning-rules", {
        query: { limit: 100 },
      }),
    select: ({ earning_rules }) => earning_rules,
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

type RuleBody = {
  name: string
  definition: EarningRuleDefinition
  starts_at?: string | null
  ends_at?: string | null
}

/** Of a published rule, a draft beside it; null: none. */
type DraftBody = Partial<Omit<RuleBody, "definition">> & {
  draft: EarningRuleDefinition | null
}

/** Makes a rule, or changes the one with this id. */
export function useSaveEarningRule(id?: string) {
  const api = useApi()
  return useRuleMutation((body: RuleBody | DraftBody) =>
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

type UnsavedRule = RuleBody & { id?: string | undefined }

/** What a rule that isn't saved yet says, and what is odd about it. */
export function useCheckedRule(rule: UnsavedRule) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.earningRules, "check", rule],
    queryFn: () =>
      api<{ check: { description: string; problems: RuleProblem[] } }>(
        "/earning-rules/check",
        { method: "POST", body: rule }
      ),
    select: ({ check }) => check,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** What rules are tried on: purchases of these days, both included, or a cart. */
type TriedOn = { from: string; to: string } | { cart_id: string }

type Trial = TriedOn &
  (
    | { rules: UnsavedRule[] }
    | {
        /** Tried beside the published rules, instead of the one with its id. */
        add: UnsavedRule
      }
  )

/** What rules would have brought on purchases of the past, or would bring for a cart. */
export function useSimulation() {
  const api = useApi()
  const published = useAllEarningRules().data?.filter(isPublished)
  return useMutation({
    mutationFn: async (trial: Trial) => {
      const rules: UnsavedRule[] =
        "rules" in trial
          ? trial.rules
          : [...(published ?? []).filter((rule) => rule.id !== trial.add.id), trial.add]
      const { simulation } = await api<{ simulation: Simulation }>(
        "/earning-rules/simulate",
        {
          method: "POST",
          body: {
            ...("cart_id" in trial
              ? { cart_id: trial.cart_id }
              : { from: trial.from, to: trial.to }),
            rules: rules.map(({ id, name, definition }) => ({ id, name, definition })),
          },
        }
      )
      return simulation
    },
  })
}
