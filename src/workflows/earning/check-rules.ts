import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import {
  CheckedRule,
  Problem,
  problemsOf,
} from "../../modules/encore/program/earning/problems"
import { isTierRule } from "../../modules/encore/program/tiers/tier-rules"
import { ThingsOfRules, thingsOfRules } from "./things-of-rules"

export type CheckedRules<Rule> = ThingsOfRules & {
  /** Of each rule, in their order. */
  rules: (Rule & { problems: Problem[] })[]
}

/** What is wrong with these rules, by themselves and beside those that are published, as
 * the shop is now. */
export async function checkRules<Rule extends CheckedRule>(
  container: MedusaContainer,
  rules: Rule[]
): Promise<CheckedRules<Rule>> {
  const [{ settings, rules: inForce }, currenciesOf] = await Promise.all([
    container.resolve(ENCORE_MODULE).programInForce(),
    currenciesOfCountries(container, rules),
  ])
  const published = inForce.filter((rule) => !isTierRule(rule))
  const things = await thingsOfRules(
    container,
    rules.map((rule) => rule.definition)
  )
  const world = { now: new Date(), gone: things.gone, currenciesOf, settings }
  return {
    ...things,
    rules: rules.map((rule) => ({
      ...rule,
      problems: problemsOf(rule, published, world),
    })),
  }
}

/** Which currency is used for a country, by the shop's regions. */
async function currenciesOfCountries(
  container: MedusaContainer,
  rules: CheckedRule[]
): Promise<(countryCode: string) => string[]> {
  if (!rules.some((rule) => rule.definition.conditions?.country_codes)) {
    return () => []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["currency_code", "countries.iso_2"],
  })
  const regions = data as unknown as {
    currency_code: string
    countries?: { iso_2: string }[]
  }[]
  return (countryCode) =>
    regions
      .filter(({ countries }) =>
        countries?.some((country) => country.iso_2 === countryCode)
      )
      .map((region) => region.currency_code.toLowerCase())
}
