import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { EarningRule } from "../../../lib/earning-rules"
import { EditorPart } from "./editor-part"

type PublishedInWordsProps = { rule: Pick<EarningRule, "description"> }

/** What is published of the rule that is being edited. */
export function PublishedInWords({ rule }: PublishedInWordsProps) {
  const { t } = useTranslation("encore")

  return (
    <EditorPart heading={t("rules.draft.published")}>
      <Text className="text-ui-fg-subtle rounded-lg border p-4 text-pretty">
        {rule.description}
      </Text>
    </EditorPart>
  )
}
