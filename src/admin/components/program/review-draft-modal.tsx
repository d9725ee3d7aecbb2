import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"

import {
  useEarningRule,
  usePublishEarningRule,
  useSaveEarningRule,
  useSimulation,
} from "../../hooks/use-earning-rules"
import {
  type EarningRule,
  ORDER_TRIGGERS,
  type RuleDraft,
  type RuleProblem,
} from "../../lib/earning-rules"
import { lastQuarter } from "../../lib/quarter"
import { FormError } from "../common/form-error"
import { SectionState } from "../common/section-state"
import { RuleProblems } from "./rule-problems"
import { SimulationTable } from "./simulation-table"

const PROGRAM = "/loyalty/program"

/** A draft side by side with what is published of its rule, and what it would have
 * brought; from here it is published or thrown away. */
export function ReviewDraftModal() {
  const { id = "" } = useParams()
  const { t } = useTranslation("encore")
  const query = useEarningRule(id)

  return (
    <RouteFocusModal prev={PROGRAM}>
      <SectionState query={query}>
        {(rule) =>
          rule.draft ? (
            <Review rule={rule} draft={rule.draft} />
          ) : (
            <>
              <RouteFocusModal.Header />
              <RouteFocusModal.Body className="p-10">
                <RouteFocusModal.Title>{rule.name}</RouteFocusModal.Title>
                <RouteFocusModal.Description>
                  {t("rules.draft.none")}
                </RouteFocusModal.Description>
              </RouteFocusModal.Body>
            </>
          )
        }
      </SectionState>
    </RouteFocusModal>
  )
}

type ReviewProps = { rule: EarningRule; draft: RuleDraft }

function Review({ rule, draft }: ReviewProps) {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const publish = usePublishEarningRule()
  const save = useSaveEarningRule(rule.id)
  const error = publish.error ?? save.error

  const done = (message: string) => () => {
    toast.success(t(message, { name: rule.name }))
    handleSuccess(PROGRAM)
  }

  return (
    <>
      <RouteFocusModal.Header>
        <div className="flex items-center justify-end gap-x-2">
          <Button
            size="small"
            variant="danger"
            isLoading={save.isPending}
            onClick={() =>
              save.mutate({ draft: null }, { onSuccess: done("rules.draft.discarded") })
            }
          >
            {t("rules.draft.discard")}
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to={`${PROGRAM}/edit/${rule.id}`}>{t("program.edit")}</Link>
          </Button>
          <Button
            size="small"
            isLoading={publish.isPending}
            onClick={() =>
              publish.mutate(rule.id, { onSuccess: done("program.publish.done") })
            }
          >
            {t("rules.draft.publish")}
          </Button>
        </div>
      </RouteFocusModal.Header>
      <RouteFocusModal.Body className="overflow-y-auto">
        <div className="mx-auto flex w-full max-w-4xl flex-col gap-y-8 px-6 py-10">
          <div>
            <RouteFocusModal.Title asChild>
              <Heading level="h1">{rule.name}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description className="txt-small text-ui-fg-subtle">
              {t("rules.draft.hint")}
            </RouteFocusModal.Description>
          </div>
          {error && <FormError error={error} />}
          <div className="grid gap-4 md:grid-cols-2">
            <Side
              heading={t("rules.draft.publishedVersion", { version: rule.version })}
              {...rule}
            />
            <Side heading={t("rules.draft.draft")} isNew {...draft} />
          </div>
          <Trial rule={rule} draft={draft} />
        </div>
      </RouteFocusModal.Body>
    </>
  )
}

type SideProps = {
  heading: string
  description: string
  problems: RuleProblem[]
  isNew?: boolean
}

function Side({ heading, description, problems, isNew = false }: SideProps) {
  const id = useId()

  return (
    <section
      aria-labelledby={id}
      className={`flex flex-col gap-y-2 rounded-lg p-4 ${isNew ? "bg-ui-bg-highlight" : "bg-ui-bg-subtle"}`}
    >
      <Heading id={id} level="h2">
        {heading}
      </Heading>
      <Text className="text-pretty">{description}</Text>
      <RuleProblems problems={problems} />
    </section>
  )
}

/** The draft in place of what is published of it, on last quarter's purchases. */
function Trial({ rule, draft }: ReviewProps) {
  const { t } = useTranslation("encore")
  const [period] = useState(() => lastQuarter(new Date()))
  const simulation = useSimulation()

  if (!ORDER_TRIGGERS.includes(draft.definition.trigger)) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-4" aria-live="polite">
      <Button
        size="small"
        variant="secondary"
        className="self-start"
        isLoading={simulation.isPending}
        onClick={() =>
          simulation.mutate({
            ...period,
            add: { id: rule.id, name: rule.name, definition: draft.definition },
          })
        }
      >
        {t("rules.draft.try")}
      </Button>
      {simulation.error && <FormError error={simulation.error} />}
      {simulation.data && <SimulationTable simulation={simulation.data} />}
    </div>
  )
}
