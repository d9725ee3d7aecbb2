import { useTranslation } from "react-i18next"

/** What a kind of message is called; one of a host's own is called by its name. */
export function useKindWords() {
  const { t, i18n } = useTranslation("encore")

  return (kind: string) => {
    const key = `messages.kinds.${kind}`
    return i18n.exists(key, { ns: "encore" }) ? t(key) : kind
  }
}
