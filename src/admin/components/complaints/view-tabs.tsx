import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"

import { COMPLAINTS } from "../../lib/complaints"

const VIEWS = ["list", "board", "figures"] as const

/** The ways to look at complaints; each has an address of its own. */
export function ViewTabs() {
  const { t } = useTranslation("encore")
  const [params] = useSearchParams()
  const asked = params.get("view")
  const current = VIEWS.find((view) => view === asked) ?? "list"

  return (
    <nav aria-label={t("complaints.views.label")}>
      <ul className="flex gap-x-1">
        {VIEWS.map((view) => (
          <li key={view}>
            <Link
              to={view === "list" ? COMPLAINTS : `${COMPLAINTS}?view=${view}`}
              aria-current={view === current ? "page" : undefined}
              className={clx(
                "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus inline-flex rounded-full px-3 py-1.5 outline-none",
                view === current
                  ? "bg-ui-bg-base shadow-elevation-card-rest text-ui-fg-base"
                  : "text-ui-fg-subtle hover:text-ui-fg-base"
              )}
            >
              {t(`complaints.views.${view}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
