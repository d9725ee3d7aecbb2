import { Settings } from "./settings"

let last: { text: string; settings: Settings } | undefined

/**
 * The settings as they are kept, with the default of what isn't there. Checking them takes
 * longer than reading them, on every path; so the same text is checked once, and what came
 * of it is frozen, as many share it.
 *
 * @param text the JSON of `encore_setting.data`; null: nothing was ever saved
 */
export function storedSettings(text: string | null | undefined): Settings {
  const json = text ?? "{}"
  if (last?.text !== json) {
    last = { text: json, settings: frozen(Settings.parse(JSON.parse(json))) }
  }
  return last.settings
}

function frozen<Value>(value: Value): Value {
  if (value && typeof value === "object") {
    Object.values(value).forEach(frozen)
    Object.freeze(value)
  }
  return value
}
