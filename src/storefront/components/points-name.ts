import type { EncoreClient } from "../client/index.ts"

/** The name as installed. With it, the language's own word is used, in its plurals. */
const NAME_AS_INSTALLED = "Points"

const asked = new WeakMap<EncoreClient, Promise<string | null>>()

/**
 * What the merchant calls the points; null where they are just points. It is asked
 * for once, however many elements are on the page.
 */
export function pointsName(client: EncoreClient): Promise<string | null> {
  const known = asked.get(client)
  if (known) {
    return known
  }
  const answer = askName(client)
  asked.set(client, answer)
  answer.catch(() => asked.delete(client))
  return answer
}

async function askName(client: EncoreClient): Promise<string | null> {
  const { program } = await client.program()
  return program.points_name === NAME_AS_INSTALLED ? null : program.points_name
}
