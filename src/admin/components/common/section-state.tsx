import { ExclamationCircle } from "@medusajs/icons"
import { Button, Skeleton, Text } from "@medusajs/ui"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type LoadingProps = { rows: number }

export function Loading({ rows }: LoadingProps) {
  const { t } = useTranslation("encore")

  return (
    <div role="status" className="flex flex-col gap-y-3 px-6 py-4">
      <span className="sr-only">{t("common.loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-5 w-full" />
      ))}
    </div>
  )
}

type ErrorMessageProps = { error: Error; onRetry: () => void }

/** Says what went wrong in place of what couldn't be loaded. */
export function ErrorMessage({ error, onRetry }: ErrorMessageProps) {
  const { t } = useTranslation("encore")

  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8">
      <ExclamationCircle className="text-ui-fg-error" aria-hidden />
      <div className="flex flex-col items-center gap-y-1 text-center">
        <Text size="small" leading="compact" weight="plus">
          {t("common.loadError")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {error.message}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("common.retry")}
      </Button>
    </div>
  )
}

type SectionStateProps<T> = {
  query: UseQueryResult<T>
  rows?: number
  children: (data: T) => ReactNode
}

/** A query's content once it is there, until then that it loads or failed. */
export function SectionState<T>({ query, rows = 3, children }: SectionStateProps<T>) {
  if (query.data !== undefined) {
    return children(query.data)
  }
  if (query.isError) {
    return <ErrorMessage error={query.error} onRetry={() => query.refetch()} />
  }
  return <Loading rows={rows} />
}
