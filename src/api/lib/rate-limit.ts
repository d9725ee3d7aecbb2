import { createHmac } from "node:crypto"
import { MedusaRequest } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"

/** So many points in so many seconds. */
export type RateLimit = { name: string; points: number; seconds: number }

const TABLE = "encore_rate_limit"

type Connection = object

/** A limiter only holds its limit: what was used up stands in the database, where every
 * instance of the shop sees it. */
const limiters = new WeakMap<Connection, Map<string, RateLimiterPostgres>>()

/**
 * Takes points off what somebody may still do.
 * @returns after how many seconds there is something left again; null: there is
 */
export async function charge(
  container: MedusaContainer,
  limit: RateLimit,
  who: string,
  points = 1
): Promise<number | null> {
  try {
    await limiterOf(container, limit).consume(who, points)
    return null
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    }
    throw error
  }
}

function limiterOf(container: MedusaContainer, limit: RateLimit): RateLimiterPostgres {
  const connection: Connection = container.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const known = limiters.get(connection) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(connection, known)
  const limiter =
    known.get(limit.name) ??
    new RateLimiterPostgres({
      storeClient: connection,
      storeType: "knex",
      tableName: TABLE,
      tableCreated: true,
      keyPrefix: limit.name,
      points: limit.points,
      duration: limit.seconds,
    })
  known.set(limit.name, limiter)
  return limiter
}

/** Whoever calls, as one can count them and not tell who they are: their address in the
 * net under the shop's own secret. Of IPv6, what one connection has (/64). */
export function callerOf(req: Pick<MedusaRequest, "ip" | "scope">): string {
  const { http } = req.scope.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  return createHmac("sha256", String(http.jwtSecret ?? ""))
    .update(networkOf(req.ip ?? ""))
    .digest("base64url")
}

export function networkOf(ip: string): string {
  const address = ip.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "")
  if (!address.includes(":")) {
    return address
  }
  const [head = "", tail] = address.split("%")[0]!.split("::")
  const left = head.split(":").filter(Boolean)
  const right = (tail ?? "").split(":").filter(Boolean)
  const gap = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0")
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":")
}
