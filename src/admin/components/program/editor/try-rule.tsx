import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSimulation } from "../../../hooks/use-earning-rules"
import { type EarningRule, ORDER_TRIGGERS } from "../../../lib/earning-rules"
import { lastQuarter } from "../../../lib/quarter"
import { FormError } from "../../common/form-error"
import { SimulationTable } from "../simulation-table"
import { EditorPart } from "./editor-part"
import { type RuleValues, toDefinition } from "./rule-values"

type TryRuleProps = { rule: EarningRule | undefined }

/** What the rule in the form would have brought last quarter, beside what is published:
 * nothing is written. */
export function TryRule({ rule }: TryRuleProps) {
  const { t } = useTranslation("encore")
  const { getValues, watch, trigger } = useFormContext<RuleValues>()
  const [period] = useState(() => lastQuarter(new Date()))
  const simulation = useSimulation()

  if (!ORDER_TRIGGERS.includes(watch("trigger"))) {
    return null
  }
  const run = async () => {
    if (await trigger()) {
      const values = getValues()
      simulation.mutate({
        ...period,
        add: { id: rule?.id, name: values.name, definition: toDefinition(values) },
      })
    }
  }

  return (
    <EditorPart heading={t("rules.try.heading")} hint={t("rules.try.ruleHint")}>
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        isLoading={simulation.isPending}
        onClick={run}
      >
        {t("rules.try.run")}
      </Button>
      <div aria-live="polite" className="flex flex-col gap-y-3">
        {simulation.error && <FormError error={simulation.error} />}
        {simulation.data && <SimulationTable simulation={simulation.data} />}
        {simulation.data && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("rules.try.nothingWritten")}
          </Text>
        )}
      </div>
    </EditorPart>
  )
}
