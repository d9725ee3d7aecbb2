import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useAdmins } from "../../hooks/use-admins"
import { useComplaintWords } from "../../hooks/use-complaint-words"
import { type Complaint, COMPLAINT_STATUSES, SEVERITIES } from "../../lib/complaints"

const filter = createDataTableFilterHelper<Complaint & { due: string }>()

/** By what complaints can be narrowed down. */
export function useComplaintsFilters() {
  const { t } = useTranslation("encore")
  const { categories } = useComplaintWords()
  const admins = useAdmins()

  return useMemo(() => {
    const several = (
      name: "status" | "severity" | "category" | "owner_id" | "due",
      label: string,
      options: { value: string; label: string }[],
      searchable = false
    ) =>
      filter.accessor(name, {
        type: "multiselect",
        label: t(`complaints.columns.${label}`),
        searchable,
        options,
      })
    const said = (room: string, values: readonly string[]) =>
      values.map((value) => ({ value, label: t(`complaints.${room}.${value}`) }))
    return [
      several("due", "next", said("due", ["overdue", "in_time"])),
      several("status", "status", said("statuses", COMPLAINT_STATUSES)),
      several("severity", "severity", said("severities", SEVERITIES)),
      several("category", "category", categories, true),
      several(
        "owner_id",
        "owner",
        [{ value: "none", label: t("complaints.nobody") }, ...admins],
        true
      ),
    ]
  }, [t, categories, admins])
}
