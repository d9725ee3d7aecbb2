import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useShopTime } from "../../hooks/use-shop-time"
import type { SurveyDelivery } from "../../lib/surveys"

/** When a survey is sent, as a phrase. */
export function useTriggerWords() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const time = useShopTime()

  return ({ trigger, nth, date, delay_hours }: SurveyDelivery) => {
    const upon = t(`surveys.upon.${trigger}`, {
      nth: nth === null ? "" : format.number(nth),
      date: date === null ? "" : time.show(date),
    })
    return delay_hours
      ? t("surveys.after", { hours: format.number(delay_hours), upon })
      : upon
  }
}
