import {
  ArchiveBox,
  CheckCircle,
  EllipsisHorizontal,
  Link as LinkIcon,
  PaperPlane,
  PencilSquare,
  Trash,
} from "@medusajs/icons"
import { type Action, ActionMenu } from "@medusajs/dashboard/components"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteSurvey, useMoveSurvey, useSaveSurvey } from "../../hooks/use-surveys"
import { type Survey, SURVEYS } from "../../lib/surveys"

type SurveyActionsProps = { survey: Survey }

/** What can be done with a survey where it stands. */
export function SurveyActions({ survey }: SurveyActionsProps) {
  const { t } = useTranslation("encore")
  const prompt = usePrompt()
  const navigate = useNavigate()
  const { mutate: move } = useMoveSurvey()
  const { mutate: remove } = useDeleteSurvey()
  const { id, name, status, link_open } = survey
  const { mutate: save } = useSaveSurvey(id)

  const confirm = (action: "publish" | "archive" | "delete") =>
    prompt({
      variant: action === "publish" ? "confirmation" : "danger",
      title: t(`surveys.steps.${action}.title`, { name }),
      description: t(`surveys.steps.${action}.description`),
      confirmText: t(`surveys.steps.${action}.action`),
      cancelText: t("common.cancel"),
    })

  const change = (step: "publish" | "archive"): Action => ({
    label: t(`surveys.steps.${step}.action`),
    icon: step === "publish" ? <CheckCircle /> : <ArchiveBox />,
    onClick: async () => {
      if (await confirm(step)) {
        move(
          { id, step },
          {
            onSuccess: () => toast.success(t(`surveys.steps.${step}.done`, { name })),
            onError: (error) => toast.error(error.message),
          }
        )
      }
    },
  })

  const deletion: Action = {
    label: t("surveys.steps.delete.action"),
    icon: <Trash />,
    onClick: async () => {
      if (await confirm("delete")) {
        remove(id, {
          onSuccess: () => {
            toast.success(t("surveys.steps.delete.done", { name }))
            navigate(SURVEYS)
          },
          onError: (error) => toast.error(error.message),
        })
      }
    },
  }

  const link = link_open ? ("close" as const) : ("open" as const)
  const linkChange: Action = {
    label: t(`surveys.link.${link}.action`),
    icon: <LinkIcon />,
    onClick: () =>
      save(
        { link_open: !link_open },
        {
          onSuccess: () => toast.success(t(`surveys.link.${link}.done`)),
          onError: (error) => toast.error(error.message),
        }
      ),
  }

  const edits: Action[] = [
    ...(status === "archived"
      ? []
      : [{ label: t("common.edit"), icon: <PencilSquare />, to: "edit" }, linkChange]),
    ...(status === "published"
      ? [{ label: t("surveys.send.action"), icon: <PaperPlane />, to: "send" }]
      : []),
  ]
  const changes: Action[] = [
    change(status === "published" ? "archive" : "publish"),
    ...(survey.published_at ? [] : [deletion]),
  ]

  return (
    <ActionMenu groups={[{ actions: edits }, { actions: changes }]}>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("surveys.actionsOn", { name })}
      >
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
