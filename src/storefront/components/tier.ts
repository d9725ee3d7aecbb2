import { css, html, nothing, type TemplateResult } from "lit"
import type { Member, NextTier, Program, ProgramTier, TierAmounts } from "../types.ts"
import { EncoreElement } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { amountsInWords, eitherOf, type NextTierContext } from "./next-tier.ts"
import { pointsName } from "./points-name.ts"
import { sharedStyles } from "./styles.ts"

interface TierData {
  member: Member
  program: Program
}

const MEASURES = ["points", "spend", "orders"] as const

/**
 * The member's tier: what it gives, until when, the way to the next one, and all tiers
 * there are. Shows nothing where the program has none.
 *
 * @attr locale, time-zone - See {@link EncoreElement}.
 *
 * @example
 * <encore-tier></encore-tier>
 */
export class EncoreTier extends EncoreElement {
  static override styles = [
    sharedStyles,
    css`
      h2,
      h3 {
        margin: 0;
        font-size: 1em;
        font-weight: 600;
      }

      progress {
        display: block;
        width: 100%;
        height: 0.625rem;
        margin-block: 0.375rem;
        accent-color: var(--_accent);
      }

      .warning {
        border-inline-start: 3px solid var(--_danger);
        padding-inline-start: 0.75rem;
      }

      ul {
        display: grid;
        gap: 0.5rem;
        margin: 0.5rem 0 0;
        padding: 0;
        list-style: none;
      }

      .current {
        font-weight: 600;
      }
    `,
  ]

  protected override readonly dependsOn = []
  readonly #loader = new Loader<TierData>(this)

  override async refresh(): Promise<void> {
    const { client, locale } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    await this.#loader.load(async (signal) => {
      const options = { signal, ...(locale && { locale }) }
      const [{ member }, { program }, name] = await Promise.all([
        client.me(options),
        client.program(options),
        pointsName(client),
      ])
      this.pointsName = name
      return { member, program }
    })
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status, data, error } = this.#loader
    if (status === "failed") {
      return html`<div class="card">${this.renderFailure(error)}</div>`
    }
    if (!data) {
      return html`<div class="card">${this.renderLoading()}</div>`
    }
    return data.program.tiers.length > 0 ? this.#renderTier(data) : nothing
  }

  #renderTier({ member, program }: TierData): TemplateResult {
    const { tier, next_tier: next } = member
    const own = program.tiers.find(({ id }) => id === tier?.id)
    return html`
      <section
        class="card"
        aria-labelledby="tier"
        aria-busy=${this.#loader.status === "loading"}
      >
        <div class="part">
          <h2 class="label" id="tier">${this.texts("tier")}</h2>
          <p class="figure" data-testid="tier">
            ${tier?.name ?? this.texts("tier_none")}
          </p>
          ${tier?.until && !tier.ending
            ? html`<p class="hint">
                ${this.texts("tier_until", { date: this.format.date(tier.until) })}
              </p>`
            : nothing}
          ${this.#renderWarning(member)} ${own ? this.#renderBenefits(own) : nothing}
        </div>
        ${next ? this.#renderProgress(next) : nothing}
        <details class="part">
          <summary>${this.texts("tier_all")}</summary>
          <ul>
            ${program.tiers.map((one) =>
              this.#renderRung(one, one.id === tier?.id, program)
            )}
          </ul>
        </details>
      </section>
    `
  }

  #renderWarning({ tier }: Member): TemplateResult | typeof nothing {
    if (!tier?.ending || !tier.until) {
      return nothing
    }
    const { until, keep, downgrade_to } = tier
    const date = this.format.date(until)
    const what = keep ? this.#either(keep.missing, keep.currency_code) : ""
    return html`
      <p class="warning" data-testid="tier-warning">
        ${downgrade_to
          ? this.texts("tier_ends_then", { date, name: downgrade_to.name })
          : this.texts("tier_ends", { date })}
        ${what ? this.texts("tier_keep", { what }) : nothing}
      </p>
    `
  }

  #renderBenefits({ multiplier, perks }: ProgramTier): TemplateResult | typeof nothing {
    return multiplier > 1 || perks.length > 0
      ? html`<ul data-testid="tier-benefits">
          ${multiplier > 1
            ? html`<li>
                ${this.texts("tier_multiplier", {
                  factor: this.format.number(multiplier),
                })}
              </li>`
            : nothing}
          ${perks.map(
            (perk) =>
              html`<li>
                ${perk.name}
                ${perk.conditions
                  ? html`<br /><span class="hint">${perk.conditions}</span>`
                  : nothing}
              </li>`
          )}
        </ul>`
      : nothing
  }

  /** How far it is by the measure that is nearest; the bar says it in words too. */
  #renderProgress(next: NextTier): TemplateResult {
    const ways = MEASURES.flatMap((measure) => {
      const need = next.asks[measure]
      return need
        ? [{ measure, need, have: Math.min(next.counted[measure], need) }]
        : []
    })
    const nearest = ways.reduce<(typeof ways)[number] | undefined>(
      (best, way) =>
        best && best.have / best.need >= way.have / way.need ? best : way,
      undefined
    )
    const missing = this.#either(next.missing, next.currency_code)
    return html`
      <div class="part">
        <h3 id="next">${this.texts("tier_next", { name: next.name })}</h3>
        ${nearest
          ? html`<progress
              aria-labelledby="next"
              aria-describedby="missing"
              max=${nearest.need}
              value=${nearest.have}
            ></progress>`
          : nothing}
        <p class="hint" id="missing" data-testid="tier-missing">
          ${this.texts("next_tier_missing", { what: missing })}
        </p>
      </div>
    `
  }

  #renderRung(
    tier: ProgramTier,
    isCurrent: boolean,
    { spend_currency_code }: Program
  ): TemplateResult {
    const asks = this.#either(tier.qualification, spend_currency_code)
    return html`
      <li>
        <span class=${isCurrent ? "current" : ""} aria-current=${isCurrent}>
          ${tier.name}
        </span>
        <br />
        <span class="hint">${asks || this.texts("tier_everybody")}</span>
        ${this.#renderBenefits(tier)}
      </li>
    `
  }

  #either(amounts: TierAmounts, currencyCode: string | null): string {
    const context: NextTierContext = {
      texts: this.texts,
      format: this.format,
      points: (count) => this.points(count),
    }
    return eitherOf(amountsInWords(amounts, currencyCode, context), context)
  }
}
