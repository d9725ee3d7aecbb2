import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { MemberChanges } from "../consequences/refresh"
import { sqlOf } from "../lib/sql"
import { Program } from "../program/program-in-force"
import { codesOfGifts } from "../program/rewards/granted-coupons"
import {
  deleteCard,
  listCards,
  retrieveCard,
  saveCard,
  SaveStampCardInput,
  setCardStatus,
  StoredStampCard,
} from "../program/stamps/cards"
import { FULL_CARD } from "../program/stamps/full-cards"
import {
  GivenStamps,
  giveStamps,
  GiveStampsInput,
  revokeStamps,
  RevokeStampsInput,
} from "../program/stamps/gifts"
import {
  listCardMembers,
  listMemberStamps,
  MemberProgress,
  progressOfMember,
} from "../program/stamps/progress"
import {
  CountedPage,
  countNextMembers,
  refreshDueMembers,
  refreshUnsettled,
  takeCardToCount,
} from "../program/stamps/recount"
import { ReferralsDoor } from "./referrals"

/** Stamp cards, and how far members are with them. */
export class StampsDoor extends ReferralsDoor {
  /** @see listCards */
  @InjectManager()
  async listCards(
    page: Parameters<typeof listCards>[1],
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof listCards> {
    return listCards(sqlOf(sharedContext), page)
  }

  /** @see retrieveCard */
  @InjectManager()
  async retrieveCard(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredStampCard> {
    return retrieveCard(sqlOf(sharedContext), id)
  }

  /** @see saveCard */
  @InjectManager()
  async saveCard(
    input: SaveStampCardInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredStampCard> {
    return this.inTransaction_((sql) => saveCard(sql, input), sharedContext)
  }

  /** @see setCardStatus */
  @InjectManager()
  async setCardStatus(
    id: string,
    status: "published" | "archived",
    actorId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredStampCard> {
    return this.inTransaction_(
      (sql) => setCardStatus(sql, id, status, actorId),
      sharedContext
    )
  }

  /** @see deleteCard */
  @InjectManager()
  async deleteCard(
    id: string,
    actorId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => deleteCard(sql, id, actorId), sharedContext)
  }

  /** @see listCardMembers */
  @InjectManager()
  async listCardMembers(
    cardId: string,
    page: Parameters<typeof listCardMembers>[2],
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof listCardMembers> {
    return listCardMembers(sqlOf(sharedContext), cardId, page)
  }

  /** @see progressOfMember */
  @InjectManager()
  async progressOfMember(
    memberId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<MemberProgress[]> {
    return progressOfMember(sqlOf(sharedContext), memberId)
  }

  /** @see listMemberStamps */
  @InjectManager()
  async listMemberStamps(
    memberId: string,
    page: Parameters<typeof listMemberStamps>[2],
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof listMemberStamps> {
    return listMemberStamps(sqlOf(sharedContext), memberId, page)
  }

  /** @see giveStamps */
  @InjectManager()
  async giveStamps(
    input: GiveStampsInput,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<GivenStamps> {
    return this.inTransaction_((sql) => giveStamps(sql, input, program), sharedContext)
  }

  /** @see revokeStamps */
  @InjectManager()
  async revokeStamps(
    input: RevokeStampsInput,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<MemberChanges> {
    return this.inTransaction_(
      (sql) => revokeStamps(sql, input, program),
      sharedContext
    )
  }

  /** Those of these codes by which stamp cards have given goods. */
  @InjectManager()
  async codesOfStampGifts(
    codes: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Set<string>> {
    return codesOfGifts(sqlOf(sharedContext), FULL_CARD, codes)
  }

  /** @see takeCardToCount */
  @InjectManager()
  async takeCardToCount(
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string | null> {
    return takeCardToCount(sqlOf(sharedContext))
  }

  /** @see countNextMembers */
  @InjectManager()
  async countNextMembers(
    cardId: string,
    limit: number,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<CountedPage> {
    return this.inTransaction_(
      (sql) => countNextMembers(sql, cardId, limit, program),
      sharedContext
    )
  }

  /** @see refreshDueMembers */
  @InjectManager()
  async refreshDueMembers(
    limit: number,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof refreshDueMembers> {
    return this.inTransaction_(
      (sql) => refreshDueMembers(sql, limit, program),
      sharedContext
    )
  }

  /** @see refreshUnsettled */
  @InjectManager()
  async refreshUnsettled(
    after: string | null,
    limit: number,
    program: Program,
    @MedusaContext() sharedContext: Context = {}
  ): ReturnType<typeof refreshUnsettled> {
    return this.inTransaction_(
      (sql) => refreshUnsettled(sql, after, limit, program),
      sharedContext
    )
  }
}
