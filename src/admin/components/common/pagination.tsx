import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Page } from "../../hooks/use-page"

type PaginationProps = { page: Page; count: number }

/** The pages of a plain table, as those of Medusa's data tables. */
export function Pagination({ page, count }: PaginationProps) {
  const { t } = useTranslation()
  const pageCount = Math.ceil(count / page.limit)

  return (
    <Table.Pagination
      count={count}
      pageSize={page.limit}
      pageIndex={page.index}
      pageCount={pageCount}
      canPreviousPage={page.index > 0}
      canNextPage={page.index < pageCount - 1}
      previousPage={() => page.go(page.index - 1)}
      nextPage={() => page.go(page.index + 1)}
      translations={{
        of: t("general.of"),
        results: t("general.results"),
        pages: t("general.pages"),
        prev: t("general.prev"),
        next: t("general.next"),
      }}
    />
  )
}
