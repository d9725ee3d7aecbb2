/** A code as it is stored, however somebody typed it: Crockford's letters that look like
 * digits stand for them. */
export function referralCode(typed: string): string {
  return typed
    .trim()
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
}
