import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import type {
  Consent,
  ConsentRecord,
  Message,
  MessageStatus,
  Template,
  TemplateText,
  TextLocale,
} from "../lib/messages"
import { queryKeys } from "../lib/query-keys"
import type { Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

export type MessagesQuery = PageQuery & {
  member_id?: string
  status?: MessageStatus[] | undefined
  kind?: string[] | undefined
}

export function useMessages(query: MessagesQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.messages, "list", query],
    queryFn: () => api<Paged & { messages: Message[] }>("/messages", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useMessage(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.messages, id],
    queryFn: () => api<{ message: Message }>(`/messages/${id}`),
    select: ({ message }) => message,
  })
}

export function useMemberConsents(memberId: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.member(memberId), "consents"],
    queryFn: () =>
      api<{ consents: Consent[]; history: ConsentRecord[] }>(
        `/members/${memberId}/consents`
      ),
  })
}

export function useTemplates() {
  const api = useApi()
  return useQuery({
    queryKey: queryKeys.templates,
    queryFn: () => api<Paged & { templates: Template[] }>("/templates"),
    select: ({ templates }) => templates,
  })
}

export function useTemplate(handle: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.templates, handle],
    queryFn: () => api<{ template: Template }>(`/templates/${handle}`),
    select: ({ template }) => template,
  })
}

/** Puts the shop's own words over a template; null takes them off again. */
export function useSaveTemplate(handle: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (texts: Partial<Record<TextLocale, TemplateText | null>>) =>
      api<{ template: Template }>(`/templates/${handle}`, {
        method: "POST",
        body: { texts },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export type Preview = { subject: string; html: string | null; text: string }

/** What messages look like with these words, which aren't kept, and with this data where
 * there is better than the template's examples. */
export function usePreview(
  handle: string,
  locale: TextLocale,
  { subject, body }: TemplateText,
  data?: Record<string, string>
) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.templates, handle, "preview", locale, subject, body, data],
    queryFn: () =>
      api<{ preview: Preview }>(`/templates/${handle}/preview`, {
        method: "POST",
        body: { locale, subject, body, ...(data && { data }) },
      }),
    select: ({ preview }) => preview,
    placeholderData: keepPreviousData,
    // Words that can't be filled in stay so.
    retry: false,
  })
}

export function useSendTest(handle: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (locale: TextLocale) =>
      api<{ message: { id: string; to: string } }>(`/templates/${handle}/test`, {
        method: "POST",
        body: { locale },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.messages }),
  })
}
