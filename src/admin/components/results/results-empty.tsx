import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

type ResultsEmptyProps = {
  /** Shows everything; absent where everything is nothing. */
  onShowAll?: (() => void) | undefined
}

/** Why there is nothing to see, and what to do about it. */
export function ResultsEmpty({ onShowAll }: ResultsEmptyProps) {
  const { t } = useTranslation("encore")
  const texts = onShowAll ? "emptyPeriod" : "empty"

  return (
    <Container className="flex flex-col items-center gap-y-3 px-6 py-14 text-center">
      <Heading level="h2">{t(`results.${texts}.heading`)}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-prose text-pretty">
        {t(`results.${texts}.description`)}
      </Text>
      {onShowAll ? (
        <Button size="small" variant="secondary" onClick={onShowAll}>
          {t("results.emptyPeriod.action")}
        </Button>
      ) : (
        <Button size="small" variant="secondary" asChild>
          <Link to="/loyalty/surveys">{t("results.empty.action")}</Link>
        </Button>
      )}
    </Container>
  )
}
