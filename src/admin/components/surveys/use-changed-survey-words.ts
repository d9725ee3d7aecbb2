import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Question, SurveyWords, Texts } from "../../lib/surveys"
import { toTextLocale } from "../messages/text-locale"

/** Under which key the words of a field's values stand. */
const WORDS: Record<string, string> = {
  status: "surveys.statuses",
  trigger: "surveys.triggers",
  channel: "messages.channels",
  stages: "stages",
  "promoter.offer": "surveys.offers",
}

/** How a survey's changed values are said: its questions by what they ask. */
export function useChangedSurveyWords() {
  const { t, i18n } = useTranslation("encore")
  const format = useFormat()
  const locale = toTextLocale(i18n.language)
  const wordsOf = <Words>(texts: Texts<Words>) =>
    texts[locale] ?? texts.en ?? Object.values(texts)[0]

  return (path: string, value: unknown): string | undefined => {
    if (path === "questions" && Array.isArray(value)) {
      return format.list(
        (value as Question[]).map(({ texts }) => `“${wordsOf(texts)?.text ?? ""}”`)
      )
    }
    if (path === "texts" && value && typeof value === "object") {
      return wordsOf(value as Texts<SurveyWords>)?.title
    }
    return WORDS[path] && typeof value === "string"
      ? t(`${WORDS[path]}.${value}`)
      : undefined
  }
}
