import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useSettings } from "../../hooks/use-settings"
import { useTiers } from "../../hooks/use-tiers"
import { NPS_SEGMENTS } from "../../lib/surveys"
import { HEALTHS, STAGES, type Member } from "../../lib/types"

const filter = createDataTableFilterHelper<Member>()

export function useMembersFilters() {
  const { t } = useTranslation("encore")
  const { data: tiers } = useTiers()
  const preset = useSettings().data?.nps.preset ?? "standard"

  return useMemo(
    () => [
      filter.accessor("stage", {
        type: "multiselect",
        label: t("members.columns.stage"),
        searchable: false,
        options: STAGES.map((value) => ({ value, label: t(`stages.${value}`) })),
      }),
      filter.accessor("health", {
        type: "multiselect",
        label: t("members.columns.health"),
        searchable: false,
        options: HEALTHS.map((value) => ({ value, label: t(`health.${value}`) })),
      }),
      filter.accessor("nps", {
        type: "multiselect",
        label: t("results.segments.heading"),
        searchable: false,
        options: NPS_SEGMENTS.map((value) => ({
          value,
          label: t(`results.segments.${preset}.${value}`),
        })),
      }),
      ...(tiers?.tiers.length
        ? [
            filter.accessor("tier", {
              type: "multiselect",
              label: t("tiers.tier"),
              searchable: false,
              options: tiers.tiers.map(({ id, name }) => ({ value: id, label: name })),
            }),
          ]
        : []),
    ],
    [t, tiers, preset]
  )
}
