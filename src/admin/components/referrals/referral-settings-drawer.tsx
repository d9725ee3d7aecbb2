import { useTranslation } from "react-i18next"

import { useSettings } from "../../hooks/use-settings"
import { useShopCurrencies } from "../../hooks/use-shop-currencies"
import { Drawer } from "../common/drawer"
import { SectionState } from "../common/section-state"
import { ReferralForm } from "./referral-form"

export function ReferralSettingsDrawer() {
  const { t } = useTranslation("encore")
  const query = useSettings()
  const currencies = useShopCurrencies()

  return (
    <Drawer
      heading={t("referrals.settings.heading")}
      description={t("referrals.settings.description")}
    >
      <SectionState query={query}>
        {({ referral }) =>
          currencies && <ReferralForm referral={referral} currencies={currencies} />
        }
      </SectionState>
    </Drawer>
  )
}
