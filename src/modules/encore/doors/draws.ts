import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { Actor } from "../audit/record"
import { sqlOf } from "../lib/sql"
import { closeDraw } from "../program/draws/close"
import { drawWinners } from "../program/draws/draw-winners"
import { DrawsDue, drawsDue, markTold } from "../program/draws/due"
import { enterDraw, EnterInput } from "../program/draws/enter"
import { recountOrders } from "../program/draws/order-entries"
import { publishDraw } from "../program/draws/publish"
import { replaceWinner, ReplaceWinnerInput } from "../program/draws/replace-winner"
import {
  Drawn,
  drawnOf,
  publicIdsOf,
  PublishedDraw,
  publishedDraw,
} from "../program/draws/result"
import { deleteDraw, saveDraw, SaveDrawInput } from "../program/draws/save-draw"
import { settleDraw } from "../program/draws/settle"
import {
  countEntries,
  DrawCount,
  entriesOf,
  EntryRow,
  findEntries,
  OwnEntries,
} from "../program/draws/standings"
import {
  DrawFilter,
  findDraws,
  retrieveDraw,
  StoredDraw,
} from "../program/draws/stored-draw"
import { Settings } from "../program/settings"
import { TiersDoor } from "./tiers"

/** Prize draws: from a draft to the prizes given. */
export class DrawsDoor extends TiersDoor {
  /** @see findDraws */
  @InjectManager()
  async findDraws(
    filter: DrawFilter,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ draws: StoredDraw[]; count: number }> {
    return findDraws(sqlOf(sharedContext), filter)
  }

  /** @see retrieveDraw */
  @InjectManager()
  async findDraw(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredDraw> {
    return retrieveDraw(sqlOf(sharedContext), id)
  }

  /** @see saveDraw */
  @InjectManager()
  async saveDraw(
    input: SaveDrawInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredDraw> {
    return this.inTransaction_((sql) => saveDraw(sql, input), sharedContext)
  }

  /** @see deleteDraw */
  @InjectManager()
  async deleteDraw(
    id: string,
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => deleteDraw(sql, id, by), sharedContext)
  }

  /** @see publishDraw */
  @InjectManager()
  async publishDraw(
    id: string,
    settings: Settings,
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredDraw> {
    return this.inTransaction_(
      (sql) => publishDraw(sql, id, settings, by, new Date()),
      sharedContext
    )
  }

  /** @see recountOrders */
  @InjectManager()
  async recountDrawOrders(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return this.inTransaction_((sql) => recountOrders(sql, id), sharedContext)
  }

  /** @see enterDraw */
  @InjectManager()
  async enterDraw(
    input: EnterInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<OwnEntries> {
    return this.inTransaction_((sql) => enterDraw(sql, input), sharedContext)
  }

  /** @see countEntries */
  @InjectManager()
  async countDrawEntries(
    draw: StoredDraw,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<DrawCount> {
    return countEntries(sqlOf(sharedContext), draw, new Date())
  }

  /** @see entriesOf */
  @InjectManager()
  async drawEntriesOf(
    memberId: string,
    drawIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, OwnEntries>> {
    return entriesOf(sqlOf(sharedContext), memberId, drawIds)
  }

  /** @see publicIdsOf */
  @InjectManager()
  async drawPublicIdsOf(
    memberId: string,
    drawIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, string>> {
    return publicIdsOf(sqlOf(sharedContext), memberId, drawIds)
  }

  /** @see findEntries */
  @InjectManager()
  async findDrawEntries(
    drawId: string,
    page: { member_id?: string; limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ entries: EntryRow[]; count: number }> {
    return findEntries(sqlOf(sharedContext), drawId, page)
  }

  /** @see closeDraw */
  @InjectManager()
  async closeDraw(
    id: string,
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredDraw> {
    return this.inTransaction_(
      (sql) => closeDraw(sql, id, by, new Date()),
      sharedContext
    )
  }

  /** @see drawWinners */
  @InjectManager()
  async drawWinners(
    id: string,
    by: Actor,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredDraw> {
    return this.inTransaction_(
      (sql) => drawWinners(sql, id, by, new Date()),
      sharedContext
    )
  }

  /** @see settleDraw */
  @InjectManager()
  async settleDraw(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<boolean> {
    return this.inTransaction_((sql) => settleDraw(sql, id, new Date()), sharedContext)
  }

  /** @see replaceWinner */
  @InjectManager()
  async replaceDrawWinner(
    input: ReplaceWinnerInput,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<StoredDraw> {
    return this.inTransaction_((sql) => replaceWinner(sql, input), sharedContext)
  }

  /** @see drawnOf */
  @InjectManager()
  async drawnOf(
    drawId: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Drawn[]> {
    return drawnOf(sqlOf(sharedContext), drawId)
  }

  /** @see publishedDraw */
  @InjectManager()
  async publishedDraw(
    draw: StoredDraw,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<PublishedDraw> {
    return publishedDraw(sqlOf(sharedContext), draw)
  }

  /** @see drawsDue */
  @InjectManager()
  async drawsDue(@MedusaContext() sharedContext: Context = {}): Promise<DrawsDue> {
    return drawsDue(sqlOf(sharedContext), new Date())
  }

  /** @see markTold */
  @InjectManager()
  async markDrawTold(
    id: string,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return markTold(sqlOf(sharedContext), id, new Date())
  }
}
