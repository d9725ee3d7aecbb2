import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useMakeReadySurvey } from "../../hooks/use-surveys"
import { READY_SURVEYS, type ReadySurvey, surveyHref } from "../../lib/surveys"
import { Drawer } from "../common/drawer"
import { FormError } from "../common/form-error"

/** Drafts a survey from one of the ready sets, in all languages. */
export function ReadySurveysDrawer() {
  const { t } = useTranslation("encore")

  return (
    <Drawer
      heading={t("surveys.ready.action")}
      description={t("surveys.ready.description")}
    >
      <ReadySets />
    </Drawer>
  )
}

function ReadySets() {
  const { t } = useTranslation("encore")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending, variables, error } = useMakeReadySurvey()
  const make = (handle: ReadySurvey) =>
    mutate(handle, {
      onSuccess: ({ survey }) => {
        toast.success(t("surveys.ready.done", { name: survey.name }))
        handleSuccess(surveyHref(survey.id))
      },
    })

  return (
    <RouteDrawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
      {error && <FormError error={error} />}
      <ul className="flex flex-col gap-y-3">
        {READY_SURVEYS.map((handle) => (
          <li
            key={handle}
            className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col items-start gap-y-2 rounded-lg p-4"
          >
            <Heading level="h2" id={`ready-${handle}`}>
              {t(`surveys.ready.sets.${handle}.name`)}
            </Heading>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t(`surveys.ready.sets.${handle}.asks`)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t(`surveys.ready.sets.${handle}.when`)}
            </Text>
            <Button
              size="small"
              variant="secondary"
              aria-describedby={`ready-${handle}`}
              isLoading={isPending && variables === handle}
              onClick={() => make(handle)}
            >
              {t("surveys.ready.use")}
            </Button>
          </li>
        ))}
      </ul>
    </RouteDrawer.Body>
  )
}
