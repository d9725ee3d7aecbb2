/** The HTTP status an SDK call failed with; undefined where no answer came. */
export function statusOf(error: unknown): number | undefined {
  const status =
    error !== null && typeof error === "object" && "status" in error
      ? error.status
      : null
  return typeof status === "number" ? status : undefined
}
