import { MedusaContainer } from "@medusajs/framework/types"
import { deviceHash } from "../../modules/encore/program/referrals/devices"
import { tieReferralWorkflow } from "./tie-referral"

/** In the metadata of a customer or of an order: the code with which they came, and the
 * random number of their device. */
export const REFERRAL_METADATA = {
  code: "encore_referral_code",
  device: "encore_device",
} as const

/** A member with what their sign-up or their order carries along. */
export type Carrier = {
  member_id: string | null | undefined
  metadata: Record<string, unknown> | null | undefined
  at: Date
}

/** As long as a code or a device's number may be, and longer than they are. */
const MOST_CHARACTERS = 100

/** Ties those who carry a code along. Most don't, which costs nothing. A code that leads
 * nowhere, or that a guard refuses, stops nobody from signing up or buying. */
export async function tieCarriers(
  container: MedusaContainer,
  carriers: Carrier[]
): Promise<void> {
  for (const { member_id, metadata, at } of carriers) {
    const code = textOf(metadata?.[REFERRAL_METADATA.code])
    if (code && member_id) {
      const device = textOf(metadata?.[REFERRAL_METADATA.device])
      await tieReferralWorkflow(container).run({
        input: { code, member_id, device_hash: device && deviceHash(device), at },
      })
    }
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value && value.length <= MOST_CHARACTERS
    ? value
    : null
}
