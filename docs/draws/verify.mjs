#!/usr/bin/env node
// Repeats a prize draw from what the shop has published, with Node alone:
//
//   node verify.mjs result.json
//   node verify.mjs https://shop.example/store/encore/draws/<id>/result <publishable key>
//
// It is written from docs/draws.md and shares no line with the plugin, so that a
// mistake there shows here. It ends with 0 where everything agrees, and with 1 where
// anything doesn't.
import { createHash, createHmac } from "node:crypto"
import { readFile } from "node:fs/promises"

const [source, key] = process.argv.slice(2)
if (!source) {
  end(2, "Usage: node verify.mjs <file or address of the result> [publishable key]")
}

const problems = []
const { result } = JSON.parse(await read())
if (result.algorithm !== "encore-draw-1") {
  end(2, `This script knows encore-draw-1, not ${result.algorithm}.`)
}
if (!result.seed) {
  end(2, "The seed is not revealed yet: the draw hasn't taken place.")
}

// 1. The seed is the one that was promised when the draw opened.
const seed = Buffer.from(result.seed, "hex")
compare("fingerprint of the seed", sha256(seed), result.seed_hash)

// 2. The entries are the ones that were frozen when it closed.
const lines = result.entries.map(({ id, count }) => `${id} ${count}\n`)
const entriesHash = sha256(lines.join(""))
compare("fingerprint of the entries", entriesHash, result.entries_hash)
const ids = result.entries.map(({ id }) => id)
compare("order of the entries", [...new Set(ids)].sort().join(), ids.join())

// 3. They give these winners.
const entries = result.entries.map((entry) => ({ ...entry }))
const drawn = []
let counter = 0
while (drawn.length < result.winners.length + result.alternates.length) {
  const total = entries.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) {
    problems.push("There are more winners than entries.")
    break
  }
  let ticket = numberBelow(total)
  const entry = entries.find(({ count }) => (ticket -= count) < 0)
  drawn.push(entry.id)
  entry.count = result.one_prize_per_person ? 0 : entry.count - 1
}
const expected = result.picks - drawn.length
const left = entries.reduce((sum, { count }) => sum + count, 0)
if (expected > 0 && left > 0) {
  problems.push(`${expected} more should have been drawn.`)
}
const published = [...result.winners, ...result.alternates].map(({ entry }) => entry)
compare("winners and alternates", drawn.join("\n"), published.join("\n"))

if (problems.length) {
  end(1, `NOT what was promised:\n- ${problems.join("\n- ")}`)
}
end(
  0,
  `OK: seed and entries are the ones promised, and give exactly these winners:\n` +
    result.winners.map(({ place, entry }) => `${place}. ${entry}`).join("\n")
)

function end(code, text) {
  const out = code === 0 ? process.stdout : process.stderr
  out.write(`${text}\n`)
  process.exit(code)
}

/** Where the last numbers would favour some entries, the next ones are taken. */
function numberBelow(total) {
  for (;;) {
    const bytes = createHmac("sha256", seed)
      .update(`${entriesHash}:${counter++}`)
      .digest()
    const number = parseInt(bytes.subarray(0, 6).toString("hex"), 16)
    if (number < 2 ** 48 - (2 ** 48 % total)) {
      return number % total
    }
  }
}

function sha256(data) {
  return createHash("sha256").update(data).digest("hex")
}

function compare(what, found, promised) {
  if (found !== promised) {
    problems.push(`The ${what} should be\n${found}\nand the result says\n${promised}`)
  }
}

async function read() {
  if (!/^https?:/.test(source)) {
    return readFile(source, "utf8")
  }
  const response = await fetch(source, {
    headers: key ? { "x-publishable-api-key": key } : {},
  })
  if (!response.ok) {
    throw new Error(`${source} answers ${response.status}: ${await response.text()}`)
  }
  return response.text()
}
