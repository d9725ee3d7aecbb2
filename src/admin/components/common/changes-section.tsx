import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useChanges } from "../../hooks/use-changes"
import { ActorName } from "./actor-name"
import { type ChangedValueWords, ChangedFieldList } from "./changed-field-list"
import { DateText } from "./date-text"
import { Section } from "./section"
import { SectionState } from "./section-state"

const STEP = 5

type ChangesSectionProps = ChangedValueWords & {
  objectType: string
  objectId: string
}

/** Who changed an object of the program, what and when; the latest first. */
export function ChangesSection({
  objectType,
  objectId,
  ...words
}: ChangesSectionProps) {
  const { t } = useTranslation("encore")
  const [limit, setLimit] = useState(STEP)
  const changes = useChanges(objectType, objectId, { limit, offset: 0 })

  return (
    <Section heading={t("changes.heading")} description={t("changes.description")}>
      <SectionState query={changes} rows={2}>
        {({ changes: list, count }) => (
          <div className="flex flex-col gap-y-4 px-6 py-4">
            {list.length === 0 && (
              <p className="txt-small text-ui-fg-subtle">{t("changes.empty")}</p>
            )}
            <ol className="flex flex-col gap-y-4">
              {list.map((change) => (
                <li key={change.id} className="txt-small flex flex-col gap-y-1">
                  <div className="flex flex-wrap items-baseline gap-x-1.5">
                    <span className="txt-small-plus">
                      {t(`changes.actions.${change.action}`, {
                        defaultValue: change.action,
                      })}
                    </span>
                    <span className="text-ui-fg-subtle">{t("changes.by")}</span>
                    <ActorName type={change.actor_type} id={change.actor_id} />
                    <span className="text-ui-fg-subtle ms-auto">
                      <DateText value={change.created_at} />
                    </span>
                  </div>
                  {change.reason && (
                    <span className="text-ui-fg-subtle">
                      {t("changes.reason", { reason: change.reason })}
                    </span>
                  )}
                  <ChangedFieldList
                    before={change.before}
                    after={change.after}
                    {...words}
                  />
                </li>
              ))}
            </ol>
            {count > list.length && (
              <Button
                size="small"
                variant="transparent"
                onClick={() => setLimit(limit + STEP)}
              >
                {t("common.showMore")}
              </Button>
            )}
          </div>
        )}
      </SectionState>
    </Section>
  )
}
