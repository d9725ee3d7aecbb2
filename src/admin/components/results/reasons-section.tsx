import { Input, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

import { useDebounced } from "../../hooks/use-debounced"
import { usePage } from "../../hooks/use-page"
import { useReasons } from "../../hooks/use-results"
import type { NpsPreset, ResultsFilter } from "../../lib/results"
import { NPS_SEGMENTS } from "../../lib/surveys"
import { Pagination } from "../common/pagination"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { ReasonItem } from "./reason-item"
import { SmallSelect } from "./small-select"
import { useNpsWords } from "./use-nps-words"

const PAGE_SIZE = 10
const PAUSE_MS = 300
const ALL = "all"

type ReasonsSectionProps = { filter: ResultsFilter; preset: NpsPreset }

/** What people wrote, to read and to search. */
export function ReasonsSection({ filter, preset }: ReasonsSectionProps) {
  const { t } = useTranslation("encore")
  const words = useNpsWords()
  const [params, setParams] = useSearchParams()
  const page = usePage(PAGE_SIZE)
  const asked = params.get("q") ?? ""
  const [text, setText] = useState(asked)
  const searched = useDebounced(text.trim(), PAUSE_MS)
  const segment = NPS_SEGMENTS.find((one) => one === params.get("segment"))
  const query = useReasons({
    ...filter,
    ...page.query,
    segment,
    q: asked || undefined,
  })

  useEffect(() => {
    if (searched === asked) {
      return
    }
    setParams(
      (current) => {
        current.delete("offset")
        if (searched) {
          current.set("q", searched)
        } else {
          current.delete("q")
        }
        return current
      },
      { replace: true }
    )
  }, [searched, asked, setParams])

  return (
    <Section
      heading={t("results.reasons.heading")}
      description={t("results.reasons.description")}
    >
      <div className="flex flex-wrap items-end justify-between gap-3 px-6 py-4">
        <SmallSelect
          label={t("results.reasons.group")}
          value={segment ?? ALL}
          choices={[
            { value: ALL, label: t("results.reasons.allGroups") },
            ...NPS_SEGMENTS.map((value) => ({
              value,
              label: words.segment(preset, value),
            })),
          ]}
          onChange={(next) =>
            setParams((current) => {
              current.delete("offset")
              if (next === ALL) {
                current.delete("segment")
              } else {
                current.set("segment", next)
              }
              return current
            })
          }
        />
        <Input
          type="search"
          size="small"
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder={t("results.reasons.search")}
          aria-label={t("results.reasons.search")}
          className="w-64 max-w-full"
        />
      </div>
      <SectionState query={query}>
        {({ reasons, count }) =>
          reasons.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t(`results.reasons.${searched || segment ? "notFound" : "empty"}`)}
            </Text>
          ) : (
            <>
              <ul className="divide-y" aria-label={t("results.reasons.heading")}>
                {reasons.map((reason) => (
                  <ReasonItem key={reason.id} reason={reason} preset={preset} />
                ))}
              </ul>
              <Pagination page={page} count={count} />
            </>
          )
        }
      </SectionState>
    </Section>
  )
}
