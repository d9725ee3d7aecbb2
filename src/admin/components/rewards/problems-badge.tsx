import { Badge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type ProblemsBadgeProps = { problems: { sentence: string }[] }

/** Says that something isn't as it should be, and what. */
export function ProblemsBadge({ problems }: ProblemsBadgeProps) {
  const { t } = useTranslation("encore")
  if (!problems.length) {
    return null
  }
  const sentences = problems.map((problem) => problem.sentence).join(" ")

  return (
    <Tooltip content={sentences}>
      <Badge size="2xsmall" color="red" tabIndex={0} aria-label={sentences}>
        {t("rewards.problems", { count: problems.length })}
      </Badge>
    </Tooltip>
  )
}
