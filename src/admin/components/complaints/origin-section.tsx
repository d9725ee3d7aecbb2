import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useShopOrder } from "../../hooks/use-shop-orders"
import { useShopTime } from "../../hooks/use-shop-time"
import type { ComplaintDetail } from "../../lib/complaints"
import { Section } from "../common/section"
import { TextLink } from "../common/text-link"
import { ComplainantLink } from "./complainant-link"
import { SurveyAnswer } from "./survey-answer"

type OriginSectionProps = { complaint: ComplaintDetail }

/** Who complains, of which order, and from where it came. */
export function OriginSection({ complaint }: OriginSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const time = useShopTime()
  const order = useShopOrder(complaint.order_id)

  return (
    <Section heading={t("complaints.origin")}>
      <SectionRow
        title={t("complaints.columns.customer")}
        value={<ComplainantLink complaint={complaint} />}
      />
      <SectionRow
        title={t("complaints.order")}
        value={
          complaint.order_id ? (
            <TextLink to={`/orders/${complaint.order_id}`}>
              {order.data
                ? t("complaints.orderOption", {
                    number: order.data.display_id,
                    date: format.date(order.data.created_at),
                    total: format.money(order.data.total, order.data.currency_code),
                  })
                : t("complaints.order")}
            </TextLink>
          ) : (
            "–"
          )
        }
      />
      <SectionRow
        title={t("complaints.source")}
        value={t(`complaints.sources.${complaint.source}`)}
      />
      <SectionRow
        title={t("complaints.openedAt")}
        value={time.show(complaint.opened_at)}
      />
      {complaint.response_id && <SurveyAnswer id={complaint.response_id} />}
    </Section>
  )
}
