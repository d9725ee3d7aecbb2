import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { NpsPreset } from "../feedback/nps/nps"
import { countNextMonth } from "../feedback/results/counted"
import { ExportCursor, ExportedAnswer, nextAnswers } from "../feedback/results/export"
import { ResultsFilter } from "../feedback/results/filter"
import {
  npsByDimension,
  NpsGroup,
  npsOfTime,
  NpsPeriod,
  NpsResult,
  npsTrend,
} from "../feedback/results/nps-results"
import { Interval } from "../feedback/results/period"
import { experienceOf, ExperienceResult } from "../feedback/results/questions"
import { findReasons, Reason, ReasonFilter } from "../feedback/results/reasons"
import { Dimension } from "../feedback/results/scores"
import { regroupNext, SEGMENT_PAGE, Segmented } from "../feedback/results/segments"
import { sqlOf } from "../lib/sql"
import { Settings } from "../program/settings"
import { SurveysDoor } from "./surveys"

/** What surveys brought: the index, what was answered and said. */
export class ResultsDoor extends SurveysDoor {
  /** @see npsOfTime */
  @InjectManager()
  async npsOfTime(
    filter: ResultsFilter,
    settings: Settings,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<NpsResult["nps"]> {
    return npsOfTime(sqlOf(sharedContext), filter, settings, new Date())
  }

  /** @see npsTrend */
  @InjectManager()
  async npsTrend(
    filter: ResultsFilter,
    interval: Interval,
    settings: Settings,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<NpsPeriod[]> {
    return npsTrend(sqlOf(sharedContext), filter, interval, settings)
  }

  /** @see npsByDimension */
  @InjectManager()
  async npsByDimension(
    filter: ResultsFilter,
    dimension: Dimension,
    settings: Settings,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<NpsGroup[]> {
    return npsByDimension(sqlOf(sharedContext), filter, dimension, settings)
  }

  /** @see experienceOf */
  @InjectManager()
  async experienceOf(
    filter: ResultsFilter,
    settings: Settings,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ExperienceResult> {
    return experienceOf(sqlOf(sharedContext), filter, settings)
  }

  /** @see findReasons */
  @InjectManager()
  async findReasons(
    filter: ReasonFilter,
    page: { limit: number; offset: number },
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ reasons: Reason[]; count: number }> {
    return findReasons(sqlOf(sharedContext), filter, page)
  }

  /** @see nextAnswers */
  @InjectManager()
  async nextAnswers(
    filter: ResultsFilter,
    locale: string,
    after: ExportCursor | null,
    limit: number,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<{ answers: ExportedAnswer[]; next: ExportCursor | null }> {
    return nextAnswers(sqlOf(sharedContext), filter, locale, after, limit)
  }

  /** @see regroupNext */
  @InjectManager()
  async regroupNext(
    what: Segmented,
    preset: NpsPreset,
    after: string | null,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<string | null> {
    return this.inTransaction_(
      (sql) => regroupNext(sql, what, preset, after, SEGMENT_PAGE),
      sharedContext
    )
  }

  /** @see countNextMonth */
  @InjectManager()
  async countNextMonth(
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Date | null> {
    return this.inTransaction_(countNextMonth, sharedContext)
  }
}
