import { DataTable } from "@medusajs/dashboard/components"
import {
  Container,
  createDataTableCommandHelper,
  createDataTableFilterHelper,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { Outlet, useNavigate } from "react-router-dom"

import { type ReferralDecision, useReferrals } from "../../hooks/use-referrals"
import { decideHref, referralHref } from "../../lib/referral"
import { type Referral, REFERRAL_STATUSES } from "../../lib/types"
import { ErrorMessage } from "../common/section-state"
import { useReferralsColumns } from "./use-referrals-columns"
import { useReferralsQuery } from "./use-referrals-query"

const PAGE_SIZE = 20

const filter = createDataTableFilterHelper<Referral>()
const command = createDataTableCommandHelper()

const DECISIONS: { decision: ReferralDecision; shortcut: string }[] = [
  { decision: "approve", shortcut: "a" },
  { decision: "reject", shortcut: "r" },
]

/** Who brought whom. Those that guards held back are a filter away, and several can be
 * decided on at once. */
export function ReferralsTable() {
  const { t } = useTranslation("encore")
  const navigate = useNavigate()
  const columns = useReferralsColumns()
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  const { data, isPending, isError, error, refetch } = useReferrals(
    useReferralsQuery(PAGE_SIZE)
  )
  const filters = useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("referrals.columns.status"),
        searchable: false,
        options: REFERRAL_STATUSES.map((value) => ({
          value,
          label: t(`referrals.statuses.${value}`),
        })),
      }),
    ],
    [t]
  )
  const commands = DECISIONS.map(({ decision, shortcut }) =>
    command.command({
      label: t(`referrals.${decision}.action`),
      shortcut,
      action: (rows) => {
        setSelected({})
        navigate(decideHref(decision, Object.keys(rows)))
      },
    })
  )

  return (
    <Container className="divide-y p-0">
      {isError ? (
        <ErrorMessage error={error} onRetry={refetch} />
      ) : (
        <DataTable
          heading={t("referrals.heading")}
          subHeading={t("referrals.description")}
          data={data?.referrals}
          rowCount={data?.count}
          columns={columns}
          filters={filters}
          commands={commands}
          rowSelection={{ state: selected, onRowSelectionChange: setSelected }}
          getRowId={(referral) => referral.id}
          rowHref={(referral) => referralHref(referral.id)}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          emptyState={{
            empty: {
              heading: t("referrals.empty.heading"),
              description: t("referrals.empty.description"),
            },
            filtered: {
              heading: t("referrals.filtered.heading"),
              description: t("referrals.filtered.description"),
            },
          }}
        />
      )}
      <Outlet />
    </Container>
  )
}
