import { Alert, Skeleton, Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useCheckedRule } from "../../../hooks/use-earning-rules"
import { useDebounced } from "../../../hooks/use-debounced"
import { EditorPart } from "./editor-part"
import { type RuleValues, toDefinition, toSchedule } from "./rule-values"

/** While somebody types, the server isn't asked. */
const PAUSE = 400

type RuleInWordsProps = { ruleId: string | undefined }

/** The rule as it stands in the form, read back as a sentence, and what is odd about it
 * beside the rules that are published. Said by the server, as it says it to shoppers. */
export function RuleInWords({ ruleId }: RuleInWordsProps) {
  const { t } = useTranslation("encore")
  const { watch } = useFormContext<RuleValues>()
  const values = useDebounced(watch(), PAUSE)
  const checked = useCheckedRule({
    id: ruleId,
    name: values.name.trim() || t("rules.unnamed"),
    definition: toDefinition(values),
    ...toSchedule(values),
  })

  return (
    <EditorPart heading={t("rules.inWords")}>
      <div aria-live="polite" className="flex flex-col gap-y-3">
        {checked.data ? (
          <>
            <Text className="bg-ui-bg-subtle rounded-lg p-4 text-pretty">
              {checked.data.description}
            </Text>
            {checked.data.problems.map((problem) => (
              <Alert
                key={problem.message}
                variant={problem.severity === "error" ? "error" : "warning"}
              >
                {problem.message}
              </Alert>
            ))}
            {checked.data.problems.length === 0 && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("rules.noProblems")}
              </Text>
            )}
          </>
        ) : checked.error ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("rules.unfinished")}
          </Text>
        ) : (
          <Skeleton className="h-20 w-full" />
        )}
      </div>
    </EditorPart>
  )
}
