import {
  CDNOW_MISSING,
  cdnowIsThere,
  readCdnow,
} from "../../integration-tests/helpers/cdnow"
import { Benchmark } from "../lib/benchmark"
import { Importer, newHistory } from "../lib/import"
import { duration } from "../lib/pairs"

/** Of the quick run: ten times this is about the whole of CDNOW. */
const TENTH = 6_966

/**
 * **Measures** how an import grows: ten times CDNOW's rows in one file, the same
 * history under ten times as many names.
 * **Against** the history once, right before it in the same store.
 * **Fair** because each has members and purchases of its own, so that neither finds
 * its work done; what grows faster than the rows would show as more than ten.
 */
const importScale: Benchmark = {
  name: "import-scale",
  unit: "s",
  target: { at: "most", ratio: 11 },
  run: async ({ stores, quick }) => {
    if (!stores) {
      return { skipped: "The stores were not started." }
    }
    if (!cdnowIsThere) {
      return { skipped: CDNOW_MISSING }
    }
    const all = readCdnow()
    const purchases = quick ? all.slice(0, TENTH) : all
    const importer = await Importer.signIn(stores.with_plugin, stores.admin)
    const secondsFor = async (copies: number) => {
      const history = newHistory(purchases, copies)
      return (await duration(() => importer.take(history))) / 1000
    }
    await secondsFor(1)
    const once = await secondsFor(1)
    return { encore: [await secondsFor(10)], against: { peer: [once] } }
  },
}

export default importScale
