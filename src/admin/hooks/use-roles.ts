import { useQuery } from "@tanstack/react-query"

import { sdk } from "../lib/sdk"

const NONE: { value: string; label: string }[] = []

/** The admins' roles as choices; none where the shop doesn't use Medusa's roles. */
export function useRoles() {
  const { data } = useQuery({
    queryKey: ["encore", "entities", "role"],
    queryFn: async () => {
      const { roles } = await sdk.client.fetch<{
        roles: { id: string; name: string }[]
      }>("/admin/rbac/roles", { query: { limit: 100, fields: "id,name" } })
      return roles.map(({ id, name }) => ({ value: id, label: name }))
    },
    // Without the feature there is no such address.
    retry: false,
  })
  return data ?? NONE
}
