/** Whether a time is still to come. */
export function isAhead(at: string | null): at is string {
  return at !== null && Date.parse(at) > Date.now()
}
