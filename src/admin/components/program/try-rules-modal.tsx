import { RouteFocusModal } from "@medusajs/dashboard/components"
import {
  Badge,
  Button,
  Checkbox,
  Heading,
  Input,
  Label,
  RadioGroup,
  Text,
} from "@medusajs/ui"
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
  const [on, setOn] = useState<"purchases" | "cart">("purchases")
  const [cart, setCart] = useState("")
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
            {rule.draft && (
              <Badge size="2xsmall" color="orange">
                {t("rules.draft.draft")}
              </Badge>
            )}
            <RuleStatusBadge status={rule.status} />
          </div>
        ))}
      </fieldset>
      <RadioGroup
        value={on}
        onValueChange={(value) => setOn(value as typeof on)}
        aria-label={t("rules.try.on")}
        className="flex gap-x-6"
      >
        {(["purchases", "cart"] as const).map((choice) => (
          <div key={choice} className="flex items-center gap-x-2">
            <RadioGroup.Item id={`${id}-on-${choice}`} value={choice} />
            <Label htmlFor={`${id}-on-${choice}`}>
              {t(`rules.try.onChoices.${choice}`)}
            </Label>
          </div>
        ))}
      </RadioGroup>
      {on === "cart" ? (
        <div className="flex flex-col gap-y-2">
          <Label htmlFor={`${id}-cart`}>{t("rules.try.cart")}</Label>
          <Input
            id={`${id}-cart`}
            value={cart}
            placeholder="cart_…"
            autoComplete="off"
            aria-describedby={`${id}-cart-hint`}
            onChange={(event) => setCart(event.target.value)}
          />
          <Text
            id={`${id}-cart-hint`}
            size="small"
            className="text-ui-fg-subtle text-pretty"
          >
            {t("rules.try.cartHint")}
          </Text>
        </div>
      ) : (
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
      )}
      <Button
        size="small"
        className="self-start"
        isLoading={simulation.isPending}
        disabled={on === "cart" ? !cart.trim() : !period.from || !period.to}
        onClick={() =>
          simulation.mutate({
            ...(on === "cart" ? { cart_id: cart.trim() } : period),
            rules: rules
              .filter((rule) => chosen.has(rule.id))
              // As it would be published: with its draft, where there is one.
              .map(({ id, name, definition, draft }) => ({
                id,
                name,
                definition: draft?.definition ?? definition,
              })),
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
