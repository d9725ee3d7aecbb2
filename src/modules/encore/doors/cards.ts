import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { sqlOf } from "../lib/sql"
import { cardHolder, cardToken } from "../program/cards/member-cards"
import { StampsDoor } from "./stamps"

/** Members' cards. */
export class CardsDoor extends StampsDoor {
  /** @see cardToken */
  @InjectManager()
  async cardToken(
    memberId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string> {
    return cardToken(sqlOf(sharedContext), memberId)
  }

  /** @see cardHolder */
  @InjectManager()
  async cardHolder(
    card: Parameters<typeof cardHolder>[1],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string | null> {
    return cardHolder(sqlOf(sharedContext), card)
  }
}
