import { useUser } from "@medusajs/dashboard/hooks"

type UserNameProps = { id: string | null; fallback: string }

/** An admin by name; `fallback` where there is none, or no longer. */
export function UserName({ id, fallback }: UserNameProps) {
  const { user } = useUser(id ?? "", undefined, { enabled: id !== null, retry: false })
  const name =
    user && ([user.first_name, user.last_name].filter(Boolean).join(" ") || user.email)

  return <span>{name || fallback}</span>
}
