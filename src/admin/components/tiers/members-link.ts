/** Where the members of a tier are listed: the list keeps its filters as JSON. */
export function membersOfTier(id: string): string {
  return `/loyalty?tier=${encodeURIComponent(JSON.stringify([id]))}`
}
