const PREFIX = "encore-shop."

/** What the browser remembers of this shopper from one visit to the next. */
export const storage = {
  get: (key: string): string | null => localStorage.getItem(PREFIX + key),
  set: (key: string, value: string): void => localStorage.setItem(PREFIX + key, value),
  remove: (key: string): void => localStorage.removeItem(PREFIX + key),
}
