import type { Member } from "./types"

export function memberHref(id: string): string {
  return `/loyalty/members/${id}`
}

/** What a member is called; nothing if an erased customer left no name. */
export function memberTitle(member: Pick<Member, "name" | "email">): string | null {
  return member.name || member.email
}
