import { Button, Container, Heading, Hint, Input, Label, Text } from "@medusajs/ui"
import { type FormEvent, useId, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useCounter } from "../../hooks/use-cards"
import { FormError } from "../common/form-error"
import { FoundCoupon } from "./found-coupon"

/**
 * For the counter: a scanner types what it reads and ends with Enter. A card opens its
 * member at once; a coupon is shown, with what can be done about it.
 */
export function CounterPage() {
  const { t } = useTranslation("encore")
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const { mutate, data, error, isPending } = useCounter()

  const lookUp = (code: string) =>
    mutate(code, {
      onSuccess: ({ member, coupon }) => {
        if (!coupon) {
          navigate(`/loyalty/members/${member.id}`)
        }
      },
      // What is scanned next takes the place of what was scanned now.
      onSettled: () => field.current?.select(),
    })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = field.current?.value.trim()
    if (code) {
      lookUp(code)
    }
  }

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="p-0">
        <div className="px-6 py-4">
          <Heading level="h1">{t("cards.counter.heading")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("cards.counter.description")}
          </Text>
        </div>
        <form onSubmit={submit} className="flex flex-col gap-y-2 border-t px-6 py-4">
          <Label htmlFor={id}>{t("cards.counter.field")}</Label>
          <div className="flex gap-x-2">
            <div className="max-w-md flex-1">
              <Input
                ref={field}
                id={id}
                autoFocus
                autoComplete="off"
                spellCheck={false}
                aria-describedby={`${id}-hint`}
              />
            </div>
            <Button type="submit" isLoading={isPending}>
              {t("cards.counter.search")}
            </Button>
          </div>
          <Hint id={`${id}-hint`}>{t("cards.counter.hint")}</Hint>
          {error && <FormError error={error} />}
        </form>
      </Container>
      {data?.coupon && (
        <FoundCoupon
          member={data.member}
          coupon={data.coupon}
          onUsed={() => lookUp(data.coupon?.code ?? "")}
        />
      )}
    </div>
  )
}
