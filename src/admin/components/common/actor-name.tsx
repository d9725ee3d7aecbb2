import { useTranslation } from "react-i18next"

import type { Entry } from "../../lib/types"
import { UserName } from "./user-name"

type ActorNameProps = { type: Entry["actor_type"]; id: string | null }

/** Who made an entry: an admin by name, else what kind of actor it was. */
export function ActorName({ type, id }: ActorNameProps) {
  const { t } = useTranslation("encore")

  return <UserName id={type === "user" ? id : null} fallback={t(`actors.${type}`)} />
}
