import { CheckCircleSolid, ShieldCheck } from "@medusajs/icons"
import { Alert, Button, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useVerify } from "../../hooks/use-settings"
import { memberHref } from "../../lib/member"
import type { Verification } from "../../lib/types"
import { Figure } from "../common/figure"
import { FormError } from "../common/form-error"
import { Section } from "../common/section"
import { TextLink } from "../common/text-link"
import { SectionTable } from "../common/section-table"

/** Checks on demand that the books of points add up. */
export function VerificationSection() {
  const { t } = useTranslation("encore")
  const { mutate, data, isPending, error } = useVerify()

  return (
    <Section
      heading={t("verify.heading")}
      description={t("verify.description")}
      actions={
        <Button
          size="small"
          variant="secondary"
          onClick={() => mutate()}
          isLoading={isPending}
        >
          <ShieldCheck aria-hidden />
          {t("verify.action")}
        </Button>
      }
    >
      {(data || error) && (
        <div aria-live="polite" className="divide-y">
          {error && (
            <div className="px-6 py-4">
              <FormError error={error} />
            </div>
          )}
          {data && <VerificationResult verification={data.verification} />}
        </div>
      )}
    </Section>
  )
}

type VerificationResultProps = { verification: Verification }

function VerificationResult({ verification }: VerificationResultProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { ok, checked, problems } = verification
  const counts = ["members", "entries", "lots", "holds"] as const

  return (
    <>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        {ok ? (
          <Text size="small" weight="plus" className="flex items-center gap-x-2">
            <CheckCircleSolid className="text-ui-tag-green-icon" aria-hidden />
            {t("verify.ok")}
          </Text>
        ) : (
          <Alert variant="error">
            {t("verify.problems", {
              count: problems.length,
              number: format.number(problems.length),
            })}
          </Alert>
        )}
        <dl className="grid grid-cols-2 gap-4 md:grid-cols-4">
          {counts.map((name) => (
            <Figure
              key={name}
              label={t(`verify.checked.${name}`)}
              value={format.number(checked[name])}
            />
          ))}
        </dl>
      </div>
      {problems.length > 0 && (
        <SectionTable label={t("verify.problemsTable")}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("verify.invariant")}</Table.HeaderCell>
              <Table.HeaderCell>{t("verify.member")}</Table.HeaderCell>
              <Table.HeaderCell>{t("verify.detail")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {problems.map(({ invariant, member_id, detail }, index) => (
              <Table.Row key={index}>
                <Table.Cell>{invariant}</Table.Cell>
                <Table.Cell>
                  {member_id ? (
                    <TextLink to={memberHref(member_id)}>{member_id}</TextLink>
                  ) : (
                    "–"
                  )}
                </Table.Cell>
                <Table.Cell className="whitespace-normal py-2">{detail}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </SectionTable>
      )}
    </>
  )
}
