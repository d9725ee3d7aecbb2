import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Kbd } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useParams } from "react-router-dom"

import { useStampCard } from "../../hooks/use-stamp-cards"
import { stampCardHref } from "../../lib/stamp-cards"
import { CloseButton } from "../common/close-button"
import { SectionState } from "../common/section-state"
import { StampCardForm } from "./stamp-card-form"

export function CreateStampCardModal() {
  return (
    <Modal>
      <StampCardForm />
    </Modal>
  )
}

export function EditStampCardModal() {
  const { id = "" } = useParams()
  const query = useStampCard(id)

  return (
    <Modal prev={stampCardHref(id)}>
      <SectionState query={query} rows={6}>
        {(card) => <StampCardForm card={card} />}
      </SectionState>
    </Modal>
  )
}

type ModalProps = PropsWithChildren<{ prev?: string }>

function Modal({ prev, children }: ModalProps) {
  return (
    <RouteFocusModal prev={prev}>
      <div className="flex items-center gap-x-2 border-b px-4 py-2">
        <RouteFocusModal.Close asChild>
          <CloseButton />
        </RouteFocusModal.Close>
        <Kbd aria-hidden>esc</Kbd>
      </div>
      {children}
    </RouteFocusModal>
  )
}
