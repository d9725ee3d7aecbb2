import { Button, Input, Label, Select, Textarea, toast, usePrompt } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { useDebounced } from "../../hooks/use-debounced"
import { usePreview, useSaveTemplate, useSendTest } from "../../hooks/use-messages"
import {
  type Template,
  TEXT_LOCALES,
  type TemplateText,
  type TextLocale,
} from "../../lib/messages"
import { FormError } from "../common/form-error"
import { Section } from "../common/section"
import { useKindWords } from "./use-kind-words"
import { useLanguageName } from "./use-language-name"

/** Until a pause in the typing, in milliseconds. */
const PAUSE = 400

type TemplateEditorProps = {
  template: Template
  locale: TextLocale
  onLocale: (locale: TextLocale) => void
}

export function TemplateEditor({ template, locale, onLocale }: TemplateEditorProps) {
  const { t } = useTranslation("encore")
  const kindInWords = useKindWords()
  const prompt = usePrompt()
  const [text, setText] = useState(template.texts[locale])
  const save = useSaveTemplate(template.handle)
  const test = useSendTest(template.handle)
  const isOwn = template.own.includes(locale)
  const stored = template.texts[locale]
  const isChanged = text.subject !== stored.subject || text.body !== stored.body

  const keep = () =>
    save.mutate(
      { [locale]: text },
      { onSuccess: () => toast.success(t("messages.templates.saved")) }
    )
  const goBack = async () => {
    const agreed = await prompt({
      title: t("messages.templates.back"),
      description: t("messages.templates.backQuestion"),
      confirmText: t("messages.templates.back"),
      cancelText: t("common.cancel"),
    })
    if (agreed) {
      save.mutate(
        { [locale]: null },
        { onSuccess: () => setText(template.ready[locale]) }
      )
    }
  }
  const sendTest = () =>
    test.mutate(locale, {
      onSuccess: ({ message }) =>
        toast.success(t("messages.templates.testSent", { to: message.to })),
      onError: (error) => toast.error(error.message),
    })

  return (
    <Section
      level="h1"
      heading={kindInWords(template.handle)}
      description={t("messages.templates.editorDescription")}
      actions={
        <>
          {isOwn && (
            <Button size="small" variant="secondary" onClick={goBack}>
              {t("messages.templates.back")}
            </Button>
          )}
          <Button
            size="small"
            variant="secondary"
            isLoading={test.isPending}
            disabled={isChanged}
            onClick={sendTest}
          >
            {t("messages.templates.test")}
          </Button>
          <Button
            size="small"
            isLoading={save.isPending}
            disabled={!isChanged}
            onClick={keep}
          >
            {t("common.save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-6 px-6 py-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-y-4">
          {save.error && <FormError error={save.error} />}
          <LanguageField locale={locale} onLocale={onLocale} />
          <TextFields text={text} onText={setText} />
          <Data data={template.data} />
        </div>
        <LivePreview handle={template.handle} locale={locale} text={text} />
      </div>
    </Section>
  )
}

type LanguageFieldProps = {
  locale: TextLocale
  onLocale: (locale: TextLocale) => void
}

function LanguageField({ locale, onLocale }: LanguageFieldProps) {
  const { t } = useTranslation("encore")
  const languageName = useLanguageName()
  const id = useId()

  return (
    <div className="flex flex-col gap-y-2">
      <Label size="small" weight="plus" htmlFor={id}>
        {t("messages.templates.language")}
      </Label>
      <Select value={locale} onValueChange={(value) => onLocale(value as TextLocale)}>
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {TEXT_LOCALES.map((code) => (
            <Select.Item key={code} value={code}>
              {languageName(code)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

type TextFieldsProps = { text: TemplateText; onText: (text: TemplateText) => void }

function TextFields({ text, onText }: TextFieldsProps) {
  const { t } = useTranslation("encore")
  const id = useId()

  return (
    <>
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus" htmlFor={`${id}-subject`}>
          {t("messages.view.subject")}
        </Label>
        <Input
          id={`${id}-subject`}
          value={text.subject}
          onChange={({ target }) => onText({ ...text, subject: target.value })}
        />
      </div>
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus" htmlFor={`${id}-body`}>
          {t("messages.templates.body")}
        </Label>
        <Textarea
          id={`${id}-body`}
          rows={18}
          spellCheck={false}
          className="font-mono text-xs"
          value={text.body}
          onChange={({ target }) => onText({ ...text, body: target.value })}
        />
      </div>
    </>
  )
}

type DataProps = { data: Template["data"] }

/** What can be said in the words. */
function Data({ data }: DataProps) {
  const { t } = useTranslation("encore")

  return (
    <details className="txt-small">
      <summary className="cursor-pointer">{t("messages.templates.data")}</summary>
      <pre className="bg-ui-bg-subtle mt-2 overflow-x-auto rounded-md p-3 font-mono text-xs">
        {JSON.stringify({ ...data, shop: { name: "…", website: "…" } }, null, 2)}
      </pre>
    </details>
  )
}

type LivePreviewProps = { handle: string; locale: TextLocale; text: TemplateText }

/** A message as its reader sees it, in a frame that can do nothing else. */
function LivePreview({ handle, locale, text }: LivePreviewProps) {
  const { t } = useTranslation("encore")
  const settled = useDebounced(text, PAUSE)
  const { data, error } = usePreview(handle, locale, settled)

  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      {error && <FormError error={error} />}
      <p className="txt-small" aria-live="polite">
        <span className="text-ui-fg-subtle">{t("messages.view.subject")}: </span>
        {data?.subject}
      </p>
      <iframe
        title={t("messages.templates.preview")}
        sandbox=""
        srcDoc={data?.html ?? ""}
        className="border-ui-border-base h-[36rem] w-full rounded-lg border bg-white"
      />
    </div>
  )
}
