import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useTiers } from "../../hooks/use-tiers"
import { HEALTHS, STAGES, type Member } from "../../lib/types"

const filter = createDataTableFilterHelper<Member>()

export function useMembersFilters() {
  const { t } = useTranslation("encore")
  const { data: tiers } = useTiers()

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
    [t, tiers]
  )
}
