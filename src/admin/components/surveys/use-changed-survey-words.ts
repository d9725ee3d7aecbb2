import { useTranslation } from "react-i18next"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import { useFormat } from "../../hooks/use-format"
import type { Question, SurveyWords, Texts } from "../../lib/surveys"
import { toTextLocale } from "../messages/text-locale"
import { useLanguageName } from "../messages/use-language-name"

/** Under which key the words of a field's values stand. */
const WORDS: Record<string, string> = {
  status: "surveys.statuses",
  trigger: "surveys.triggers",
  channel: "messages.channels",
  stages: "stages",
  "promoter.offer": "surveys.offers",
}

/** What the texts of each language are called. */
const TEXTS: Record<string, string> = {
  title: "surveys.form.title",
  intro: "surveys.form.introduction",
  thanks: "surveys.form.thanks",
}

/** How a survey's changed fields and values are said: its questions by what they ask, its
 * texts by their language. */
export function useChangedSurveyWords() {
  const { t, i18n } = useTranslation("encore")
  const format = useFormat()
  const languageName = useLanguageName()
  const { categories } = useComplaintWords()
  const locale = toTextLocale(i18n.language)
  const wordsOf = <Words>(texts: Texts<Words>) =>
    texts[locale] ?? texts.en ?? Object.values(texts)[0]

  const nameInWords = (path: string): string | undefined => {
    const [, language, text] = /^texts\.(\w+)\.(\w+)$/.exec(path) ?? []
    return language && text && TEXTS[text]
      ? `${t(TEXTS[text])} (${languageName(language)})`
      : undefined
  }

  const valueInWords = (path: string, value: unknown): string | undefined => {
    if (path === "questions" && Array.isArray(value)) {
      return format.list(
        (value as Question[]).map(({ texts }) => `“${wordsOf(texts)?.text ?? ""}”`)
      )
    }
    if (path === "texts" && value && typeof value === "object") {
      return wordsOf(value as Texts<SurveyWords>)?.title
    }
    if (path === "complaint.category") {
      return categories.find((category) => category.value === value)?.label
    }
    return WORDS[path] && typeof value === "string"
      ? t(`${WORDS[path]}.${value}`)
      : undefined
  }

  return { nameInWords, valueInWords }
}
