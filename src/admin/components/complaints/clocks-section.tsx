import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import { useShopTime } from "../../hooks/use-shop-time"
import type { ComplaintDetail } from "../../lib/complaints"
import { Section } from "../common/section"
import { ClockText } from "./clock-text"
import { useMoveComplaint } from "./use-move-complaint"

type ClocksSectionProps = { complaint: ComplaintDetail }

/** The two clocks, in working time on the shop's clocks, with their pauses. */
export function ClocksSection({ complaint }: ClocksSectionProps) {
  const { t } = useTranslation("encore")
  const time = useShopTime()
  const move = useMoveComplaint()
  const { pauses, steps } = complaint

  return (
    <Section
      heading={t("complaints.clock.heading")}
      description={t("complaints.clock.description", { zone: time.zone })}
      actions={
        steps.includes("resume") ? (
          <Button
            size="small"
            variant="secondary"
            onClick={() => move(complaint, "resume")}
          >
            {t("complaints.steps.resume.action")}
          </Button>
        ) : (
          steps.includes("pause") && (
            <Button
              size="small"
              variant="secondary"
              onClick={() => move(complaint, "pause")}
            >
              {t("complaints.steps.pause.action")}
            </Button>
          )
        )
      }
    >
      <ClockRow
        complaint={complaint}
        name="acknowledge"
        stoppedAt={complaint.acknowledged_at}
      />
      <ClockRow
        complaint={complaint}
        name="resolve"
        stoppedAt={complaint.resolved_at}
      />
      {pauses.length > 0 && (
        <div className="txt-small px-6 py-4">
          <p className="txt-small-plus">{t("complaints.clock.pauses")}</p>
          <ul className="text-ui-fg-subtle flex flex-col gap-y-1">
            {pauses.map((pause) => (
              <li key={pause.from} className="[overflow-wrap:anywhere]">
                {t(
                  pause.to
                    ? "complaints.clock.pauseEnded"
                    : "complaints.clock.pauseRuns",
                  {
                    from: time.show(pause.from),
                    to: pause.to && time.show(pause.to),
                    reason: pause.reason,
                  }
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}

type ClockRowProps = {
  complaint: ComplaintDetail
  name: "acknowledge" | "resolve"
  stoppedAt: string | null
}

function ClockRow({ complaint, name, stoppedAt }: ClockRowProps) {
  const { t } = useTranslation("encore")
  const { span } = useComplaintWords()
  const time = useShopTime()
  const clock = complaint.clocks[name]
  const ended = stoppedAt ?? complaint.closed_at

  return (
    <div className="txt-compact-small flex flex-col gap-y-1 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <span className="txt-compact-small-plus">{t(`complaints.clock.${name}`)}</span>
        {!ended && (
          <Button size="small" variant="transparent" asChild>
            <Link
              to={`extend/${name}`}
              aria-label={t("complaints.extend.label", {
                clock: t(`complaints.clock.${name}`),
              })}
            >
              {t("complaints.extend.action")}
            </Link>
          </Button>
        )}
      </div>
      {ended ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t(clock.overdue ? "complaints.clock.tookTooLong" : "complaints.clock.took", {
            span: span(clock.used_minutes),
            target: span(clock.target_minutes),
            at: time.show(ended),
          })}
        </Text>
      ) : (
        <>
          <ClockText clock={clock} />
          <Text size="small" className="text-ui-fg-subtle">
            {t("complaints.clock.of", {
              used: span(clock.used_minutes),
              target: span(clock.target_minutes),
            })}
          </Text>
        </>
      )}
    </div>
  )
}
