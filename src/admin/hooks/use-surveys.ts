import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import type { TextLocale } from "../lib/messages"
import { queryKeys } from "../lib/query-keys"
import type {
  Invitation,
  InvitationStatus,
  NpsSegment,
  ReadySurvey,
  Survey,
  SurveyInput,
  SurveyResponse,
  SurveyStatus,
} from "../lib/surveys"
import type { Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

type SurveyAnswer = { survey: Survey }

export function useSurveys(
  query: PageQuery & {
    q?: string | undefined
    status?: SurveyStatus[] | undefined
  }
) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.surveys, "list", query],
    queryFn: () => api<Paged & { surveys: Survey[] }>("/surveys", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useSurvey(id: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.surveys, id],
    queryFn: () => api<SurveyAnswer>(`/surveys/${id}`),
    select: ({ survey }) => survey,
    enabled: id !== undefined,
  })
}

/** Makes a survey, or changes the one with this id. */
export function useSaveSurvey(id?: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Partial<SurveyInput>) =>
      api<SurveyAnswer>(id ? `/surveys/${id}` : "/surveys", { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Drafts one of the ready sets. */
export function useMakeReadySurvey() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (handle: ReadySurvey) =>
      api<SurveyAnswer>("/surveys/ready-set", { method: "POST", body: { handle } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.surveys }),
  })
}

export type SurveyStep = "publish" | "archive"

export function useMoveSurvey() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, step }: { id: string; step: SurveyStep }) =>
      api<SurveyAnswer>(`/surveys/${id}/${step}`, { method: "POST" }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export function useDeleteSurvey() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api(`/surveys/${id}`, { method: "DELETE" }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: [...queryKeys.surveys, "list"] }),
  })
}

export function useSendSurvey(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (member_ids: string[]) =>
      api<{ invited: number; skipped: number }>(`/surveys/${id}/send`, {
        method: "POST",
        body: { member_ids },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** The page that members would see of what is being written; null: there is nothing to
 * show yet. */
export function useSurveyPreview(
  shown: (Pick<SurveyInput, "texts" | "questions"> & { locale: TextLocale }) | null
) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.surveys, "preview", shown],
    queryFn: () =>
      api<{ html: string }>("/surveys/preview", { method: "POST", body: shown! }),
    select: ({ html }) => html,
    enabled: shown !== null,
    placeholderData: keepPreviousData,
    // What can't be shown stays so.
    retry: false,
  })
}

export type AskedOf = {
  survey_id?: string
  member_id?: string
  order_id?: string
}

export function useInvitations(
  query: PageQuery & AskedOf & { status?: InvitationStatus[] | undefined }
) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.surveys, "invitations", query],
    queryFn: () =>
      api<Paged & { invitations: Invitation[] }>("/invitations", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useResponses(
  query: PageQuery & AskedOf & { nps_segment?: NpsSegment[] | undefined }
) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.surveys, "responses", query],
    queryFn: () =>
      api<Paged & { responses: SurveyResponse[] }>("/responses", { query }),
    placeholderData: keepPreviousData,
  })
}
