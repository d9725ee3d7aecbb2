import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Checkbox, Heading, Input, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { useAllEarningRules, useSimulation } from "../../hooks/use-earning-rules"
import type { EarningRule } from "../../lib/earning-rules"
import { lastQuarter } from "../../lib/quarter"
import { FormError } from "../common/form-error"
import { SectionState } from "../common/section-state"
import { RuleStatusBadge } from "./rule-status-badge"
import { SimulationLines } from "./simulation-lines"
import { SimulationTable } from "./simulation-table"

/** Tries any set of rules on purchases of the past, beside the published set. */
export function TryRulesModal() {
  const { t } = useTranslation("encore")
  const rules = useAllEarningRules()

  return (
    <RouteFocusModal prev="/loyalty/program">
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="overflow-y-auto">
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-y-8 px-6 py-10">
          <div>
            <RouteFocusModal.Title asChild>
              <Heading level="h1">{t("rules.try.heading")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description className="txt-small text-ui-fg-subtle">
              {t("rules.try.hint")}
            </RouteFocusModal.Description>
          </div>
          <SectionState query={rules}>
            {(found) => (
              <TryRules rules={found.filter((rule) => rule.status !== "archived")} />
            )}
          </SectionState>
        </div>
      </RouteFocusModal.Body>
    </RouteFocusModal>
  )
}

type TryRulesProps = { rules: EarningRule[] }

function TryRules({ rules }: TryRulesProps) {
  const { t } = useTranslation("encore")
  const id = useId()
  const [period, setPeriod] = useState(() => lastQuarter(new Date()))
  const [chosen, setChosen] = useState(() => new Set(rules.map((rule) => rule.id)))
  const simulation = useSimulation()

  const toggle = (rule: EarningRule, on: boolean) =>
    setChosen((current) => {
      const next = new Set(current)
      if (on) {
        next.add(rule.id)
      } else {
        next.delete(rule.id)
      }
      return next
    })

  return (
    <>
      <fieldset className="flex flex-col gap-y-3">
        <legend className="txt-compact-small-plus pb-2">{t("rules.try.which")}</legend>
        {rules.map((rule) => (
          <div key={rule.id} className="flex items-center gap-x-3">
            <Checkbox
              id={`${id}-${rule.id}`}
              checked={chosen.has(rule.id)}
              onCheckedChange={(on) => toggle(rule, on === true)}
            />
            <Label htmlFor={`${id}-${rule.id}`} className="flex-1">
              {rule.name}
            </Label>
            <RuleStatusBadge status={rule.status} />
          </div>
        ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        {(["from", "to"] as const).map((end) => (
          <div key={end} className="flex flex-col gap-y-2">
            <Label htmlFor={`${id}-${end}`}>{t(`rules.try.${end}`)}</Label>
            <Input
              id={`${id}-${end}`}
              type="date"
              value={period[end]}
              onChange={(event) =>
                setPeriod((current) => ({ ...current, [end]: event.target.value }))
              }
            />
          </div>
        ))}
      </div>
      <Button
        size="small"
        className="self-start"
        isLoading={simulation.isPending}
        disabled={!period.from || !period.to}
        onClick={() =>
          simulation.mutate({
            ...period,
            rules: rules.filter((rule) => chosen.has(rule.id)),
          })
        }
      >
        {t("rules.try.run")}
      </Button>
      <div aria-live="polite" className="flex flex-col gap-y-6">
        {simulation.error && <FormError error={simulation.error} />}
        {simulation.data && (
          <>
            <SimulationTable simulation={simulation.data} />
            <SimulationLines simulation={simulation.data} />
            <Text size="small" className="text-ui-fg-subtle">
              {t("rules.try.nothingWritten")}
            </Text>
          </>
        )}
      </div>
    </>
  )
}
