import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { toIntlLocale } from "../lib/locale"
import { queryKeys } from "../lib/query-keys"
import type {
  Dimension,
  Experience,
  Interval,
  Nps,
  NpsGroup,
  NpsPeriod,
  Reason,
  ResultsFilter,
} from "../lib/results"
import { saveFile } from "../lib/save-file"
import type { NpsSegment } from "../lib/surveys"
import type { Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

/** The index of a time, with all that it has to be read with. */
export function useNps(filter: ResultsFilter) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.results, "nps", filter],
    queryFn: () => api<{ nps: Nps }>("/nps", { query: filter }),
    select: ({ nps }) => nps,
    placeholderData: keepPreviousData,
  })
}

export function useNpsTrend(filter: ResultsFilter, group_by: Interval) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.results, "nps", filter, group_by],
    queryFn: () =>
      api<{ series: NpsPeriod[] }>("/nps", { query: { ...filter, group_by } }),
    select: ({ series }) => series,
  })
}

export function useNpsBreakdown(filter: ResultsFilter, group_by: Dimension) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.results, "nps", filter, group_by],
    queryFn: () =>
      api<{ series: NpsGroup[] }>("/nps", { query: { ...filter, group_by } }),
    select: ({ series }) => series,
  })
}

/** What was answered, by level of experience and by question. */
export function useExperience(filter: ResultsFilter) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.results, "experience", filter],
    queryFn: () =>
      api<{ experience: Experience }>("/insights/experience", { query: filter }),
    select: ({ experience }) => experience,
    placeholderData: keepPreviousData,
  })
}

export type ReasonsQuery = ResultsFilter &
  PageQuery & { q?: string | undefined; segment?: NpsSegment | undefined }

/** What people wrote, the latest first. */
export function useReasons(query: ReasonsQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.results, "reasons", query],
    queryFn: () => api<Paged & { reasons: Reason[] }>("/results/reasons", { query }),
    placeholderData: keepPreviousData,
  })
}

/** Saves every answer of a time as CSV, questions in the panel's language. */
export function useDownloadAnswers() {
  const { i18n } = useTranslation()
  return useMutation({
    mutationFn: (filter: ResultsFilter) => {
      const query = new URLSearchParams(
        Object.entries(filter).filter((one): one is [string, string] => Boolean(one[1]))
      )
      return saveFile(
        `/admin/encore/results/export?${query.toString()}`,
        "encore-answers.csv",
        toIntlLocale(i18n.language)
      )
    },
  })
}
