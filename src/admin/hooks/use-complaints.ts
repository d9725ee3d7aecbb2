import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import type {
  Complaint,
  ComplaintDetail,
  ComplaintInsights,
  ComplaintStatus,
  ComplaintStep,
  Severity,
} from "../lib/complaints"
import { queryKeys } from "../lib/query-keys"
import type { Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

type ComplaintResponse = { complaint: ComplaintDetail }

export type ComplaintsQuery = Partial<PageQuery> & {
  q?: string | undefined
  status?: ComplaintStatus[] | undefined
  severity?: Severity[] | undefined
  category?: string[] | undefined
  owner_id?: string[] | undefined
  member_id?: string
  order_id?: string
  open?: boolean | undefined
  overdue?: boolean | undefined
  order?: string | undefined
}

export function useComplaints(query: ComplaintsQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.complaints, "list", query],
    queryFn: () => api<Paged & { complaints: Complaint[] }>("/complaints", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useComplaint(id: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.complaints, id],
    queryFn: () => api<ComplaintResponse>(`/complaints/${id}`),
    select: ({ complaint }) => complaint,
    enabled: id !== undefined,
  })
}

export function useComplaintInsights(query: { from?: string; to?: string }) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.complaints, "insights", query],
    queryFn: () =>
      api<{ complaints: ComplaintInsights }>("/insights/complaints", { query }),
    select: ({ complaints }) => complaints,
    placeholderData: keepPreviousData,
  })
}

/** Sends something about a complaint; `key` makes a repeated request count once. */
function useComplaintCall<Body extends object | FormData>(path: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }: { body: Body; key?: string }) =>
      api<ComplaintResponse>(`/complaints${path}`, {
        method: "POST",
        body,
        headers: {
          ...(key && { "Idempotency-Key": key }),
          // The browser names a form's boundary itself.
          ...(body instanceof FormData && { "content-type": null }),
        },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export type NewComplaint = {
  member_id?: string
  email?: string
  order_id?: string
  category: string
  severity?: Severity
  message: string
}

export const useCreateComplaint = () => useComplaintCall<NewComplaint>("")

export type ComplaintChange = Partial<
  Pick<
    Complaint,
    | "category"
    | "severity"
    | "root_cause"
    | "owner_id"
    | "order_id"
    | "answer_admission"
    | "answer_explanation"
    | "answer_proposal"
  >
>

export const useUpdateComplaint = (id: string) =>
  useComplaintCall<ComplaintChange>(`/${id}`)

export function useTakeStep() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({
      id,
      step,
      reason,
    }: {
      id: string
      step: ComplaintStep
      reason?: string
    }) =>
      api<ComplaintResponse>(`/complaints/${id}/${step}`, {
        method: "POST",
        body: { ...(reason && { reason }) },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useExtendComplaint = (id: string) =>
  useComplaintCall<{
    clock: "acknowledge" | "resolve"
    minutes: number
    reason: string
  }>(`/${id}/extend`)

export const useMessageComplaint = (id: string) =>
  useComplaintCall<FormData>(`/${id}/messages`)

export const useResolveComplaint = (id: string) =>
  useComplaintCall<{
    admission: string
    explanation: string
    proposal: string
    root_cause: string | null
  }>(`/${id}/resolve`)

export type RemedyRequest =
  | { kind: "apology"; note: string }
  | { kind: "points"; points: number; note?: string }
  | { kind: "coupon"; reward_id: string; note?: string }
  | { kind: "replacement"; note?: string }
  | { kind: "refund"; amount: number; note?: string }

export const useGiveRemedy = (id: string) =>
  useComplaintCall<RemedyRequest>(`/${id}/remedies`)

/** Decides something about several complaints at once. */
function useBatch<Body extends { ids: string[] }>(batch: "assign" | "close") {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) =>
      api<{ ids: string[] }>(`/complaints/batch/${batch}`, { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useAssignComplaints = () =>
  useBatch<{ ids: string[]; owner_id: string | null }>("assign")

export const useCloseComplaints = () =>
  useBatch<{ ids: string[]; reason: string }>("close")

export function useDeleteComplaint() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api(`/complaints/${id}`, { method: "DELETE" }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: [...queryKeys.complaints, "list"] }),
  })
}

type SurveyResponse = {
  id: string
  survey_name: string
  answers: {
    question_id: string
    question: string
    value: number | string | string[]
  }[]
}

/** What was answered to a survey. */
export function useSurveyResponse(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ["encore", "responses", id],
    queryFn: () =>
      api<{ responses: SurveyResponse[] }>("/responses", { query: { id, limit: 1 } }),
    select: ({ responses }) => responses[0] ?? null,
  })
}
